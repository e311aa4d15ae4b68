import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type CallName } from '#shared/contract/index.ts';
import { aReferral } from '../features/packets/testing/two-desks.ts';
import { at, typedFieldsOf, withAt, type Field } from './testing/contract-fields.ts';
import type { Recipe } from './testing/recipe.ts';
import { recipes } from './testing/recipes.ts';
import { aWorld, owner, sendOver, type World } from './testing/world.ts';

/** What a coach may paste or type without meaning harm, and what someone who means it may send. Each has something visible. */
const nasty: Readonly<Record<string, string>> = {
  emoji: '👩🏽‍🚒 🏳️‍🌈 🇫🇮 👨‍👩‍👧‍👦 ok',
  'letters with loose accents': 'A\u030aker, pa\u0308iva\u0308 ja z\u0335\u0321\u0322\u0327\u0328\u0334',
  'other scripts and marks of direction': 'Pаvel Иванов \u200fמרים\u200e عائشة 山田',
  'a telephone number copied with turning marks': '\u202d040 123 4567\u202c ja \u2066x\u2069 \u202egnp.exe',
  'zeros and other control characters': 'a\u0000b\u0007c\u001b[31md\u007fe\u0085f',
  'halves of characters': 'a\ud83db\udc00c\udc00\ud800d',
  'what is no character': 'a\uffffb\ufffec\ufeffd\u{1ffff}e',
  'line breaks of all kinds': 'a\r\nb\rc\nd\u2028e\u2029f\u000bg\u000ch\ti',
  SQL: `x'); DROP TABLE client; --" ; \`%_\\\\ ''`,
  'the language of the search index': 'ab* OR NEAR(cd ef, 3) AND {title} : "gh ^ij -kl + NOT (',
  HTML: '</p><script>alert(1)</script><img src=x onerror="a">&lt;&amp;&#0;<!-- ]]> x',
  'the language of the printer': '#set page(fill: red) $x \\ @ref <label> "*b* _c_ `d` //e /*f',
  'the language of the texts': '{{name}} $t(common.close) {count, plural} %s ${x} __proto__ constructor',
  'one long word': 'ä',
  'letters that grow when written as one should': '\u0958\u0959\u{1d160}x',
};
const valueFor = (name: string, max: number): string => {
  const value = nasty[name] ?? '';
  // Long, but short of what takes minutes to seal forty times; the million has a test of its own.
  if (name === 'one long word') return value.repeat(Math.min(max, 8000));
  return value.slice(0, name.startsWith('letters that grow') ? Math.ceil(max / 3) : max);
};
const names = Object.keys(nasty);
/** Those that could mean something to a printer, an archive or a document; for what takes a good part of a second each. */
const hardest = names.filter((name) =>
  /telephone|zeros|halves|no character|HTML|printer|of the texts|one long/.test(name),
);

const textsOf = (call: CallName): Field[] =>
  typedFieldsOf(contract[call].args).filter(({ kind }) => kind === 'text');
const filled = (call: CallName, args: unknown, valueOf: (field: Field) => string): unknown =>
  textsOf(call).reduce<unknown>(
    (filling, field) =>
      at(filling, field.place) === undefined ? filling : withAt(filling, field.place, valueOf(field)),
    args,
  );

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const deskOf = ({ by }: Recipe) => (by === 'partner' ? world.partner : world.coach);

/**
 * Calls that stand before the case file or are about its slots, and are tried with such texts in `case-file.test.ts`, in `features/restore`
 * and in `features/keys`.
 */
const atTheLock: readonly CallName[] = [
  'caseFile.choosePlace',
  'caseFile.create',
  'caseFile.unlock',
  'caseFile.unlockWithRecoveryKey',
  'caseFile.changePassphrase',
  'caseFile.recoverySheet',
  'keys.putNewestSlotsBack',
  'keys.rotate',
  'keys.turnQuickOn',
  'restore.open',
  'restore.run',
  'restore.salvage',
];

test('every call that takes typed text is tried here', () => {
  const typed = Object.keys(contract).filter(
    (name): name is CallName => textsOf(name as CallName).length > 0 && !atTheLock.includes(name as CallName),
  );
  const tried = new Set(recipes.map(({ call }) => call));
  expect(typed.filter((name) => !tried.has(name))).toEqual([]);
});

describe.each(recipes.filter(({ call }) => textsOf(call).length > 0))('$call', (recipe) => {
  test.each(recipe.costly === true ? hardest : names)(
    'takes %s, and gives back what was written',
    async (name) => {
      const desk = deskOf(recipe);
      const args = filled(recipe.call, await recipe.args(world), ({ max }) => valueFor(name, max));
      const answer = await desk.core.dispatch(recipe.call, args);
      const outcome = answer.ok
        ? 'ok'
        : JSON.stringify({ ...answer.error, log: desk.scripted.log.at(-1)?.detail });
      if (recipe.refused !== undefined) {
        expect(outcome).toContain(recipe.refused);
        return;
      }
      expect(outcome).toBe('ok');
      if (!answer.ok) return;
      // The answer has the form that the contract promises, also of what the core did not have to parse.
      contract[recipe.call].result.parse(answer.value);
      if (recipe.back === undefined) return;
      const written = contract[recipe.call].args.parse(args);
      const back = await recipe.back(world, answer.value as never);
      for (const { place } of textsOf(recipe.call)) {
        if (at(args, place) === undefined) continue;
        expect(at(back, place), place.join('.')).toBe(at(written, place));
      }
    },
  );
});

describe('what is made of such texts', () => {
  test.each(hardest)(
    '%s: papers, card, packet and lists are made, and the partner reads the same name',
    async (name) => {
      const { coach, partner, clientId, partnerId, goalId, consentId } = world;
      const { ok } = coach;
      const line = (max = 120) => valueFor(name, max);
      await ok('caseFile.setOwner', {
        ...owner,
        holder: line(),
        title: line(),
        organisation: line(),
        unit: line(),
        phone: line(40),
      });
      await ok('clients.update', { clientId, displayName: line(), firstName: line(), lastName: line() });
      await ok('plans.updateGoal', { goalId, words: line(1000) });
      for (const language of ['fi', 'en'] as const) {
        const { pdf } = await ok('plans.print', { clientId, language, deliver: 'view' });
        expect(Buffer.from(pdf ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
      }
      const path = coach.saveAs('own.rinnalla-card');
      await ok('partners.saveOwnCard', {});
      const card = await partner.ok('partners.readCard', { bytes: new Uint8Array(readFileSync(path)) });
      const mine = await ok('caseFile.owner', {});
      expect(card.keys[0]?.holder).toBe(mine.holder);

      const items = ['name', 'asked', 'situation', 'plan'] as const;
      const referralId = await aReferral(coach, clientId, partnerId, consentId, items);
      await ok('referrals.save', { referralId, situation: line(8000), asked: line(4000) });
      const { imported } = await sendOver(coach, partner, referralId);
      const there = await partner.ok('clients.get', { clientId: imported.clientId ?? '' });
      const here = await ok('clients.get', { clientId });
      expect({ first: there.firstName, last: there.lastName }).toEqual({
        first: here.firstName,
        last: here.lastName,
      });

      const question = here.displayName.slice(0, 200);
      const found = await ok('search.find', { text: question, kinds: ['client'] });
      if (/[\p{L}\p{N}]/u.test(question)) expect(found.map(({ recordId }) => recordId)).toContain(clientId);
      const { parts } = await ok('contacts.understand', { line: `${line(400)} 3.12. klo 10` });
      for (const { from, to } of parts) expect(from).toBeLessThan(to);
      await ok('today.view', {});
      await ok('timeline.ofClient', { clientId, limit: 200 });
      await ok('packets.list', {});
      expect((await ok('audit.verify', {})).intact).toBe(true);
    },
  );
});

test('a name of which nothing can be seen is refused, and an invisible mark within a name is not', async () => {
  const { coach, clientId, goalId, finished } = world;
  for (const nothing of ['', ' \t ', '\u0000', '\u200b\u2060', '\u202e\u202c', '\u0301', '\u00a0\u3000']) {
    expect(await coach.fails('clients.add', { displayName: nothing })).toBe('invalid-arguments');
    expect(await coach.fails('partners.add', { name: nothing })).toBe('invalid-arguments');
    expect(await coach.fails('plans.updateGoal', { goalId, words: nothing })).toBe('invalid-arguments');
    const addendum = { noteId: finished, reason: nothing, body: 'x' };
    expect(await coach.fails('notes.addAddendum', addendum)).toBe('invalid-arguments');
  }
  await coach.ok('clients.update', { clientId, displayName: '\u200fעליזה\u200e' });
});

test('nothing of all this made the app stumble', () => {
  const stumbles = [...world.coach.scripted.log, ...world.partner.scripted.log].filter(
    ({ level }) => level === 'error',
  );
  expect(stumbles).toEqual([]);
});
