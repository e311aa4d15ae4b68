import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type CallName } from '#shared/contract/index.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { calls, type Row } from './testing/hidden-home/calls.ts';
import { packetsThatLeave, papersThatLeave } from './testing/hidden-home/leaving.ts';
import { aHiddenHome, hidden, type Home } from './testing/hidden-home/home.ts';
import { canHoldWords, wordsOf } from './testing/hidden-home/words-of.ts';

let home: Home;
beforeAll(async () => {
  home = await aHiddenHome();
});
afterAll(() => home.close());

const shownIn = (text: string) =>
  Object.entries(hidden)
    .filter(([, word]) => text.includes(word))
    .map(([what]) => what);

const rows: Readonly<Partial<Record<CallName, Row<CallName>>>> = calls;
const answersWithWords = (Object.keys(contract) as CallName[]).filter((name) =>
  canHoldWords(contract[name].result),
);
const rowOf = (name: CallName): Row<CallName> | undefined =>
  rows[name] ??
  (contract[name].kind === 'query' && contract[name].args.safeParse({}).success
    ? { args: () => ({}) }
    : undefined);

describe('rule 6: turvakielto hides address, municipality, places of meetings, travel and close ones outside the person’s own page', () => {
  const asked = answersWithWords.filter((name) => 'args' in (rowOf(name) ?? {}));

  test.each(asked)('%s', async (name) => {
    const row = rowOf(name);
    if (row === undefined || !('args' in row)) throw new Error('not asked');
    const answer = await home.coach.core.dispatch(name, await row.args(home));
    expect(answer, name).toMatchObject({ ok: true });
    expect(shownIn(await wordsOf(answer)).toSorted()).toEqual([...(row.shows ?? [])].toSorted());
    expect(row.shows === undefined || (row.why ?? '').length > 5).toBe(true);
  });

  test('is asked of every call that answers with words, or it is said why not', () => {
    expect(answersWithWords.filter((name) => rowOf(name) === undefined)).toEqual([]);
    // What answers with none needs no row.
    expect(Object.keys(rows).filter((name) => !answersWithWords.includes(name as CallName))).toEqual([]);
    for (const [name, row] of Object.entries(rows)) {
      if (!('not' in row)) continue;
      expect(row.not.length).toBeGreaterThan(5);
      if (row.shownIn === undefined) continue;
      const text = readFileSync(join(import.meta.dirname, '../../..', row.shownIn), 'utf8');
      expect(text, row.shownIn).toContain(`'${name}'`);
    }
  });

  test('an answer that says it tells of a place does not leave', async () => {
    const { coach, question } = home;
    const { covered } = await coach.ok('threads.mayWrite', { packetId: question });
    expect(covered).toContain('asked');
    expect(covered.filter((item) => disclosableItems[item].hiddenByTurvakielto)).toEqual([]);
    const answer = { packetId: question, answer: 'Kuja 1', language: 'fi' as const };
    expect(await coach.fails('threads.answer', { ...answer, items: ['address'] })).toBe('item-turvakielto');
  });

  // Last, since it withdraws the consents.
  const leaving = [
    ...Object.entries(packetsThatLeave).map(([kind, way]) => ({ what: `packet: ${kind}`, way })),
    ...Object.entries(papersThatLeave).map(([kind, way]) => ({ what: `paper: ${kind}`, way })),
  ];
  test.each(leaving.filter(({ way }) => 'read' in way))('$what', async ({ way }) => {
    if (!('read' in way)) throw new Error('not read');
    const words = await way.read(home);
    expect(words).toContain(way.says);
    expect(shownIn(words)).toEqual([]);
  });
});
