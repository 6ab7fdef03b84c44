import { gatewayAdmissionRequestSchema } from '#contract/http/gateway.ts';
import { admitToGateway } from '#server/gateway/admit.ts';
import { route } from '#server/http/handler.ts';

export const POST = route({ auth: ['worker'], body: gatewayAdmissionRequestSchema }, ({ body }) =>
  admitToGateway(body.token),
);
