import {
  type FamilyBookInput,
  familyAvailabilityResponseSchema,
  familyBookResponseSchema,
} from '#contract/http/family.ts';
import type { HistoryConversation } from './conversation.ts';
import { isChild, patientOf } from './people.ts';
import type { Step } from './plan.ts';

/** Books a family: what was found for them, held before or not, or times at a venture. All come, or nobody. */
export async function bookFamily(
  conversation: HistoryConversation,
  firstPatient: number,
  { pick, patients, together, held, sent }: Extract<Step, { do: 'family' }>,
): Promise<void> {
  const { caller, as } = conversation;
  const people = Array.from({ length: patients }, (_, place) => patientOf(firstPatient + place));
  const wish = conversation.wish({ ...pick, offered: false });
  const visits = people.map((patient) => (isChild(patient) ? 'child-visit' : 'cleaning'));
  const found = await caller.call('family look', 'POST', '/family/availability', {
    as,
    body: {
      members: people.map(({ birthDate }, place) => ({ visitType: visits[place], birthDate })),
      arrangement: together ? 'side_by_side' : 'one_after_another',
      from: wish.startsAt.slice(0, 10),
    },
  });
  if (found.status !== 200) return;
  const { options, nearest } = familyAvailabilityResponseSchema.parse(found.body);
  const all = [...options, ...nearest];
  const option = pick.offered ? all[pick.slot % Math.max(1, all.length)] : undefined;
  const members: FamilyBookInput['members'] = people.map((patient, place) => {
    const opening = option?.openings[place];
    const { provider, startsAt } = opening ?? conversation.wish({ ...pick, offered: false }, visits[place]);
    return { visitType: visits[place] ?? 'cleaning', provider, startsAt, patient };
  });
  if (held) {
    const body = { members: members.map(({ patient, ...visit }) => visit) };
    await caller.call('family hold', 'POST', '/family/holds', { as, body });
  }
  const key = crypto.randomUUID();
  const answers = await Promise.all(
    Array.from({ length: sent }, () =>
      caller.call('family book', 'POST', '/family/appointments', { as, body: { members }, key }),
    ),
  );
  const families = answers.flatMap(({ body }) => familyBookResponseSchema.safeParse(body).data ?? []);
  const ids = new Set(families.map(({ familyId }) => familyId));
  if (ids.size > 1) caller.problem(`one key made families ${[...ids].join(', ')}`);
  for (const { appointments } of families) {
    if (appointments.length !== patients)
      caller.problem(`${appointments.length} of ${patients} of a family were booked`);
    for (const body of appointments) conversation.remember({ status: 200, code: undefined, body });
  }
}
