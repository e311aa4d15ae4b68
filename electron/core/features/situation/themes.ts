import type { Selectable } from 'kysely';
import { codeIn } from '#shared/codes/define.ts';
import { themes, themeWithGround } from '#shared/codes/situation.ts';
import type { Stance } from '#shared/codes/situation.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { ThemeCardId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { ThemeCardTable } from '../../casefile/schema/situation-and-pathways.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import { labelsToFind } from '../codes/found-by.ts';
import { storedCodes } from '../codes/queries.ts';
import { knownClient } from '../known-client.ts';
import { exactlyOne } from '../plans/items.ts';

type Missing = 'client-not-found' | 'client-erased';
type Card = Selectable<ThemeCardTable>;

const cardOf = (db: Db, clientId: string, theme: string): Promise<Card | undefined> =>
  db
    .selectFrom('themeCard')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('theme', '=', theme)
    .where('removedAt', 'is', null)
    .executeTakeFirst();

/** A card is found by the client's words and by its theme, unless that is sensitive; one that was taken away is not. */
export async function indexCard(trx: WritableDb, { now }: Pick<Clock, 'now'>, card: Card): Promise<void> {
  const title = await labelsToFind(trx, themes, card.theme);
  if (card.removedAt !== null || (card.words.trim() === '' && title === ''))
    return removeFromSearch(trx, 'theme', card.id);
  await indexForSearch(trx, {
    kind: 'theme',
    recordId: card.id,
    clientId: card.clientId,
    happenedAt: now(),
    title,
    body: card.words,
  });
}

/** Keeps the stance in the history. Two of the same second are one. */
async function remember(trx: WritableDb, clock: Clock, themeCardId: string, stance: Stance): Promise<void> {
  await trx
    .insertInto('themeStance')
    .values({ themeCardId, changedAt: clock.now(), stance })
    .onConflict((conflict) => conflict.columns(['themeCardId', 'changedAt']).doUpdateSet({ stance }))
    .execute();
}

/**
 * Says how it is with a theme, or keeps the client's words about it. The first touch makes the card. The theme of criminal
 * offences is refused (`theme-needs-ground`) unless it was turned on for this person.
 */
export async function setTheme(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, theme, stance, words }: ParsedArgsOf<'situation.setTheme'>,
): Promise<
  Result<{ themeCardId: ThemeCardId; isNew: boolean }, Missing | 'theme-needs-ground' | 'theme-not-found'>
> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const known = await cardOf(trx, clientId, theme);
  if (!known && theme === themeWithGround) return failure('theme-needs-ground');
  if (!known && !codeIn(themes, await storedCodes(trx), theme)) return failure('theme-not-found');
  const themeCardId = known ? (known.id as ThemeCardId) : ids.next<ThemeCardId>();
  const now = clock.now();
  const turned = stance !== undefined && stance !== (known?.stance ?? 'not-asked');
  const reworded = words !== undefined && words !== (known?.words ?? '');
  if (known && !turned && !reworded) return success({ themeCardId, isNew: false });
  const change = {
    ...(turned ? { stance } : {}),
    ...(reworded ? { words } : {}),
    updatedAt: now,
  };
  const card = known
    ? await trx
        .updateTable('themeCard')
        .set(change)
        .where('id', '=', themeCardId)
        .returningAll()
        .executeTakeFirstOrThrow()
    : await trx
        .insertInto('themeCard')
        .values({
          id: themeCardId,
          clientId,
          theme,
          ground: null,
          enteredAt: now,
          removedAt: null,
          ...change,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
  if (turned) await remember(trx, clock, themeCardId, stance);
  await indexCard(trx, clock, card);
  await audit(trx, clock, {
    action: known ? 'situation.theme-changed' : 'situation.theme-added',
    clientId,
    recordKind: 'theme',
    recordId: themeCardId,
    detail: turned ? stance : null,
  });
  return success({ themeCardId, isNew: !known });
}

/** Takes the theme of criminal offences into use for one person, on a ground; once it is, changes the ground. */
export async function turnOn(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, ground, groundWords }: ParsedArgsOf<'situation.turnOn'>,
): Promise<Result<{ themeCardId: ThemeCardId }, Missing>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const known = await cardOf(trx, clientId, themeWithGround);
  const themeCardId = known ? (known.id as ThemeCardId) : ids.next<ThemeCardId>();
  const now = clock.now();
  if (known) {
    exactlyOne(
      await trx
        .updateTable('themeCard')
        .set({ ground, groundWords, updatedAt: now })
        .where('id', '=', themeCardId)
        .executeTakeFirst(),
    );
  } else {
    await trx
      .insertInto('themeCard')
      .values({
        id: themeCardId,
        clientId,
        theme: themeWithGround,
        ground,
        groundWords,
        enteredAt: now,
        updatedAt: now,
        removedAt: null,
      })
      .execute();
  }
  await audit(trx, clock, {
    action: 'situation.theme-turned-on',
    clientId,
    recordKind: 'theme',
    recordId: themeCardId,
    ground,
  });
  return success({ themeCardId });
}

const cardById = (db: Db, themeCardId: ThemeCardId): Promise<Card | undefined> =>
  db.selectFrom('themeCard').selectAll().where('id', '=', themeCardId).executeTakeFirst();

/** Takes a card away: on the map its theme is again one that was not asked. */
export async function removeTheme(
  trx: WritableDb,
  clock: Clock,
  themeCardId: ThemeCardId,
): Promise<Result<null, 'theme-not-found'>> {
  const card = await cardById(trx, themeCardId);
  if (!card || card.removedAt !== null) return failure('theme-not-found');
  await setRemoved(trx, clock, { ...card, removedAt: clock.now() });
  return done;
}

/** Puts a card back that was taken away. `conflict` where the theme has another card since. */
export async function putBackTheme(
  trx: WritableDb,
  clock: Clock,
  themeCardId: ThemeCardId,
): Promise<Result<null, 'theme-not-found' | 'conflict'>> {
  const card = await cardById(trx, themeCardId);
  if (!card || card.removedAt === null) return failure('theme-not-found');
  if (await cardOf(trx, card.clientId, card.theme)) return failure('conflict');
  await setRemoved(trx, clock, { ...card, removedAt: null });
  return done;
}

async function setRemoved(trx: WritableDb, clock: Clock, card: Card): Promise<void> {
  const { id, removedAt, clientId } = card;
  exactlyOne(await trx.updateTable('themeCard').set({ removedAt }).where('id', '=', id).executeTakeFirst());
  await indexCard(trx, clock, card);
  await audit(trx, clock, {
    action: removedAt === null ? 'situation.theme-put-back' : 'situation.theme-removed',
    clientId,
    recordKind: 'theme',
    recordId: id,
  });
}
