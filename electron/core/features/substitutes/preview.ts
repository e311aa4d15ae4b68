import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { Language } from '#shared/languages.ts';
import { success } from '#shared/result.ts';
import type { Handle } from '#shared/ids.ts';
import type { App } from '../../app.ts';
import type { Answer } from '../../handlers.ts';
import { pdfOf } from '../pdf-of.ts';
import { ownerOf } from '../partners/own-card.ts';
import { composeExtract } from './content.ts';
import type { Composed } from './content.ts';

/** An extract that was looked at and may leave as it stands. */
export interface BuiltExtract extends Composed {
  readonly args: ParsedArgsOf<'substitutes.preview'>;
  readonly language: Language;
  readonly pdf: Uint8Array;
}

const kind = 'substitute-extract';

export const heldExtract = (app: App, handle: Handle): BuiltExtract | null =>
  app.handles.find<BuiltExtract>(kind, handle);

/** Composes the extract and its pages. Nothing is written. */
export async function previewExtract(
  app: App,
  args: ParsedArgsOf<'substitutes.preview'>,
): Answer<'substitutes.preview'> {
  const found = await app.read(async (db) => {
    const composed = await composeExtract(db, app.clock.today(), args);
    return composed.ok ? success({ composed: composed.value, owner: await ownerOf(db) }) : composed;
  });
  if (!found.ok) return found;
  const { composed, owner } = found.value;
  const { language } = args;
  const { formatVersion: _, ...content } = composed.extract;
  const pdf = await pdfOf(
    app,
    {
      kind: 'extract',
      date: app.clock.today(),
      from: { ...owner, name: owner.holder },
      ...content,
    },
    { language },
  );
  const built: BuiltExtract = { ...composed, args, language, pdf };
  const value: ResultOf<'substitutes.preview'> = { handle: app.handles.keep(kind, built), pdf };
  return success(value);
}
