import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CameraIcon, DocumentIcon } from '#components/ui/icons.tsx';
import { patientDocumentMimeTypes } from '#contract/channels/patient-document.ts';
import type { LanguagePack } from '#locales/pack.ts';

export interface AttachPanelProps {
  id: string;
  words: LanguagePack;
  onFile: (file: File) => void;
  onClose: () => void;
}

/** What may be sent and who can see it, with the ways to choose it; on a phone also the camera. */
export function AttachPanel({ id, words, onFile, onClose }: AttachPanelProps) {
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const { documents } = words;

  const take = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    // The same file may be chosen again.
    input.value = '';
    if (file) onFile(file);
  };

  return (
    <section
      id={id}
      aria-label={documents.attach}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      className="animate-arrive rounded-card border border-line bg-card p-4"
    >
      <p className="text-14 text-ink-soft">{documents.about}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <div className="hidden pointer-coarse:block">
          <Button variant="primary" onClick={() => camera.current?.click()}>
            <CameraIcon />
            {documents.takePhoto}
          </Button>
        </div>
        <Button autoFocus onClick={() => files.current?.click()}>
          <DocumentIcon />
          {documents.chooseFile}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {documents.close}
        </Button>
      </div>
      <input
        ref={camera}
        type="file"
        accept="image/jpeg"
        capture="environment"
        hidden
        data-testid="camera"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={files}
        type="file"
        accept={patientDocumentMimeTypes.join(',')}
        hidden
        data-testid="file"
        onChange={(event) => take(event.currentTarget)}
      />
    </section>
  );
}
