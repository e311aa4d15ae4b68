import { afterEach, beforeEach, expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { languages } from '#shared/languages.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T08:00:00+02:00' });
});
afterEach(() => file.close());

async function textOf(pdf: Uint8Array | null): Promise<string> {
  const loading = getDocument({ data: pdf?.slice() ?? new Uint8Array(), verbosity: 0 });
  const page = await (await loading.promise).getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  await loading.destroy();
  return text.replaceAll(/\s+/g, ' ');
}

const day = '2026-11-25';
const at = (clock: string) => `${day}T${clock}:00+02:00`;
const printed = () =>
  file.app.read((db) =>
    db.selectFrom('auditEntry').select(['detail']).where('action', '=', 'day-sheet.printed').execute(),
  );

test.each(languages)(
  'the paper in %s has initials and places, and of a turvakielto no place',
  async (language) => {
    const aino = await file.aClient('Aino Tammela');
    const { clientId: onni } = await file.ok('clients.add', { displayName: 'Onni Virta', turvakielto: true });
    await file.ok('day.add', {
      clientId: aino,
      at: at('13:00'),
      hasTime: true,
      place: 'Kirjasto',
      channel: 'visit-appointment',
      words: 'Velkasovittelu',
    });
    await file.ok('day.add', { clientId: onni, at: at('09:30'), hasTime: true, place: 'Salainen tie 3' });
    const { appointmentId } = await file.ok('day.add', { clientId: aino, at: at('15:00'), hasTime: true });
    await file.ok('day.cancel', { appointmentId });
    await file.ok('day.addOwn', { title: 'Tiimipalaveri', at: at('11:00'), hasTime: true });
    const { pdf } = await file.ok('day.sheet', { day, language, deliver: 'view' });
    const text = await textOf(pdf);
    expect(text).toContain('A. T.');
    expect(text).toContain('O. V.');
    expect(text).toContain('Kirjasto');
    expect(text).toContain('Tiimipalaveri');
    expect(text).not.toMatch(/Aino|Tammela|Onni|Salainen|Velka/);
    expect(text).not.toContain(language === 'en' ? '15:00' : '15.00');
    expect(await printed()).toEqual([]);
  },
);

test('printing and saving are in the audit chain, looking is not', async () => {
  await file.ok('day.sheet', { day, language: 'fi', deliver: 'print' });
  expect(await printed()).toEqual([{ detail: day }]);
});
