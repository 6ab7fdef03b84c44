import { env } from '#server/env.ts';
import { route } from '#server/http/handler.ts';
import { openApiDocument } from '#server/openapi/document.ts';

export const GET = route({ auth: ['public'] }, async () => openApiDocument(env().PUBLIC_URL));
