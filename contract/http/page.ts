import { z } from 'zod';
import { zonedInstantSchema } from '../channels/appointment-details.ts';
import { localDateSchema } from './availability.ts';

/** Where the next page of a list begins; only the server that gave it can read it. */
export const cursorSchema = z.string().max(200);

/** Rows of one page. */
export const pageSizeSchema = z.coerce.number().int().min(1).max(200).default(100);

/** A local day that a list may begin or end with. */
export const listDateSchema = localDateSchema.refine((date) => date >= '1900-01-01' && date < '2200-01-01', {
  error: 'must lie between 1900 and 2199',
});

/** An instant of those years, with an offset. */
export const listInstantSchema = zonedInstantSchema.refine((instant) => instant >= '1900' && instant < '2200', {
  error: 'must lie between 1900 and 2199',
});
