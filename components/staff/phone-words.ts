/** A stored phone number (E.164) as people write it: `(217) 555-0188`; numbers of other countries stay as they are. */
export function phoneWords(e164: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : e164;
}
