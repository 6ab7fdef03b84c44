import { notificationListQuerySchema } from '#contract/http/notifications.ts';
import { route } from '#server/http/handler.ts';
import { listNotifications } from '#server/notifications/list.ts';

export const GET = route({ auth: ['staff'], query: notificationListQuerySchema }, ({ principal, query }) =>
  listNotifications(principal, query),
);
