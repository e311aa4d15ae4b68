import { success } from '#shared/result.ts';
import { aCore } from './behind-the-door.ts';
import type { Work } from './work.ts';

/** Something is saved and the file is locked at once. */
export const work: Work = {
  id: 'lock',
  begin: async (scene) => {
    const core = await aCore(scene);
    await core.app.write(async (trx) => {
      const row = { key: 'saved-before-locking', value: 'v' };
      // The same again on the next try.
      await trx
        .insertInto('setting')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: 'v' }))
        .execute();
      return success(null);
    });
    return { run: () => core.outcome('caseFile.lock', {}), end: core.close };
  },
};
