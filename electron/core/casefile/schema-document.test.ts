import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConnection } from './connection.ts';
import { migrate } from './migrate.ts';
import { schemaDocument } from './schema-document.ts';
import { temporaryFolder } from './testing/case-files.ts';

test('docs/schema.md says what a new case file really has (`npm run schema` writes it)', async () => {
  const folder = await temporaryFolder();
  const raw = openConnection(join(folder.path, 'a.rinnalla'), randomBytes(32), { create: true });
  migrate(raw);
  const written = await readFile(join(import.meta.dirname, '../../../docs/schema.md'), 'utf8');
  expect(schemaDocument(raw)).toBe(written);
  expect(written).toContain('### audit_entry');
  raw.close();
  await folder.remove();
});
