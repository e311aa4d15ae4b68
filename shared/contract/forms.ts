import { z } from 'zod';
import { benefits, formDecisions, formStatuses } from '../codes/benefits.ts';
import { ClientId, FormId, PartnerId } from '../ids.ts';
import { Language } from '../languages.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, none, nothing } from './define.ts';
import { isVisible, Line, Text } from './text.ts';

/** Something that the form needs: a document, a figure, a signature. */
export const FormNeed = z.strictObject({ words: Line(200).refine(isVisible), isThere: z.boolean() });
export type FormNeed = z.infer<typeof FormNeed>;

const fields = {
  /** "Toimeentulotuen jatkohakemus"; may be empty where a benefit is chosen. */
  name: Line(200),
  benefit: benefits.schema.nullable(),
  /** To whom it goes, in words, where no partner of the file is chosen. */
  receiver: Line(200),
  partnerId: PartnerId.nullable(),
  deadline: PlainDate.nullable(),
  submittedOn: PlainDate.nullable(),
  decidedOn: PlainDate.nullable(),
  decision: formDecisions.schema.nullable(),
  words: Text(4000),
  needs: z.array(FormNeed).max(40),
};

export const Form = z.object({
  ...fields,
  formId: FormId,
  clientId: ClientId,
  partnerName: z.string().nullable(),
  /** Derived: see `statusOf` in the core. */
  status: formStatuses.schema,
  enteredAt: Instant,
  updatedAt: Instant,
});
export type Form = z.infer<typeof Form>;

/** What a benefit or service leads to, in the user's own words in place of the shipped ones. */
export const BenefitNote = z.object({
  benefit: benefits.schema,
  language: Language,
  words: z.string(),
  checkedOn: PlainDate,
});
export type BenefitNote = z.infer<typeof BenefitNote>;

const theForm = z.strictObject({ formId: FormId });
const wrong = [
  'form-without-name',
  'form-decision-incomplete',
  'form-decided-before-submitted',
  'partner-not-found',
] as const;

export const forms = {
  /** Those under way first by deadline, then those decided, latest first. */
  'forms.ofClient': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.array(Form),
    errors: ['client-not-found', 'client-erased'],
  }),
  'forms.add': call({
    kind: 'command',
    args: z.strictObject({
      clientId: ClientId,
      name: fields.name.default(''),
      benefit: fields.benefit.default(null),
      receiver: fields.receiver.default(''),
      partnerId: fields.partnerId.default(null),
      deadline: fields.deadline.default(null),
      submittedOn: fields.submittedOn.default(null),
      decidedOn: fields.decidedOn.default(null),
      decision: fields.decision.default(null),
      words: fields.words.default(''),
      needs: fields.needs.default([]),
    }),
    result: z.object({ formId: FormId }),
    errors: ['client-not-found', 'client-erased', ...wrong],
  }),
  /** Changes the given fields only. A list of needs replaces the one before. */
  'forms.update': call({
    kind: 'command',
    args: z.strictObject({ formId: FormId, ...z.object(fields).partial().shape }),
    result: nothing,
    errors: ['form-not-found', ...wrong],
  }),
  /** Ticks one need, counted from 0. */
  'forms.tick': call({
    kind: 'command',
    args: z.strictObject({ formId: FormId, position: z.number().int().min(0), isThere: z.boolean() }),
    result: nothing,
    errors: ['form-not-found'],
  }),
  'forms.remove': call({ kind: 'command', args: theForm, result: nothing, errors: ['form-not-found'] }),
  'forms.putBack': call({ kind: 'command', args: theForm, result: nothing, errors: ['form-not-found'] }),
  /** The user's own explanations; the shipped ones are in `shared/codes/benefit-texts`. */
  'forms.benefitNotes': call({ kind: 'query', args: none, result: z.array(BenefitNote) }),
  /** Keeps the user's text with the day on which it was checked from its source. */
  'forms.saveBenefitNote': call({
    kind: 'command',
    args: z.strictObject({
      benefit: benefits.schema,
      language: Language,
      words: Text(4000).refine(isVisible),
      checkedOn: PlainDate,
    }),
    result: nothing,
  }),
  /** Goes back to the shipped text. */
  'forms.dropBenefitNote': call({
    kind: 'command',
    args: z.strictObject({ benefit: benefits.schema, language: Language }),
    result: nothing,
    errors: ['nothing-to-undo'],
  }),
} as const;

/** A form that was sent in or decided, on the timeline. */
export const FormEntry = z.object({
  type: z.literal('form'),
  at: Instant,
  id: z.string(),
  formId: FormId,
  event: z.enum(['submitted', 'decided']),
  name: z.string(),
  benefit: benefits.schema.nullable(),
  decision: formDecisions.schema.nullable(),
});
