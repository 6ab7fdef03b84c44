import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import type { Logo } from '#domain/practice.ts';

const maxLogoBytes = 200_000;
const mediaTypes: Readonly<Record<string, string>> = { svg: 'image/svg+xml', png: 'image/png', webp: 'image/webp' };

/** A logo as it is stored. */
export interface LogoFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Hex. */
  readonly sha256: string;
}

/**
 * Looks at a practice's picture: what it is, by its own bytes, and how large.
 * Throws `Error`, saying why, for anything but an SVG, PNG or WebP of at most 200 kB.
 */
export function logoFile(bytes: Uint8Array): LogoFile {
  if (bytes.byteLength > maxLogoBytes) throw new Error(`the logo has more than ${maxLogoBytes / 1000} kB`);
  const { type = '', width, height } = sizeOf(bytes);
  const mediaType = Object.hasOwn(mediaTypes, type) ? mediaTypes[type] : undefined;
  if (!mediaType || !(width > 0) || !(height > 0)) throw new Error('the logo is no SVG, PNG or WebP');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { mediaType, bytes: new Uint8Array(bytes), width, height, sha256 };
}

function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> {
  try {
    return imageSize(bytes);
  } catch (error) {
    throw new Error('the logo is no SVG, PNG or WebP', { cause: error });
  }
}

/** What pages know of a stored logo. */
export function logoFacts({ sha256, width, height }: Pick<LogoFile, 'sha256' | 'width' | 'height'>): Logo {
  return { version: sha256.slice(0, 16), width, height };
}
