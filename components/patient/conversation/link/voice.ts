import type { MicrophoneProblem, VoiceState } from '../store/state.ts';
import type { ConversationStore } from '../store/store.ts';
import type { RoomLink, VoiceNews } from './room-link.ts';

const problems: Readonly<Record<string, MicrophoneProblem>> = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
  SecurityError: 'insecure',
};

/** Why a microphone could not be had. */
export function microphoneProblem(failure: unknown, mayAsk: boolean): MicrophoneProblem {
  if (!mayAsk) return 'insecure';
  const name = typeof failure === 'object' && failure !== null && 'name' in failure ? String(failure.name) : '';
  return problems[name] ?? 'failed';
}

export interface VoiceParts {
  readonly store: ConversationStore;
  /** The room while the receptionist takes what is sent. */
  room(): RoomLink | null;
  /** Whether this page may ask for a microphone at all: over HTTPS, or on the visitor's own machine. */
  mayAsk(): boolean;
}

/** The visitor's microphone and the receptionist's voice, as the page shows them. Nothing here throws. */
export class Voice {
  readonly #parts: VoiceParts;
  /** Heard before the room was lost, so heard again in the next one. */
  #returns = false;

  constructor(parts: VoiceParts) {
    this.#parts = parts;
  }

  /** Turns the microphone on, mutes it, or lets it be heard again: whatever comes next. */
  async press(): Promise<void> {
    const { microphone } = this.#parts.store.getState().voice;
    if (microphone === 'asking') return;
    if (microphone === 'on') await this.mute();
    else await this.turnOn();
  }

  /** Asks for the microphone and brings it into the room. */
  async turnOn(device = this.#state.using ?? undefined): Promise<void> {
    const before = this.#state.microphone;
    if (!this.#parts.mayAsk()) return this.#tell({ microphone: 'off', problem: 'insecure' });
    const room = this.#parts.room();
    if (!room) return this.#tell({ problem: 'failed' });
    this.#tell({ microphone: 'asking', problem: null });
    try {
      const using = await room.voice.turnOn(device);
      if (this.#parts.room() !== room) return;
      this.#returns = true;
      this.#tell({ microphone: 'on', problem: null, using });
      await this.#lookForDevices();
      if (this.#state.sound === 'on') await room.voice.play(true);
    } catch (failure) {
      const microphone = before === 'muted' ? 'muted' : 'off';
      this.#tell({ microphone, problem: microphoneProblem(failure, true) });
    }
  }

  async mute(): Promise<void> {
    this.#tell({ microphone: 'muted' });
    await this.#parts
      .room()
      ?.voice.mute()
      .catch(() => {
        // The room is on its way out; nobody hears through it.
      });
  }

  /** The receptionist's voice is played, or not. */
  async play(on: boolean): Promise<void> {
    this.#tell({ sound: on ? 'on' : 'off' });
    try {
      await this.#parts.room()?.voice.play(on);
    } catch {
      this.#tell({ sound: 'blocked' });
    }
  }

  /** How loud the visitor is just now, 0 to 1. */
  level(): number {
    return this.#state.microphone === 'on' ? (this.#parts.room()?.voice.level() ?? 0) : 0;
  }

  /** What was said of a microphone that could not be had has been read. */
  dismiss(): void {
    this.#tell({ problem: null });
  }

  /** Something changed without a press. */
  heed({ microphoneLost, isBlocked, devicesChanged }: VoiceNews): void {
    if (microphoneLost) this.#tell({ microphone: 'muted', problem: 'missing' });
    if (isBlocked !== undefined && this.#state.sound !== 'off') this.#tell({ sound: isBlocked ? 'blocked' : 'on' });
    if (devicesChanged) void this.#lookForDevices();
  }

  /** There is a room with a receptionist again. */
  roomIsBack(): void {
    if (this.#state.microphone === 'off' && this.#returns) void this.turnOn();
  }

  /** The room is over: what was on goes on in the next one. */
  roomIsGone(): void {
    if (this.#state.microphone === 'off') return;
    this.#returns = this.#state.microphone === 'on';
    this.#tell({ microphone: 'off' });
  }

  /** The conversation is over. */
  end(): void {
    this.#returns = false;
    this.#tell({ microphone: 'off', problem: null });
  }

  async #lookForDevices(): Promise<void> {
    const microphones = await this.#parts
      .room()
      ?.voice.microphones()
      .catch(() => []);
    if (microphones) this.#tell({ microphones });
  }

  get #state(): VoiceState {
    return this.#parts.store.getState().voice;
  }

  #tell(change: Partial<VoiceState>): void {
    this.#parts.store.dispatch({ type: 'voice', change });
  }
}
