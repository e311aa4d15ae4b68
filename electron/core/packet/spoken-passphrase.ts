/**
 * A passphrase that is told over the telephone and typed by another hand: Unicode NFC, one space between the words and none around them, so
 * that a doubled space is no wrong passphrase. What was sealed with it opens in stock age with the words as they are shown.
 */
export const spokenPassphrase = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');
