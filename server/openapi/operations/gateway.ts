import {
  gatewayAdmissionRequestSchema,
  gatewayAdmissionResponseSchema,
  gatewayTokenRequestSchema,
  gatewayTokenResponseSchema,
} from '#contract/http/gateway.ts';
import type { Operations } from '../operation.ts';

/** The way into the text gateway. */
export const gatewayOperations: Operations = {
  '/gateway/token': {
    post: {
      id: 'openGateway',
      summary: "Address and token of the text gateway, for this browser's conversation or a new one",
      callers: ['visitor', 'public'],
      body: gatewayTokenRequestSchema,
      answers: { 201: gatewayTokenResponseSchema },
      problems: ['rate_limited', 'receptionist_unavailable'],
    },
  },
  '/gateway/admissions': {
    post: {
      id: 'admitToGateway',
      summary: 'Whose conversation a gateway token opens',
      callers: ['worker'],
      body: gatewayAdmissionRequestSchema,
      answers: { 200: gatewayAdmissionResponseSchema },
    },
  },
};
