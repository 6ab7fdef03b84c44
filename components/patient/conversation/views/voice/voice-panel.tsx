import { Button } from '#components/ui/button.tsx';
import { SoundIcon, SoundOffIcon } from '#components/ui/icons.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import type { Voice } from '../../link/voice.ts';
import type { MicrophoneProblem, VoiceState } from '../../store/state.ts';
import { browserKind } from './browser-kind.ts';
import { DeviceChoice } from './device-choice.tsx';
import { LevelMeter } from './level-meter.tsx';

/** Trying again can help here; a page that may not ask stays one. */
const canTryAgain: readonly MicrophoneProblem[] = ['refused', 'missing', 'busy', 'failed'];

export interface VoicePanelProps {
  state: VoiceState;
  voice: Pick<Voice, 'turnOn' | 'play' | 'level' | 'dismiss'>;
  words: LanguagePack;
  /** The visitor goes on by typing. */
  onType: () => void;
}

/** What speaking needs just now: a permission, a way out of a refusal, or only how loud it is and what can be set. */
export function VoicePanel({ state, voice, words, onType }: VoicePanelProps) {
  const { microphone, problem, sound, microphones, using } = state;
  const { talk } = words;
  if (microphone === 'asking') {
    return (
      <Notice tone="brand" role="status" title={talk.microphone.asking.title} className="mb-2">
        {talk.microphone.asking.text}
      </Notice>
    );
  }
  return (
    <>
      {problem !== null && (
        <Trouble
          problem={problem}
          words={words}
          onAgain={() => void voice.turnOn()}
          onClose={() => {
            voice.dismiss();
            onType();
          }}
        />
      )}
      {microphone !== 'off' && sound === 'blocked' && (
        <Notice
          tone="warn"
          role="status"
          title={talk.sound.blocked}
          className="mb-2"
          actions={
            <Button onClick={() => void voice.play(true)}>
              <SoundIcon />
              {talk.sound.turnOn}
            </Button>
          }
        />
      )}
      {microphone !== 'off' && (
        <div className="mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-ink-soft">
          <p role="status" className="flex min-w-0 flex-1 basis-40 items-center gap-2.5">
            {microphone === 'on' && <LevelMeter level={() => voice.level()} className="text-brand" />}
            {microphone === 'on' ? talk.microphone.on : talk.microphone.muted}
          </p>
          {microphones.length > 1 && (
            <DeviceChoice
              microphones={microphones}
              using={using}
              words={words}
              onChoose={(device) => void voice.turnOn(device)}
            />
          )}
          {sound !== 'blocked' && (
            <Button
              size="small"
              variant="ghost"
              onClick={() => void voice.play(sound === 'off')}
              className="-mr-3 min-h-11"
            >
              {sound === 'off' ? <SoundOffIcon /> : <SoundIcon />}
              {sound === 'off' ? talk.sound.turnOn : talk.sound.turnOff}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

interface TroubleProps {
  problem: MicrophoneProblem;
  words: LanguagePack;
  onAgain: () => void;
  onClose: () => void;
}

function Trouble({ problem, words, onAgain, onClose }: TroubleProps) {
  const { trouble, allowAgain, again, close } = words.talk.microphone;
  const { title, text } = trouble[problem];
  return (
    <Notice
      tone="warn"
      role="alert"
      title={title}
      className="mb-2 max-h-[50dvh] overflow-y-auto short:max-h-none"
      actions={
        <>
          {canTryAgain.includes(problem) && <Button onClick={onAgain}>{again}</Button>}
          <Button variant="ghost" onClick={onClose}>
            {close}
          </Button>
        </>
      }
    >
      {text}
      {problem === 'refused' && <span className="mt-1 block">{allowAgain[browserKind(navigator.userAgent)]}</span>}
    </Notice>
  );
}
