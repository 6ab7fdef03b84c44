import { headers } from 'next/headers';
import { type Theme, themeHeader, themeOf } from '#components/practice/theme.ts';

/** The theme asked for in the address; null leaves it to the device. */
export async function requestTheme(): Promise<Theme | null> {
  return themeOf((await headers()).get(themeHeader));
}
