import { channels } from '#contract/channels/catalog.ts';
import { type Typing, typingLapseMs, typingSchema } from '#contract/channels/typing.ts';
import type { Clock } from '#domain/clock.ts';
import type { Outgoing } from '../channels/outgoing.ts';
import type { Registrar } from '../channels/registrar.ts';
import type { StaffDesk } from '../conversation/transport.ts';
import { log } from '../log.ts';
import type { RoomPatient } from './admissions.ts';

/** Who is writing just now. Packets may be lost, so it lapses by itself. */
export class TypingWatch {
  readonly #clock: Clock;
  #untilMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get patientTyping(): boolean {
    return this.#clock.nowMs() < this.#untilMs;
  }

  /** The patient has sent what they were writing. */
  done(): void {
    this.#untilMs = 0;
  }

  /** Listens to the patient's typing, and passes on that of whoever of the staff speaks with them. */
  listen(parts: { registrar: Registrar; outgoing: Outgoing; patient: RoomPatient; staff: StaffDesk }): void {
    const { registrar, outgoing, patient, staff } = parts;
    const isPatient = (sender: string | undefined) => sender !== undefined && patient.isPatient(sender) === true;
    registrar.onPacket(channels.typing, {
      from: (sender) => sender !== undefined && (sender === staff.holder || isPatient(sender)),
      schema: typingSchema,
      take: (packet, sender) => {
        if (isPatient(sender)) this.#untilMs = packet.typing ? this.#clock.nowMs() + typingLapseMs : 0;
        else void passOn(packet);
      },
    });
    const passOn = (packet: Typing) =>
      outgoing
        .lossy(channels.typing, packet)
        .catch((error) => log().debug({ error }, 'a typing packet could not be sent'));
  }
}
