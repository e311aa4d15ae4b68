/** "A. T." from the display name: the first letter of each word, at most three. */
export const initialsOf = (displayName: string): string =>
  displayName
    .split(/[\s-]+/u)
    .flatMap((word) => /\p{L}|\p{N}/u.exec(word)?.[0] ?? [])
    .slice(0, 3)
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ');
