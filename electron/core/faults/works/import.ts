import type { ResultOf } from '#shared/contract/index.ts';
import { aCore } from './behind-the-door.ts';
import type { Work } from './work.ts';

/** Invented people; the names and numbers are nobody's. */
export const importedPeople = 40;
const table = [
  'Asiakasnumero;Etunimi;Sukunimi;Syntymäaika;Puhelin;Kotikunta',
  ...Array.from(
    { length: importedPeople },
    (_, row) => `${row + 1};Aino${row};Testilä${row};3.5.20${10 + (row % 10)};040 000 00${10 + row};Kittilä`,
  ),
].join('\n');

/** People of a table are brought in, after the backup that goes before it. */
export const work: Work = {
  id: 'import',
  begin: async (scene) => {
    const core = await aCore(scene);
    const bytes = new TextEncoder().encode(table);
    // What the calls give is what the contract says.
    const staged = (await core.value('imports.stage', {
      bytes,
      name: 'lista.csv',
    })) as ResultOf<'imports.stage'>;
    const mapping = staged.columns.flatMap(({ column, suggested }) =>
      suggested === null
        ? []
        : [{ column, field: suggested, order: suggested === 'birthDate' ? ('dmy' as const) : null }],
    );
    const asked = { handle: staged.handle, mapping, decisions: [] };
    const { fingerprint } = (await core.value('imports.preview', asked)) as ResultOf<'imports.preview'>;
    return {
      run: () => core.outcome('imports.run', { ...asked, fingerprint, identityCodeGround: '' }),
      end: core.close,
    };
  },
};
