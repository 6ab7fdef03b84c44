import { attendanceRequestSchema } from '#contract/http/rooms.ts';
import { ownConversation } from '#server/conversations/own.ts';
import { json, route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';
import { attend } from '#server/rooms/attend.ts';
import { releaseAttendance } from '#server/rooms/release-attendance.ts';

export const POST = route(
  { auth: ['agent'], params: conversationParams, body: attendanceRequestSchema },
  async ({ principal, params, body }) => json(await attend(ownConversation(principal, params.id), body), 201),
);

export const DELETE = route({ auth: ['agent'], params: conversationParams }, ({ principal, params }) =>
  releaseAttendance(ownConversation(principal, params.id)),
);
