import { writeFile } from 'node:fs/promises';
import { speechSampleRate, speechSound } from '#tests/factories/speech-sound.ts';

const headerBytes = 44;

/** Writes what a microphone hears: somebody speaks so many seconds, and is quiet for the rest. A WAV file of one channel. */
export async function writeSpokenFile(path: string, spokenSeconds: number, quietSeconds: number): Promise<void> {
  const spoken = speechSound(spokenSeconds);
  const dataBytes = (spoken.length + quietSeconds * speechSampleRate) * 2;
  const file = Buffer.alloc(headerBytes + dataBytes);
  file.write('RIFF', 0);
  file.writeUInt32LE(headerBytes - 8 + dataBytes, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(speechSampleRate, 24);
  file.writeUInt32LE(speechSampleRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(dataBytes, 40);
  file.set(new Uint8Array(spoken.buffer), headerBytes);
  await writeFile(path, file);
}
