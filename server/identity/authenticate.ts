import { conversationIdSchema } from '#contract/http/conversations.ts';
import { headers as names } from '#contract/http/headers.ts';
import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { currentStaff } from '../staff/current-staff.ts';
import { isFromForeignPage } from '../staff/trusted-origins.ts';
import type { Principal, PrincipalKind, PrincipalOf } from './principal.ts';
import { hashSecret, sameSecret } from './secrets.ts';
import { isFramed, visitorSecret } from './visitor-cookie.ts';

/**
 * Finds out who asks and whether this endpoint is open to them.
 * @param allowed kinds of principal, tried in a fixed order: service key, visitor's cookie, staff session, public.
 * @throws ProblemError `unauthenticated` when nobody of the allowed kinds stands behind the request; `superseded` when
 *   it is a receptionist whose conversation another one has taken.
 */
export async function authenticate<Kind extends PrincipalKind>(
  request: Request,
  allowed: readonly Kind[],
): Promise<PrincipalOf<Kind>> {
  const may = (kind: PrincipalKind) => (allowed as readonly PrincipalKind[]).includes(kind);
  const found =
    (may('agent') || may('worker') ? await fromServiceKey(request, may('worker')) : null) ??
    (may('visitor') ? await fromCookie(request) : null) ??
    (may('staff') ? await currentStaff(request.headers) : null) ??
    (may('public') ? ({ kind: 'public' } as const) : null);
  if (!found || !may(found.kind)) throw new ProblemError('unauthenticated');
  return found as PrincipalOf<Kind>;
}

async function fromServiceKey(request: Request, workerAllowed: boolean): Promise<Principal | null> {
  const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!bearer) return null;
  if (!sameSecret(bearer, env().SERVICE_KEY)) throw new ProblemError('unauthenticated', { log: 'wrong service key' });
  const named = request.headers.get(names.conversation);
  if (named === null) return workerAllowed ? { kind: 'worker' } : null;
  const id = conversationIdSchema.safeParse(named);
  if (!id.success) throw new ProblemError('unauthenticated', { log: 'malformed conversation id' });
  const conversation = await getDatabase().conversation.findUnique({
    where: { id: id.data },
    select: { clinicId: true, attendance: true },
  });
  if (!conversation) throw new ProblemError('unauthenticated', { log: 'unknown conversation' });
  const attendance = attendanceOf(request);
  if (attendance !== undefined && attendance !== conversation.attendance) throw new ProblemError('superseded');
  return { kind: 'agent', clinicId: conversation.clinicId, conversationId: id.data, attendance };
}

/** The receptionist's number; one that another has taken over from is refused wherever it asks. */
function attendanceOf(request: Request): number | undefined {
  const given = request.headers.get(names.attendance);
  if (given === null) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new ProblemError('unauthenticated', { log: 'malformed attendance' });
  return Number(given);
}

async function fromCookie(request: Request): Promise<Principal | null> {
  // Browsers send a frame's cookie along with what other frames on the same site ask of us, too.
  if (isFromForeignPage(request.headers)) return null;
  const cookies = request.headers.get('cookie');
  return visitorOfSecret(visitorSecret((name) => readCookie(cookies, name), isFramed(request.headers)));
}

/** The visitor whose cookie carries this secret, or null. */
export async function visitorOfSecret(secret: string | undefined): Promise<PrincipalOf<'visitor'> | null> {
  if (!secret || secret.length > 200) return null;
  const conversation = await getDatabase().conversation.findUnique({
    where: { secretHash: hashSecret(secret) },
    select: { id: true, clinicId: true },
  });
  return conversation && { kind: 'visitor', clinicId: conversation.clinicId, conversationId: conversation.id };
}

function readCookie(header: string | null, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}
