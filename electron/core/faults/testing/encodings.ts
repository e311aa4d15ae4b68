/** Every char of JavaScript's strings beyond ASCII as JSON may write it. */
const jsonEscaped = (text: string): string =>
  text.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The middle of a text in base64, at each of the three places where it can begin in a longer one. */
const base64At = (bytes: Buffer, shift: number): string => {
  const written = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  // The first and last groups hold neighbours' bits too.
  return written.slice(shift === 0 ? 0 : 4, -4);
};

export interface Form {
  readonly needle: string;
  readonly bytes: Buffer;
}

/** A text as it may lie in a file in clear: composed and decomposed, in three encodings, escaped, and in base64. */
export const encodingsOf = (needle: string): Form[] => {
  const forms = [needle.normalize('NFC'), needle.normalize('NFD')].flatMap((text) => {
    const utf8 = Buffer.from(text, 'utf8');
    const inAscii = [
      jsonEscaped(text),
      encodeURIComponent(text),
      ...[0, 1, 2].map((shift) => base64At(utf8, shift)),
    ];
    return [
      utf8,
      Buffer.from(text, 'utf16le'),
      Buffer.from(text, 'utf16le').swap16(),
      ...inAscii.map((each) => Buffer.from(each, 'latin1')),
    ];
  });
  return forms.map((bytes) => ({ needle, bytes }));
};
