import { z } from 'zod';
import type { Practice } from '#domain/practice.ts';

/** `GET /api/v1/practice/logo`; `v` is the version of the logo that `GET /api/v1/clinic` names. */
export const logoQuerySchema = z.object({ v: z.string().max(64).optional() });

/** Where a page gets the practice's logo from; another picture has another address. Null when it has none. */
export function logoPath({ logo }: Pick<Practice, 'logo'>): string | null {
  return logo && `/api/v1/practice/logo?v=${logo.version}`;
}
