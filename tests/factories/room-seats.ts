import type { z } from 'zod';
import {
  type AdmissionResponse,
  admissionResponseSchema,
  type attendanceRequestSchema,
  type StaffTokenResponse,
  staffTokenResponseSchema,
} from '#contract/http/rooms.ts';
import type { StaffRole } from '#server/staff/create-staff-user.ts';
import type { PracticeApp } from './web-app.ts';

type Conversation = { readonly id: string };

/** A new seat of a conversation, as the token endpoint makes one. */
export async function newSeat(app: PracticeApp, { id }: Conversation, staffUserId?: string): Promise<string> {
  const { getDatabase } = await import('#server/database.ts');
  const { issueSeat } = await import('#server/rooms/issue-seat.ts');
  return issueSeat(getDatabase(), { clinicId: app.clinicId, conversationId: id }, staffUserId);
}

/** What the receptionist is told about somebody. */
export async function admitted(app: PracticeApp, { id }: Conversation, identity: string): Promise<AdmissionResponse> {
  const response = await app.call('POST', `/conversations/${id}/admissions`, {
    as: { agentOf: id },
    body: { identity },
  });
  return admissionResponseSchema.parse(await response.json());
}

/** The receptionist has seen somebody go. */
export function departed(app: PracticeApp, { id }: Conversation, identity: string, forGood: boolean) {
  const body = { identity, forGood };
  return app.call('POST', `/conversations/${id}/departures`, { as: { agentOf: id }, body });
}

/** A receptionist asks for the conversation. */
export function attend(
  app: PracticeApp,
  { id }: Conversation,
  change: Partial<z.input<typeof attendanceRequestSchema>> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = { workerId: 'worker-1', attendant: 'agent-1', medium: 'room', ...change };
  return app.call('POST', `/conversations/${id}/attendances`, { as: { agentOf: id }, body, headers });
}

/** A worker reports that it lives. */
export async function beat(app: PracticeApp, workerId: string): Promise<void> {
  const body = { status: 'ready', startedAt: '2026-11-23T15:00:00Z', activeConversations: 0 };
  const response = await app.call('PUT', `/workers/${workerId}`, { as: 'worker', body });
  if (response.status !== 204) throw new Error(`a heartbeat was answered with ${response.status}`);
}

/** A hidden seat for somebody of the staff, through the endpoint. */
export async function staffSeat(app: PracticeApp, { id }: Conversation, role: StaffRole): Promise<StaffTokenResponse> {
  const response = await app.call('POST', `/conversations/${id}/staff-token`, { as: { staff: role } });
  return staffTokenResponseSchema.parse(await response.json());
}
