/** A text value as RFC 5545 wants it: backslash, semicolon, comma and line break escaped, no other control character. */
export function icalText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that may not stand in a file
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\n/g, '\\n')
  );
}

/** A parameter's value in quotes; the quote itself cannot stand in one. */
export function icalParameter(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that may not stand in a file
  return `"${text.replace(/["\u0000-\u001f\u007f]/g, ' ')}"`;
}

/** An instant as `20261201T160000Z`: right in every calendar, whatever its time zone data. */
export function icalInstant(instantMs: number): string {
  return new Date(instantMs).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

const lineBytes = 75;

/** Lines as a file: CRLF, and what is longer than 75 bytes folded, never within a letter. */
export function icalFile(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: string): string {
  let result = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > lineBytes) {
      result += '\r\n ';
      bytes = 1;
    }
    result += letter;
    bytes += size;
  }
  return result;
}
