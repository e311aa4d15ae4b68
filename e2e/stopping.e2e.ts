import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/scripts/run.ts';
import { expect, test } from './fixtures.ts';
import { startPreview } from './hosts.ts';

test.skip(process.env['RINNALLA_E2E_HOST'] === 'electron', 'About the preview host.');

const standIn = join(root, 'electron/core/bridge/testing/stand-in-core-process.ts');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`the preview host closes the core before it ends on ${signal}, and then nobody answers`, async ({
    folders,
  }) => {
    const preview = await startPreview(folders, undefined, standIn);
    const { origin } = new URL(preview.address);
    expect((await fetch(origin)).status).toBe(200);
    await preview.stop(signal);
    // The stand-in writes this when it is closed, and only then.
    expect(JSON.parse(readFileSync(join(folders.userData, 'preferences.json'), 'utf8'))).toEqual({
      closed: true,
    });
    await expect(fetch(origin)).rejects.toThrow();
  });
}
