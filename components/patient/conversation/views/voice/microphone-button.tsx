import { Button } from '#components/ui/button.tsx';
import { MicrophoneIcon, MicrophoneOffIcon } from '#components/ui/icons.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import type { MicrophoneState } from '../../store/state.ts';

export interface MicrophoneButtonProps {
  microphone: MicrophoneState;
  /** Whether somebody could hear it. */
  available: boolean;
  words: LanguagePack;
  onPress: () => void;
}

/** The microphone beside the text field: turns it on, mutes it, lets it be heard again. */
export function MicrophoneButton({ microphone, available, words, onPress }: MicrophoneButtonProps) {
  const { turnOn, mute, unmute } = words.talk.microphone;
  const isOn = microphone === 'on';
  const name = isOn ? mute : microphone === 'muted' ? unmute : turnOn;
  return (
    <Button
      size="icon"
      variant={isOn ? 'chosen' : 'quiet'}
      busy={microphone === 'asking' || !available}
      aria-label={name}
      title={name}
      data-microphone={microphone}
      onClick={onPress}
      className="shrink-0 items-center"
    >
      {microphone === 'muted' ? <MicrophoneOffIcon className="size-6" /> : <MicrophoneIcon className="size-6" />}
    </Button>
  );
}
