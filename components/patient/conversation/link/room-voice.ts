import {
  createAudioAnalyser,
  LocalAudioTrack,
  type RemoteParticipant,
  type RemoteTrack,
  type RemoteTrackPublication,
  Room,
  RoomEvent,
  Track,
  TrackEvent,
} from 'livekit-client';
import type { RoomEvents, RoomVoice } from './room-link.ts';

/** The device rests while muted, so that the browser's own sign of recording goes out. */
const publishing = { stopMicTrackOnMute: true } as const;

/**
 * Microphone and sound in a LiveKit room. Nothing is subscribed to before the visitor speaks: whoever only types gets no
 * sound, and none is made for them.
 */
export function roomVoice(
  room: Room,
  events: Pick<RoomEvents, 'voice'>,
  isTrusted: (identity: string) => boolean,
): RoomVoice {
  const { localParticipant } = room;
  const playing = new Set<HTMLMediaElement>();
  let analyser: ReturnType<typeof createAudioAnalyser> | undefined;
  let speaks = false;
  let isHeard = true;

  const subscribe = (publication: RemoteTrackPublication, participant: RemoteParticipant) => {
    if (speaks && publication.kind === Track.Kind.Audio && isTrusted(participant.identity))
      publication.setSubscribed(true);
  };
  const subscribeAll = () => {
    for (const participant of room.remoteParticipants.values()) {
      for (const publication of participant.trackPublications.values()) subscribe(publication, participant);
    }
  };
  const play = (track: RemoteTrack) => {
    if (track.kind !== Track.Kind.Audio) return;
    const element = track.attach();
    element.muted = !isHeard;
    playing.add(element);
  };
  const rest = (track: RemoteTrack) => {
    for (const element of track.detach()) playing.delete(element);
  };
  room.on(RoomEvent.TrackPublished, subscribe);
  room.on(RoomEvent.TrackSubscribed, play);
  room.on(RoomEvent.TrackUnsubscribed, rest);
  room.on(RoomEvent.AudioPlaybackStatusChanged, () => events.voice({ isBlocked: !room.canPlaybackAudio }));
  room.on(RoomEvent.MediaDevicesChanged, () => events.voice({ devicesChanged: true }));
  room.on(RoomEvent.Disconnected, () => void analyser?.cleanup());

  const listenToLevel = async (track: Track | undefined) => {
    await analyser?.cleanup();
    analyser = track instanceof LocalAudioTrack ? createAudioAnalyser(track) : undefined;
  };

  return {
    async turnOn(device) {
      const capture = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
      const isOther = device !== undefined && room.getActiveDevice('audioinput') !== device;
      if (isOther) await room.switchActiveDevice('audioinput', device, true);
      const published = await localParticipant.setMicrophoneEnabled(
        true,
        device === undefined ? capture : { ...capture, deviceId: device },
        publishing,
      );
      const track = published?.track;
      if (!track) throw new Error('no microphone came into the room');
      track.off(TrackEvent.Ended, lost).on(TrackEvent.Ended, lost);
      await listenToLevel(track);
      speaks = true;
      subscribeAll();
      return (await track.getDeviceId(false)) ?? null;
    },
    async mute() {
      await localParticipant.setMicrophoneEnabled(false);
    },
    level: () => Math.min(1, (analyser?.calculateVolume() ?? 0) * 1.5),
    async microphones() {
      const devices = await Room.getLocalDevices('audioinput', false);
      return devices
        .filter(({ deviceId, label }) => deviceId && label)
        .map(({ deviceId: id, label: name }) => ({ id, name }));
    },
    async play(on) {
      isHeard = on;
      for (const element of playing) element.muted = !on;
      if (on) await room.startAudio();
    },
  };

  function lost(): void {
    // A device that rests because it is muted has not been lost.
    if (!localParticipant.isMicrophoneEnabled) return;
    void localParticipant.setMicrophoneEnabled(false);
    events.voice({ microphoneLost: true });
  }
}
