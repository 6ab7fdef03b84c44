import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  type LocalTrackPublication,
  type RemoteTrack,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import type { PatientClient } from './patient-client.ts';
import { speechSampleRate, speechSound } from './speech-sound.ts';

const frameSamples = speechSampleRate / 100;
const loud = 1000;

/** A patient's microphone and ears, beside what they type. Make it before the patient joins. */
export class SpeakingPatient {
  /** Loud sound of the receptionist that has come, in seconds. */
  heardSeconds = 0;
  readonly #client: PatientClient;
  readonly #source = new AudioSource(speechSampleRate, 1);
  #published: LocalTrackPublication | undefined;

  constructor(client: PatientClient) {
    this.#client = client;
    client.room.on(RoomEvent.TrackSubscribed, (track) => {
      if (track.kind === TrackKind.KIND_AUDIO) void this.#listen(track);
    });
  }

  async turnOn(): Promise<void> {
    const track = LocalAudioTrack.createAudioTrack('microphone', this.#source);
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
    this.#published = await this.#client.room.localParticipant?.publishTrack(track, options);
  }

  async turnOff(): Promise<void> {
    if (this.#published?.sid) await this.#client.room.localParticipant?.unpublishTrack(this.#published.sid);
  }

  /** Says something for so long, and is quiet afterwards, as a microphone that stays on. */
  async speak(seconds: number, quietSeconds = 3): Promise<void> {
    const quiet = new Int16Array(quietSeconds * speechSampleRate);
    for (const samples of [speechSound(seconds), quiet]) {
      for (let at = 0; at + frameSamples <= samples.length; at += frameSamples) {
        const frame = new AudioFrame(samples.slice(at, at + frameSamples), speechSampleRate, 1, frameSamples);
        await this.#source.captureFrame(frame);
      }
    }
  }

  async #listen(track: RemoteTrack): Promise<void> {
    for await (const { data, sampleRate, samplesPerChannel } of new AudioStream(track)) {
      if (data.some((sample) => Math.abs(sample) > loud)) this.heardSeconds += samplesPerChannel / sampleRate;
    }
  }
}
