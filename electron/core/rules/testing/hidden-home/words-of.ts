import { z } from 'zod';
import { textOfPdf } from '../../../features/packets/testing/consent-rounds.ts';
import { ownKeysOf } from '../../../features/partners/own-card.ts';
import { openPacket } from '../../../packet/open.ts';
import type { TestCaseFile } from '../../../testing/open-test-case-file.ts';

const bytesIn = (value: unknown): readonly Uint8Array[] => {
  if (value instanceof Uint8Array) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(bytesIn) : [];
};

const textOfBytes = async (bytes: Uint8Array): Promise<string> => {
  const text = new TextDecoder().decode(bytes);
  return text.startsWith('%PDF-') ? textOfPdf(bytes) : text;
};

/** All that an answer says, the pages of its PDFs and the text of its other files included. */
export const wordsOf = async (answer: unknown): Promise<string> => {
  const files = await Promise.all(bytesIn(answer).map(textOfBytes));
  const said = JSON.stringify(answer, (_, value: unknown) => (value instanceof Uint8Array ? '' : value));
  return [said, ...files].join('\n');
};

/** All that a sealed packet says to the one who opens it, its pages included. */
export const wordsOfPacket = async (opener: TestCaseFile, bytes: Uint8Array): Promise<string> => {
  const opened = await openPacket(bytes, [await ownKeysOf(opener.app)]);
  if (!opened.ok) throw new Error(opened.error.code);
  return wordsOf([opened.value.manifest, ...opened.value.entries.values()]);
};

const sentence = 'Neulapolku 3, 97900 Posio';

/** Whether an answer of this form can hold what somebody wrote, or a file. */
export const canHoldWords = (schema: unknown): boolean => {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).some(canHoldWords);
  if (schema instanceof z.ZodArray) return canHoldWords(schema.element);
  if (schema instanceof z.ZodRecord) return canHoldWords(schema.keyType) || canHoldWords(schema.valueType);
  if (schema instanceof z.ZodUnion) return schema.options.some(canHoldWords);
  if (schema instanceof z.ZodPipe) return canHoldWords(schema.in);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodLazy
  )
    return canHoldWords(schema.unwrap());
  if (!(schema instanceof z.ZodType)) return true;
  return schema.safeParse(sentence).success || schema.safeParse(new Uint8Array([1])).success;
};
