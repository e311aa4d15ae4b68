import type { Language, PaperLanguage } from '#shared/languages.ts';
import type { PlainDate } from '#shared/time.ts';
import { textForPaper } from '#shared/i18n/index.ts';
import type { TextOf } from '#shared/i18n/index.ts';
import type { PrintDocument } from './documents.ts';
import { printEngine } from './engine.ts';
import type { Engine, Json, Template } from './engine.ts';
import { loadLegibility } from './legible.ts';
import { cardSheetTemplate } from './templates/card-sheet.typ.ts';
import { daySheetTemplate } from './templates/day-sheet.typ.ts';
import { destructionRecordTemplate } from './templates/destruction-record.typ.ts';
import { disclosureListTemplate } from './templates/disclosure-list.typ.ts';
import { handoverTemplate } from './templates/handover.typ.ts';
import { extractTemplate } from './templates/extract.typ.ts';
import { planTemplate } from './templates/plan.typ.ts';
import { recoverySheetTemplate } from './templates/recovery-sheet.typ.ts';
import { referralTemplate } from './templates/referral.typ.ts';
import { replyTemplate } from './templates/reply.typ.ts';
import { threadLetterTemplate } from './templates/thread-letter.typ.ts';
import type { View } from './view.ts';
import { cardSheetView } from './views/card-sheet.ts';
import { daySheetView } from './views/day-sheet.ts';
import { destructionRecordView } from './views/destruction-record.ts';
import { disclosureListView } from './views/disclosure-list.ts';
import { handoverView } from './views/handover.ts';
import { extractView } from './views/extract.ts';
import { planView } from './views/plan.ts';
import { recoverySheetView } from './views/recovery-sheet.ts';
import { referralView } from './views/referral.ts';
import { replyView } from './views/reply.ts';
import { threadLetterView } from './views/thread-letter.ts';

export interface RenderOptions {
  readonly language: Language;
  /** Another engine than the process's own, for tests. */
  readonly engine?: Engine;
}

/**
 * A document as a tagged PDF/UA-1 on A4, in the language asked for: labels, dates and hyphenation follow it, what people
 * wrote stays as they wrote it. The same document gives the same pages. What is on the page is never run as
 * markup. Throws only on a bug of a template.
 */
export async function renderPdf(
  document: PrintDocument,
  options: RenderOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const [engine, { legible }] = await Promise.all([options.engine ?? printEngine(), loadLegibility()]);
  const { language } = options;
  const t = textsOf(document.kind === 'plan' && document.plain ? 'fi-plain' : language);
  const { template, view } = pageOf(document, t, language);
  const [year, month, day] = dateParts(document.date);
  const data = {
    ...(mapText(view.shown, legible) as Record<string, Json>),
    verbatim: view.verbatim ?? {},
    title: legible(view.title),
    language,
    date: { year, month, day },
    pageOf: t('print.page', { page: '{page}', pages: '{pages}' }),
  };
  return engine.compile(template, data, { language });
}

/**
 * Whether something on the page would stand as □, because no font of the print has it (an emoji, Arabic letters). To be
 * told before paper is used.
 */
export async function losesCharacters(document: PrintDocument): Promise<boolean> {
  const { losesSomething } = await loadLegibility();
  let loses = false;
  mapText(pageOf(document, textsOf('fi'), 'fi').view.shown, (text) => {
    loses ||= losesSomething(text);
    return text;
  });
  return loses;
}

function pageOf(document: PrintDocument, t: TextOf, language: Language): { template: Template; view: View } {
  switch (document.kind) {
    case 'recovery-sheet':
      return { template: recoverySheetTemplate, view: recoverySheetView(document, t, language) };
    case 'plan':
      return { template: planTemplate, view: planView(document, t, language) };
    case 'referral':
      return { template: referralTemplate, view: referralView(document, t, language) };
    case 'reply':
      return { template: replyTemplate, view: replyView(document, t, language) };
    case 'thread-letter':
      return { template: threadLetterTemplate, view: threadLetterView(document, t, language) };
    case 'disclosure-list':
      return { template: disclosureListTemplate, view: disclosureListView(document, t, language) };
    case 'destruction-record':
      return { template: destructionRecordTemplate, view: destructionRecordView(document, t, language) };
    case 'handover':
      return { template: handoverTemplate, view: handoverView(document, t, language) };
    case 'extract':
      return { template: extractTemplate, view: extractView(document, t, language) };
    case 'card-sheet':
      return { template: cardSheetTemplate, view: cardSheetView(document, t, language) };
    case 'day-sheet':
      return { template: daySheetTemplate, view: daySheetView(document, t, language) };
  }
}

const texts = new Map<PaperLanguage, TextOf>();

function textsOf(language: PaperLanguage): TextOf {
  const known = texts.get(language);
  if (known) return known;
  const made = textForPaper(language);
  texts.set(language, made);
  return made;
}

function dateParts(date: PlainDate): readonly [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

function mapText(value: Json | undefined, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: Json) => mapText(item, change));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapText(inner, change)]));
  }
  return value ?? null;
}
