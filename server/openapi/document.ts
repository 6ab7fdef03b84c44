import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { conversationCookie, headers } from '#contract/http/headers.ts';
import { problemSchema } from '#contract/http/problem.ts';
import { describeOperation } from './describe-operation.ts';
import { areas, mergeOperations } from './operations.ts';

/** The OpenAPI 3.1 document of the whole API, made from the contract's schemas. */
export function openApiDocument(publicUrl: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [path, described] of Object.entries(mergeOperations(areas))) {
    paths[path] = Object.fromEntries(
      Object.entries(described).map(([method, operation]) => [method, describeOperation(operation)]),
    );
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Openwide',
      version: '1',
      description: 'The API of an Openwide practice.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${publicUrl.replace(/\/$/, '')}/api/v1` }],
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        serviceKey: {
          type: 'http',
          scheme: 'bearer',
          description: `The worker's key; with ${headers.conversation} it speaks for one conversation`,
        },
        conversation: { type: 'apiKey', in: 'header', name: headers.conversation },
        visitor: { type: 'apiKey', in: 'cookie', name: conversationCookie },
        staff: { type: 'apiKey', in: 'cookie', name: 'openwide.session_token' },
      },
    },
    paths,
  });
}
