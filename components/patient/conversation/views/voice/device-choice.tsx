import { classNames } from '#components/ui/class-names.ts';
import { fieldClass } from '#components/ui/field-class.ts';
import type { LanguagePack } from '#locales/pack.ts';
import type { Microphone } from '../../store/state.ts';

export interface DeviceChoiceProps {
  microphones: readonly Microphone[];
  using: string | null;
  words: LanguagePack;
  onChoose: (device: string) => void;
}

/** Which microphone, where there are several. */
export function DeviceChoice({ microphones, using, words, onChoose }: DeviceChoiceProps) {
  return (
    <div className="w-44 max-w-full">
      <select
        aria-label={words.talk.microphone.device}
        value={using ?? microphones[0]?.id}
        onChange={(event) => onChoose(event.target.value)}
        className={classNames(fieldClass, 'min-h-11 truncate text-14')}
      >
        {microphones.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
