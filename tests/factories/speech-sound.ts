/** Samples a second of the sound that is made here. */
export const speechSampleRate = 24_000;

/** Formants of five vowels, in hertz. */
const vowels = [
  [730, 1090, 2440],
  [270, 2290, 3010],
  [300, 870, 2240],
  [530, 1840, 2480],
  [570, 840, 2410],
] as const;

/**
 * Something that sounds like a person speaking, without words: a voice of about 120 Hz through the formants of vowels, in
 * syllables of a quarter of a second. 16-bit samples, one channel. The same every time.
 */
export function speechSound(seconds: number): Int16Array {
  const samples = new Int16Array(Math.round(seconds * speechSampleRate));
  const syllable = speechSampleRate / 4;
  const resonators = [0, 1, 2].map(() => ({ before: 0, beforeThat: 0 }));
  let phase = 0;
  let noise = 1;
  for (let at = 0; at < samples.length; at++) {
    const vowel = vowels[Math.floor(at / syllable) % vowels.length] ?? vowels[0];
    const within = (at % syllable) / syllable;
    phase += (120 + 12 * Math.sin(at / 3000) - 15 * within) / speechSampleRate;
    noise = (noise * 16_807) % 2_147_483_647;
    const breath = (noise / 2_147_483_647 - 0.5) * 0.04;
    const pulse = phase % 1 < 0.4 ? Math.sin((phase % 1) * 2.5 * Math.PI) : 0;
    let sound = 0;
    resonators.forEach((resonator, index) => {
      const radius = Math.exp((-Math.PI * (60 + index * 40)) / speechSampleRate);
      const angle = (2 * Math.PI * (vowel[index] ?? 500)) / speechSampleRate;
      const next =
        (pulse + breath) * (1 - radius) +
        2 * radius * Math.cos(angle) * resonator.before -
        radius ** 2 * resonator.beforeThat;
      resonator.beforeThat = resonator.before;
      resonator.before = next;
      sound += next / (index + 1);
    });
    const loudness = Math.sin(Math.PI * Math.min(1, within * 1.1)) ** 0.5;
    samples[at] = Math.max(-32_000, Math.min(32_000, sound * loudness * 30_000));
  }
  return samples;
}
