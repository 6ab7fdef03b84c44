import { z } from 'zod';

/** Where the next page of a list begins; only the server that gave it can read it. */
export const cursorSchema = z.string().max(200);

/** Rows of one page. */
export const pageSizeSchema = z.coerce.number().int().min(1).max(200).default(100);
