import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from '#server/patient-documents/safe-name.ts';

describe('the name a document is kept under', () => {
  it.each([
    ['card.jpg', 'card.jpg'],
    ['Insurance Card.JPEG', 'Insurance Card.jpg'],
    ['tarjeta de Zoë (frente).jfif', 'tarjeta de Zoë (frente).jpg'],
    ['保険証.jpg', '保険証.jpg'],
    ['no extension', 'no extension.jpg'],
    ['scan.png', 'scan.png.jpg'],
    ['invoice.pdf.exe', 'invoice.pdf.exe.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\Users\\ana\\card.jpg', 'card.jpg'],
    ['..', 'document.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['.jpg', 'document.jpg'],
    ['', 'document.jpg'],
    ['   ', 'document.jpg'],
    ['con.jpg', 'document.jpg'],
    ['LPT1.txt.jpg', 'document.jpg'],
    ['a\u0000b\r\nSet-Cookie: x=1.jpg', 'abSet-Cookie_ x_1.jpg'],
    ['"; filename="evil.html', '__ filename__evil.html.jpg'],
    ['card\u202egpj.exe', 'cardgpj.exe.jpg'],
    ['\u200b\u200d\ufeff.jpg', 'document.jpg'],
    ['half \ud800 a character.jpg', 'half a character.jpg'],
    ['%2e%2e%2fcard.jpg', '_2e_2e_2fcard.jpg'],
    ['👩‍👧.jpg', 'document.jpg'],
    [`${'x'.repeat(500)}.jpg`, `${'x'.repeat(60)}.jpg`],
  ])('%j is %j', (given, kept) => {
    expect(safeName(given, 'image/jpeg')).toBe(kept);
  });

  it('fits what the document is', () => {
    expect(safeName('card.jpg', 'application/pdf')).toBe('card.jpg.pdf');
    expect(safeName('card.PDF', 'application/pdf')).toBe('card.pdf');
    expect(safeName('card', 'image/png')).toBe('card.png');
  });

  it('can be saved anywhere, whatever it was, and stays what it is', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('.', '/', '\\', ' ', 'con', '.pdf', '𝒳', '\u0301', '\0', '"'), { maxLength: 90 })
        .map((a) => a.join('')),
    );
    fc.assert(
      fc.property(word, (given) => {
        const name = safeName(given, 'application/pdf');
        expect(name).toMatch(/^[^.\s][^\p{C}/\\<>:"|?*%;=`$&']*\.pdf$/u);
        expect(name).not.toMatch(/[.\s]\.pdf$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(safeName(name, 'application/pdf')).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});
