import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { disclosableItems, type ItemKey } from '#shared/disclosure/registry.ts';
import { success } from '#shared/result.ts';
import { readArchive } from '../../../packet/archive.ts';
import { everyItem } from './a-full-client.ts';
import { aRandomPerson, wordGiver, wordsIn, type RandomPerson, type Word } from './random-people.ts';
import { aRandomClient, type Written } from './random-records.ts';
import { aConsent, sealed, type TwoDesks } from './two-desks.ts';

/** The text of all pages, as a reader shows it that was told the password. */
export const textOfPdf = async (pdf: Uint8Array, password = ''): Promise<string> => {
  const task = pdfjs.getDocument({ data: new Uint8Array(pdf), password, verbosity: 0 });
  const document = await task.promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const texts = await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items));
  await task.destroy();
  return texts
    .flat()
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
};

/** What stands in the decrypted bytes: every file but the letter as it is, and the letter's pages where it is read. */
const disclosedIn = async (bytes: Uint8Array, identity: string, withLetter: boolean) => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const archive = await readArchive(await decrypter.decrypt(bytes));
  if (!archive.ok) throw new Error(archive.why);
  const pdf = archive.files.get('referral.pdf');
  const files = [...archive.files].filter(([name]) => name !== 'referral.pdf');
  return {
    files: files.map(([, file]) => new TextDecoder().decode(file)).join('\n'),
    letter: withLetter && pdf ? await textOfPdf(pdf) : null,
  };
};

/** What the coach ticks: an item, and of those that are ticked one by one some of the records, with a ground or without. */
interface Ticking {
  readonly consented: readonly ItemKey[];
  readonly more: readonly ItemKey[];
  /** In three of four rounds only what was consented to is ticked; in the fourth, anything. */
  readonly mode: number;
  /** Which of the records, by their place: those beyond the list follow its first. */
  readonly records: readonly boolean[];
  readonly withoutGround: boolean;
}

const aTicking: fc.Arbitrary<Ticking> = fc.record({
  consented: fc.subarray([...everyItem]),
  more: fc.subarray([...everyItem]),
  mode: fc.integer({ min: 0, max: 3 }),
  records: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  withoutGround: fc.integer({ min: 0, max: 7 }).map((at) => at === 0),
});

interface Ticked {
  readonly items: readonly ItemKey[];
  readonly records: ReadonlySet<string>;
  readonly withoutGround: boolean;
}

const key = (item: string, recordId: string): string => `${item} ${recordId}`;

const tickedIn = ({ tickable }: Written, ticking: Ticking): Ticked => {
  const { consented, more, mode, records, withoutGround } = ticking;
  const items = mode === 0 ? more : more.filter((item) => consented.includes(item));
  const chosen = tickable.filter(
    ({ item }, at) => items.includes(item) && records[at % records.length] === true,
  );
  return { items, records: new Set(chosen.map(({ item, id }) => key(item, id))), withoutGround };
};

/** Whether a word leaves with what was ticked. */
const leaves = ({ item, recordId }: Word, { items, records }: Ticked): boolean =>
  item !== null &&
  (disclosableItems[item].goesAlong ||
    (items.includes(item) && (recordId === null || records.has(key(item, recordId)))));

/** The refusals that what was ticked must meet with; any of them is right where there are several. */
const refusalsOf = (person: RandomPerson, written: Written, ticking: Ticking, ticked: Ticked): string[] => {
  const { consented } = ticking;
  const says = new Set<ItemKey>(ticked.items.filter((item) => written.saysAnyway.has(item)));
  for (const word of written.words)
    // What goes along is asked for by nobody, and is no referral by itself.
    if (word.item !== null && !disclosableItems[word.item].goesAlong && leaves(word, ticked))
      says.add(word.item);
  if (ticked.items.includes('reply-permission') && consented.includes('reply-permission'))
    says.add('reply-permission');
  const needy = written.tickable.filter(
    ({ item, id, needsGround }) => needsGround && ticked.records.has(key(item, id)),
  );
  const hidden = ticked.items.some(
    (item) => person.turvakielto && disclosableItems[item].hiddenByTurvakielto,
  );
  return [
    ...(hidden ? ['item-turvakielto'] : []),
    ...(ticked.withoutGround && needy.length > 0 ? ['item-needs-ground'] : []),
    ...([...says].some((item) => !consented.includes(item)) ? ['consent-does-not-cover'] : []),
    ...(says.size === 0 ? ['referral-incomplete'] : []),
  ];
};

/** A draft with those ticks and the person's own texts. */
const aDraft = async ({ coach, partnerId }: TwoDesks, written: Written, ticking: Ticking, ticked: Ticked) => {
  const { clientId, texts, tickable } = written;
  const consentId = await aConsent(coach, clientId, partnerId, ticking.consented);
  const { referralId } = await coach.ok('referrals.begin', { clientId, partnerId });
  const text = (name: keyof typeof texts): string => texts[name] ?? '';
  await coach.ok('referrals.save', {
    referralId,
    consentId,
    ownWish: text('ownWish'),
    situation: text('situation'),
    tried: text('tried'),
    asked: text('asked'),
    support: text('support'),
    aim: text('aim'),
    services: text('services'),
    jointMeeting: text('jointMeeting'),
    accessibility: text('accessibility'),
    feedback: text('feedback'),
    items: ticked.items.map((item) => ({
      item,
      records: tickable
        .filter((one) => one.item === item && ticked.records.has(key(item, one.id)))
        .map(({ id, needsGround }) => ({
          id,
          ground: needsGround && !ticked.withoutGround ? 'Tarvitaan' : '',
        })),
    })),
  });
  return referralId;
};

/** What is there too much or too little, in words. */
const compare = (written: Written, ticked: Ticked, text: string): string[] => {
  const there = wordsIn(text);
  const own = new Map(written.words.map((word) => [word.word, word]));
  const wrong: string[] = [];
  for (const word of there) if (!own.has(word)) wrong.push('a word of somebody else');
  for (const word of written.words) {
    const isThere =
      there.has(word.word) ||
      text.includes(word.word) ||
      (word.also !== undefined && text.includes(word.also));
    const wanted = leaves(word, ticked);
    if (isThere !== wanted) wrong.push(`${word.item ?? 'never'}: ${isThere ? 'too much' : 'missing'}`);
  }
  return wrong;
};

export interface Rounds {
  /** Packets that left. */
  readonly left: number;
  /** Items of which something left, over all rounds. */
  readonly items: ReadonlySet<ItemKey>;
  /** Words that were written, of all people together. */
  readonly words: number;
  /** What was there beyond the consent, missing, or let through, in words. */
  readonly extra: readonly string[];
}

/**
 * Random people, consents and ticks, each sealed and opened again. Every value of every person is a word of its own: exactly the words of what
 * was ticked and consented to stand in the decrypted bytes, and nobody else's; what may not leave is refused. Every `letterEvery`-th letter is
 * read as a PDF too, where nothing may stand that does not stand in the document. All people stay in the file, as in a coach's. Where items are
 * named in `untilLeft`, batches of further rounds follow until something of each has left, but at most five times the rounds that were asked for.
 */
export const consentRounds = async (
  desks: TwoDesks,
  {
    rounds,
    letterEvery,
    seed,
    untilLeft = [],
  }: {
    readonly rounds: number;
    readonly letterEvery: number;
    readonly seed: number;
    readonly untilLeft?: readonly ItemKey[];
  },
): Promise<Rounds> => {
  const { coach, partner, partnerId } = desks;
  const { identity } = await partner.app.read((db) =>
    db.selectFrom('ownKey').selectAll().executeTakeFirstOrThrow(),
  );
  const extra: string[] = [];
  const items = new Set<ItemKey>();
  const give = wordGiver();
  let [round, left, words] = [0, 0, 0];
  const oneRound = fc.asyncProperty(aRandomPerson, aTicking, async (person, ticking) => {
    round += 1;
    const found = (what: string): void =>
      void extra.push(`seed ${String(seed)}, round ${String(round)}: ${what}`);
    const type = person.sanctioning ? 'kela' : 'county-health';
    await coach.app.write(async (trx) => {
      await trx.updateTable('partner').set({ type }).where('id', '=', partnerId).execute();
      return success(null);
    });
    const written = await aRandomClient(coach, person, { number: round, word: give });
    words += written.words.length;
    const ticked = tickedIn(written, ticking);
    const referralId = await aDraft(desks, written, ticking, ticked);
    const refusals = refusalsOf(person, written, ticking, ticked);
    const answer = await coach.core.dispatch('referrals.preview', { referralId });
    const got = answer.ok ? 'let through' : answer.error.code;
    if (refusals.length > 0 && !refusals.includes(got)) found(`${got} in place of ${refusals.join(' or ')}`);
    if (refusals.length > 0) return;
    if (!answer.ok) return found(`${got}, though nothing forbids it`);
    const { files, letter } = await disclosedIn(
      await sealed(coach, referralId),
      identity,
      round % letterEvery === 0,
    );
    left += 1;
    for (const { item, ...word } of written.words)
      if (item !== null && leaves({ item, ...word }, ticked)) items.add(item);
    for (const wrong of compare(written, ticked, files)) found(wrong);
    if (letter === null) return;
    const inFiles = wordsIn(files);
    for (const word of wordsIn(letter)) if (!inFiles.has(word)) found('in the letter alone');
    for (const { word, also, item, recordId } of written.words)
      if (
        !leaves({ word, item, recordId }, ticked) &&
        (letter.includes(word) || (also !== undefined && letter.includes(also)))
      )
        found(`${item ?? 'never'}: too much in the letter`);
  });
  await fc.assert(oneRound, { numRuns: rounds, seed });
  while (untilLeft.some((item) => !items.has(item)) && round < 5 * rounds)
    await fc.assert(oneRound, { numRuns: Math.ceil(rounds / 4), seed: seed + round });
  return { left, items, words, extra };
};
