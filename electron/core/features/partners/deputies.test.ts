import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseCard } from '../../packet/card.ts';
import { valueOf } from '../../packet/testing/a-packet.ts';
import { addDeputy, aUnitDesk, owner, type UnitDesk } from './testing/unit-desks.ts';

let open: UnitDesk[] = [];
const desk = async (...args: Parameters<typeof aUnitDesk>) => {
  const made = await aUnitDesk(...args);
  open.push(made);
  return made;
};
let maarit: UnitDesk;
let pekka: UnitDesk;
beforeEach(async () => {
  maarit = await desk(1, 'Maarit Mäki');
  pekka = await desk(2, 'Pekka Palo');
});
afterEach(async () => {
  for (const file of open) await file.close();
  open = [];
});
const keysOn = (bytes: Uint8Array) =>
  valueOf(parseCard(bytes)).keys.map(({ holder, role, isDeputy }) => [holder, role, isDeputy]);
const readingFails = async (bytes: Uint8Array) => maarit.fails('partners.readDeputy', { bytes });

test('a deputy whose words were compared is saved on the own card, and the card alone is still to be had', async () => {
  const preview = await maarit.ok('partners.readDeputy', { bytes: await pekka.card() });
  const words = (await pekka.ok('partners.ownCard', {})).fingerprint;
  expect(preview).toMatchObject({ keys: [{ holder: 'Pekka Palo', fingerprint: words }], replaces: [] });
  expect(keysOn(await maarit.card())).toHaveLength(1);
  await maarit.ok('partners.addDeputy', { handle: preview.handle, how: 'video' });
  expect(await maarit.ok('partners.deputies', {})).toMatchObject([
    {
      keys: [{ holder: 'Pekka Palo', fingerprint: words }],
      verifiedHow: 'video',
      verifiedBy: 'Maarit Mäki',
      fault: null,
    },
  ]);
  expect(keysOn(await maarit.card())).toEqual([
    ['Maarit Mäki', 'person', false],
    ['Pekka Palo', 'person', true],
  ]);
  expect(keysOn(await maarit.card(true))).toEqual([['Maarit Mäki', 'person', false]]);
});

test('a deputy is chosen from the disk; nothing chosen is no failure', async () => {
  await pekka.card();
  maarit.scripted.answers.push(`${pekka.folder}/card-1.rinnalla-card`, null);
  expect(await maarit.ok('partners.chooseDeputy', {})).toMatchObject({ keys: [{ holder: 'Pekka Palo' }] });
  expect(await maarit.ok('partners.chooseDeputy', {})).toBeNull();
});

test('a deputy taken off is off the next card, and the undo puts the deputy back', async () => {
  const deputyId = await addDeputy(maarit, pekka);
  await maarit.ok('partners.removeDeputy', { deputyId });
  expect(await maarit.ok('partners.deputies', {})).toEqual([]);
  expect(keysOn(await maarit.card())).toHaveLength(1);
  expect(await maarit.fails('partners.removeDeputy', { deputyId })).toBe('deputy-not-found');
  await maarit.ok('partners.putBackDeputy', { deputyId });
  expect(keysOn(await maarit.card())).toHaveLength(2);
  expect(await maarit.fails('partners.putBackDeputy', { deputyId })).toBe('deputy-not-found');
});

test('a newer card of a deputy takes the place of the older, an older one is refused, and the undo then finds the place taken', async () => {
  const older = await pekka.card(true);
  const first = await addDeputy(maarit, pekka);
  await pekka.ok('caseFile.setOwner', {
    ...(await pekka.ok('caseFile.owner', {})),
    title: 'kuntoutusohjaaja',
    role: 'post',
  });
  const newer = await maarit.ok('partners.readDeputy', { bytes: await pekka.card() });
  expect(newer).toMatchObject({ replaces: ['Pekka Palo'], keys: [{ title: 'kuntoutusohjaaja' }] });
  await maarit.ok('partners.addDeputy', { handle: newer.handle, how: 'phone' });
  expect(await maarit.ok('partners.deputies', {})).toMatchObject([{ keys: [{ role: 'post' }] }]);
  expect(await readingFails(older)).toBe('deputy-card-older');
  expect(await maarit.fails('partners.putBackDeputy', { deputyId: first })).toBe('deputy-card-older');
});

test('somebody of the same name with another key takes the place of the first, and the preview says so', async () => {
  await addDeputy(maarit, pekka);
  const anew = await desk(5, 'pekka palo');
  const preview = await maarit.ok('partners.readDeputy', { bytes: await anew.card() });
  expect(preview.replaces).toEqual(['Pekka Palo']);
  await maarit.ok('partners.addDeputy', { handle: preview.handle, how: 'phone' });
  expect(await maarit.ok('partners.deputies', {})).toHaveLength(1);
});

test('the own card, a namesake of one’s own, another unit, a forged card, practice and a card with deputies are each refused', async () => {
  expect(await readingFails(await maarit.card())).toBe('card-is-own');
  expect(await readingFails(await (await desk(6, 'MAARIT mäki')).card())).toBe('deputy-same-name');
  const elsewhere = await desk(3, 'Veli Vieras', { unit: 'Velkaneuvonta' });
  expect(await readingFails(await elsewhere.card())).toBe('deputy-other-unit');
  const forged = new TextDecoder().decode(await pekka.card()).replace('Pekka', 'Veikko');
  expect(await readingFails(new TextEncoder().encode(forged))).toBe('card-forged');
  expect(await readingFails(new Uint8Array(9))).toBe('card-not-valid');
  const practice = await desk(4, 'Harri Harjoitus', { practice: true });
  expect(await readingFails(await practice.card())).toBe('card-of-practice');
  expect(await practice.fails('partners.readDeputy', { bytes: await pekka.card() })).toBe(
    'deputy-other-world',
  );
  await addDeputy(pekka, await desk(7, 'Kaisa Kolmas'));
  expect(await readingFails(await pekka.card())).toBe('deputy-has-deputies');
  expect(await maarit.ok('partners.deputies', {})).toEqual([]);
});

test('where the own unit was renamed after, the card is not saved without the deputy: it says why', async () => {
  await addDeputy(maarit, pekka);
  const owner = await maarit.ok('caseFile.owner', {});
  await maarit.ok('caseFile.setOwner', { ...owner, unit: 'Uusi yksikkö' });
  expect(await maarit.ok('partners.deputies', {})).toMatchObject([{ fault: 'other-unit' }]);
  maarit.saveAs('never.rinnalla-card');
  expect(await maarit.fails('partners.saveOwnCard', {})).toBe('deputy-other-unit');
  await maarit.ok('caseFile.setOwner', owner);
  expect(keysOn(await maarit.card())).toHaveLength(2);
});

test('the own card is a person’s until its owner says that it is a post’s', async () => {
  expect(await maarit.ok('partners.ownCard', {})).toMatchObject({ role: 'person' });
  const owner = await maarit.ok('caseFile.owner', {});
  await maarit.ok('caseFile.setOwner', {
    ...owner,
    holder: 'Kuntoutusohjauksen päivystys',
    role: 'post',
  });
  expect(keysOn(await maarit.card())).toEqual([['Kuntoutusohjauksen päivystys', 'post', false]]);
});

test('a deputy’s card that revokes a key does so and says it, also where it does not fit on the own card', async () => {
  const { partnerId } = await (async () => {
    const { handle } = await maarit.ok('partners.readCard', { bytes: await pekka.card() });
    return maarit.ok('partners.acceptCard', { handle, partnerId: null });
  })();
  await pekka.ok('partners.changeOwnKey', { reason: 'wrong-hands' });
  await pekka.ok('caseFile.setOwner', { ...owner, holder: 'Pekka Palo', unit: 'Velkaneuvonta' });
  expect(await maarit.core.dispatch('partners.readDeputy', { bytes: await pekka.card() })).toEqual({
    ok: false,
    error: { code: 'deputy-other-unit', details: { revokes: 'Pekka Palo' } },
  });
  expect(await maarit.ok('partners.get', { partnerId })).toMatchObject({ keys: [{ retiredWhy: 'revoked' }] });
  await pekka.ok('caseFile.setOwner', { ...owner, holder: 'Pekka Palo' });
  expect(await maarit.ok('partners.readDeputy', { bytes: await pekka.card() })).toMatchObject({
    revokes: ['Pekka Palo'],
  });
});
