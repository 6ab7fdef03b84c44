import { Chip } from '#components/ui/chip.tsx';
import type { Tone } from '#components/ui/tone.ts';
import type { AppointmentStatus } from '#contract/http/appointments.ts';
import { words } from './words/en.ts';

const tones: Record<AppointmentStatus, Tone> = {
  requested: 'warn',
  booked: 'neutral',
  arrived: 'brand',
  in_chair: 'brand',
  completed: 'good',
  no_show: 'alarm',
  cancelled: 'neutral',
  declined: 'neutral',
};

/** An appointment's state. */
export function AppointmentStatusChip({ status }: { status: AppointmentStatus }) {
  return (
    <Chip tone={tones[status]} dot={status === 'in_chair'}>
      {words.appointmentStatus(status)}
    </Chip>
  );
}
