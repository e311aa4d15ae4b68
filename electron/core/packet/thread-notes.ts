import { z } from 'zod';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import { utf8 } from './bytes.ts';
import { plainLine } from './card.ts';
import { limits } from './limits.ts';
import { plainText } from './reply.ts';
import { parseStrictJson } from './strict-json.ts';

const visible = (text: string): boolean => text.trim() !== '';

/** Whom to ask about it. */
const contact = {
  contactPerson: plainLine(200),
  contactPhone: plainLine(40),
};

/**
 * `question.json`: something asked about a referral, by its sender or its receiver. The manifest's `inReplyTo` names the referral's packet
 * (or that of an update of it). It names nobody: whom it is about, the referral tells.
 */
export const Question = z.strictObject({
  formatVersion: z.literal(1),
  askedAt: Instant,
  question: plainText(4000).min(1).refine(visible),
  /** The day by which an answer would help, ISO; null where there is no hurry. */
  answerBy: PlainDate.nullable(),
  ...contact,
});
export type Question = z.infer<typeof Question>;

/** `answer.json`: what was asked is answered. The manifest's `inReplyTo` names the question's packet. */
export const Answer = z.strictObject({
  formatVersion: z.literal(1),
  answeredAt: Instant,
  answer: plainText(4000).min(1).refine(visible),
  ...contact,
});
export type Answer = z.infer<typeof Answer>;

const bytesOf = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 2)}\n`);

/** The bytes of `question.json`. */
export const writeQuestion = (question: Question): Uint8Array => bytesOf(Question.parse(question));
/** The bytes of `answer.json`. */
export const writeAnswer = (answer: Answer): Uint8Array => bytesOf(Answer.parse(answer));

const parseWith = <T>(schema: z.ZodType<T>, bytes: Uint8Array): Result<T, 'packet-damaged'> => {
  const json = parseStrictJson(bytes, limits.replyBytes);
  const parsed = json.ok ? schema.safeParse(json.value) : null;
  return parsed?.success ? success(parsed.data) : failure('packet-damaged');
};

/** Reads a `question.json`. Fails with `packet-damaged` when it is not exactly a question. */
export const parseQuestion = (bytes: Uint8Array): Result<Question, 'packet-damaged'> =>
  parseWith(Question, bytes);
/** Reads an `answer.json`. Fails with `packet-damaged` when it is not exactly an answer. */
export const parseAnswer = (bytes: Uint8Array): Result<Answer, 'packet-damaged'> => parseWith(Answer, bytes);
