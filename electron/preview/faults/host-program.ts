import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { programArguments, tell } from '#core/casefile/testing/programs.ts';
import { startPreviewHost } from '../preview-host.ts';

/** The preview host with the real core, over a folder that stands for one computer; tells its address and stays until it is killed. */
const { folder } = programArguments((value) => z.object({ folder: z.string() }).parse(value));
for (const part of ['renderer', 'picker', 'documents', 'user-data'])
  mkdirSync(join(folder, part), { recursive: true });
writeFileSync(join(folder, 'renderer/index.html'), '<html><head></head></html>');
const host = await startPreviewHost({
  userData: join(folder, 'user-data'),
  documents: join(folder, 'documents'),
  rendererFolder: join(folder, 'renderer'),
  pickerFolder: join(folder, 'picker'),
  coreEntry: join(import.meta.dirname, '../../core-process.ts'),
  version: '0.0.0',
  locale: 'fi-FI',
});
tell({ address: host.address() });
process.on('message', () => undefined);
