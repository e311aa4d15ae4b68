import { describe, expect, test } from 'vitest';
import type { RowDecision } from '#shared/contract/imports.ts';
import { file, preview, run, people, named, later, list, useImportsDesk } from './testing/imports-desk.ts';

useImportsDesk();

describe('the next import of the same people', () => {
  const next = list.replace('040 000 0011', '040 000 0099').replace('aino@posti.invalid', '');

  test('updates by the other program’s number, whatever the name has become, and erases nothing', async () => {
    await run(list);
    const renamed = next.replace('Aino;Testilä', 'Aino;Toinen');
    const { counts, rows } = await preview(renamed);
    expect(counts).toMatchObject({ add: 0, update: 1, unchanged: 1 });
    expect(rows[0]?.changes).toEqual([
      { field: 'lastName', before: 'Testilä', after: 'Toinen' },
      { field: 'phone', before: '040 000 0011', after: '040 000 0099' },
    ]);
    await run(renamed);
    expect(await people()).toHaveLength(2);
    expect(await named('Aino Testilä')).toMatchObject({ lastName: 'Toinen', email: 'aino@posti.invalid' });
  });

  test('without a number goes by name and birth date, however they are written', async () => {
    await run('Nimi;Syntymäaika\nAino Testilä;3.5.2004');
    expect((await preview('Nimi;Syntymäaika;Puh.\nTESTILÄ AINO;2004-05-03;040 000 0011')).rows).toMatchObject(
      [{ outcome: 'update', changes: [{ field: 'phone', before: '', after: '040 000 0011' }] }],
    );
    expect((await preview('Nimi;Syntymäaika\nAino Testilä;3.5.2004')).counts).toMatchObject({ unchanged: 1 });
  });

  test('of names only brings in nobody twice', async () => {
    await run('Nimi\nAino Testilä\nEino Mallinen');
    expect((await preview('Nimi\nAino Testilä\nEino Mallinen')).counts).toMatchObject({
      unchanged: 2,
      add: 0,
    });
  });

  test('of a number that now means somebody else asks', async () => {
    await run(list);
    const { rows } = await preview('Asiakasnumero;Nimi\n17;Onni Kallio');
    expect(rows).toMatchObject([{ outcome: 'decide', candidates: [{ displayName: 'Aino Testilä' }] }]);
  });

  test('of someone who was merged since updates the one that was kept', async () => {
    await run(list);
    const { clientId: mergedId } = await named('Aino Testilä');
    const { clientId: keptId } = await file.ok('clients.add', {
      displayName: 'Aino T.',
      birthDate: '2004-05-03',
    });
    await file.ok('doubles.merge', { keptId, mergedId });
    expect((await preview(next)).rows[0]).toMatchObject({ outcome: 'update', client: { clientId: keptId } });
  });
});

describe('a row that is like someone', () => {
  const table = 'Nimi;Puhelin\nAino Wirtanen;040 000 0011';
  test('waits for the coach, and is left out until then', async () => {
    const { clientId } = await file.ok('clients.add', { displayName: 'Aino Virtanen', phone: '040 0000011' });
    expect((await preview(table)).rows).toMatchObject([
      { outcome: 'decide', candidates: [{ clientId, reasons: ['name-sounds', 'phone'] }] },
    ]);
    expect(await run(table)).toMatchObject({ added: 0, leftOut: 1 });
  });
  test('is somebody new, or the same, or left out, as the coach says', async () => {
    const { clientId } = await file.ok('clients.add', { displayName: 'Aino Virtanen', phone: '040 0000011' });
    const outcome = async (decision: Partial<RowDecision>) =>
      (await preview(table, { decisions: [{ row: 2, ...decision }] })).rows[0]?.outcome;
    expect(await outcome({ choice: 'add' })).toBe('add');
    expect(await outcome({ choice: 'leave' })).toBe('left');
    expect(await outcome({ choice: 'update', clientId })).toBe('update');
    expect(await run(table, { decisions: [{ row: 2, choice: 'update', clientId }] })).toMatchObject({
      updated: 1,
    });
    expect(await file.ok('clients.get', { clientId })).toMatchObject({ displayName: 'Aino Wirtanen' });
  });
  test('and has a turvakielto is not shown with the place', async () => {
    await file.ok('clients.add', {
      displayName: 'Aino Virtanen',
      birthDate: '2004-05-03',
      turvakielto: true,
      address: 'Salainen kuja 1',
    });
    const shown = await preview('Nimi;Syntymäaika;Osoite\nAino Virtanen;3.5.2004;Uusi tie 2');
    expect(shown.rows[0]?.changes).toEqual([{ field: 'address', before: '', after: '' }]);
    expect(JSON.stringify(shown)).not.toMatch(/Salainen|Uusi tie/);
  });
});

describe('undoing an import', () => {
  test('removes whom it brought in, from the file and the search', async () => {
    const { runId } = await run(list);
    expect(await file.ok('imports.undo', { runId })).toEqual({
      removed: 2,
      kept: [],
      restored: 0,
      leftAsChanged: 0,
    });
    expect(await people()).toEqual([]);
    expect(await file.ok('search.find', { text: 'mallinen' })).toEqual([]);
    expect(await file.fails('imports.undo', { runId })).toBe('import-not-found');
    expect(await file.ok('imports.list', {})).toMatchObject([
      { runId, added: 0, undoneAt: file.clock.now() },
    ]);
    expect(await file.ok('audit.verify', {})).toMatchObject({ intact: true });
    // What was undone is no longer known by its number.
    expect((await preview(list)).counts).toMatchObject({ add: 2 });
  });

  test('keeps those of whom there is something by now, and names them', async () => {
    const { runId } = await run(`${list}\n19;Helmi;Kallio;;;;;;`);
    later();
    const { clientId } = await named('Aino Testilä');
    await file.ok('tasks.add', { clientId, title: 'Soita' });
    await file.ok('clients.update', {
      clientId: (await named('Helmi Kallio')).clientId,
      phone: '040 000 0033',
    });
    const undone = await file.ok('imports.undo', { runId });
    expect(undone.removed).toBe(1);
    expect(undone.kept.map(({ displayName }) => displayName).toSorted()).toEqual([
      'Aino Testilä',
      'Helmi Kallio',
    ]);
    expect(await people()).toHaveLength(2);
  });

  test('puts values back where nobody changed them since', async () => {
    const { clientId } = await file.ok('clients.add', {
      displayName: 'Aino Testilä',
      birthDate: '2004-05-03',
      phone: '040 000 0001',
    });
    const { runId } = await run(list);
    later();
    await file.ok('clients.update', { clientId, email: 'uusi@posti.invalid' });
    expect(await file.ok('imports.undo', { runId })).toEqual({
      removed: 1,
      kept: [],
      restored: 6,
      leftAsChanged: 1,
    });
    expect(await file.ok('clients.get', { clientId })).toMatchObject({
      firstName: '',
      phone: '040 000 0001',
      email: 'uusi@posti.invalid',
      municipality: '',
      language: null,
      programme: null,
    });
  });

  test('of the first of two leaves what the second wrote', async () => {
    const first = await run(list);
    later();
    const second = await run(list.replace('040 000 0011', '040 000 0099'));
    const undone = await file.ok('imports.undo', { runId: first.runId });
    expect(undone).toMatchObject({ removed: 0 });
    expect(undone.kept).toHaveLength(2);
    expect(await file.ok('imports.undo', { runId: second.runId })).toMatchObject({ restored: 1 });
    expect(await named('Aino Testilä')).toMatchObject({ phone: '040 000 0011' });
  });
});

test('hundreds of people are found after one import, and gone after its undoing', async () => {
  const many = Array.from({ length: 400 }, (_, at) => `Henkilö ${at} Mallinen;1.1.${1950 + (at % 60)}`);
  const { runId, added } = await run(['Nimi;Syntymäaika', ...many].join('\n'));
  expect(added).toBe(400);
  expect(await file.ok('search.find', { text: 'henkilö 399' })).not.toEqual([]);
  await file.ok('clients.add', { displayName: 'Aino T.' });
  expect(await file.ok('imports.undo', { runId })).toMatchObject({ removed: 400 });
  expect(await file.ok('search.find', { text: 'henkilö 399' })).toEqual([]);
  expect(await file.ok('search.find', { text: 'aino' })).toHaveLength(1);
});
