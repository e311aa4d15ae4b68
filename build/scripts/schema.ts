/** `npm run schema`: writes docs/schema.md from the migrations. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrate } from '#core/casefile/migrate.ts';
import { schemaDocument } from '#core/casefile/schema-document.ts';

const raw = new Database(':memory:');
migrate(raw);
const docs = join(import.meta.dirname, '../../docs');
await mkdir(docs, { recursive: true });
await writeFile(join(docs, 'schema.md'), schemaDocument(raw));
raw.close();
console.log('docs/schema.md is current');
