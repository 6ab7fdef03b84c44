import { type Room, RoomEvent, TrackSource } from '@livekit/rtc-node';
import type { RoomPatient } from './admissions.ts';

/**
 * Tells whether the patient speaks aloud: as long as they have a microphone in the room, muted or not. Whoever only types is
 * not spoken to, and costs no voice.
 */
export class PatientVoice {
  readonly #room: Room;
  readonly #patient: RoomPatient;
  readonly #tell: (aloud: boolean) => void;
  #aloud = false;

  constructor(room: Room, patient: RoomPatient, tell: (aloud: boolean) => void) {
    this.#room = room;
    this.#patient = patient;
    this.#tell = tell;
    room.on(RoomEvent.TrackPublished, this.look);
    room.on(RoomEvent.TrackUnpublished, this.look);
    this.look();
  }

  /** Looks again: a microphone came or went, or the patient has come back on another seat. */
  readonly look = (): void => {
    const seat = this.#room.remoteParticipants.get(this.#patient.identity());
    const aloud = [...(seat?.trackPublications.values() ?? [])].some(
      ({ source }) => source === TrackSource.SOURCE_MICROPHONE,
    );
    if (aloud === this.#aloud) return;
    this.#aloud = aloud;
    this.#tell(aloud);
  };

  close(): void {
    this.#room.off(RoomEvent.TrackPublished, this.look);
    this.#room.off(RoomEvent.TrackUnpublished, this.look);
  }
}
