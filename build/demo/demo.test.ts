import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openWithPassphrase } from '#core/packet/open.ts';

const Demo = z.strictObject({
  caseFile: z.string(),
  databaseKeyHex: z.string().regex(/^[0-9a-f]{64}$/),
  passphrase: z.string().min(12),
  recoverySheet: z.string(),
  plan: z.string(),
  referral: z.string(),
  stockReferral: z.string(),
  reader: z.string().regex(/^rinnalla-[a-z2-9]{8}\.html$/),
  readerPassphrase: z.string().min(12),
  stockPartnerIdentity: z.string(),
  reply: z.string(),
  daySheet: z.string(),
  extract: z.string(),
  extractPeople: z.number(),
  casework: z.strictObject({
    person: z.string(),
    homeVisit: z.string(),
    paper: z.string(),
    pathwayCheckIns: z.number(),
  }),
  counts: z.strictObject({
    clients: z.number(),
    contacts: z.number(),
    notes: z.number(),
    plans: z.number(),
    steps: z.number(),
    packets: z.number(),
  }),
  needles: z.array(z.string()).min(20),
});

const root = resolve(import.meta.dirname, '../..');
const has = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;
const stockAge = has('age', '--version') && has('tar', '--version');
const pdfinfo = has('pdfinfo', '-v');
if (!stockAge) process.stdout.write('Left out: the stock programs age and tar are not on this machine.\n');
if (!pdfinfo) process.stdout.write('Left out: pdfinfo is not on this machine.\n');

/** Signal's build of SQLCipher 4, in a process of its own: two SQLite builds in one process would share their names. */
const stockRows = (path: string, key: string, query: string): unknown => {
  const program = `
    import Database from '@signalapp/sqlcipher';
    const [path, key, query] = process.argv.slice(1);
    const db = new Database(path);
    db.pragma(\`key = "x'\${key}'"\`);
    console.log(JSON.stringify(db.prepare(query).all()));
    db.close();
  `;
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', program, path, key, query], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(answer);
};

describe('npm run demo', () => {
  let out = '';
  let said = '';
  let demo: z.infer<typeof Demo>;
  const path = (name: string): string => join(out, name);

  beforeAll(() => {
    out = join(mkdtempSync(join(tmpdir(), 'rinnalla-demo-')), 'out');
    said = execFileSync(process.execPath, [join(root, 'build/scripts/demo.ts'), '--out', out], {
      cwd: root,
      encoding: 'utf8',
    });
    demo = Demo.parse(JSON.parse(readFileSync(path('demo.json'), 'utf8')));
  }, 120_000);
  afterAll(() => rmSync(resolve(out, '..'), { recursive: true, force: true }));

  test('says where it is and what it made', () => {
    expect(said).toContain('Done.');
    expect(said).toContain(demo.referral);
  });

  test('leaves every file that it names', () => {
    for (const key of [
      'caseFile',
      'recoverySheet',
      'plan',
      'referral',
      'stockReferral',
      'reader',
      'stockPartnerIdentity',
      'reply',
      'daySheet',
      'extract',
    ] as const) {
      expect(existsSync(path(demo[key])), key).toBe(true);
    }
  });

  test('leaves a referral that a browser opens, which its passphrase decrypts', async () => {
    const html = readFileSync(path(demo.reader), 'utf8');
    expect(html.length).toBeLessThan(400_000);
    const [, base64 = ''] = /<template id="packet"[^>]*>([^<]*)</.exec(html) ?? [];
    const opened = await openWithPassphrase(
      new Uint8Array(Buffer.from(base64, 'base64')),
      demo.readerPassphrase,
    );
    expect(opened).toMatchObject({ ok: true, value: { manifest: { kind: 'referral', recipients: [] } } });
  });

  test('counts thirty people with their history, and the packets that left and came', () => {
    expect(demo.counts.clients).toBe(30);
    expect(demo.counts.notes).toBeGreaterThan(200);
    expect(demo.counts.contacts).toBeGreaterThan(demo.counts.notes);
    expect(demo.counts.plans).toBe(25);
    // Two sealed referrals, one for a browser, the answer and the substitute's extract.
    expect(demo.counts.packets).toBe(5);
  });

  test('names the key with which any SQLCipher 4 tool opens the case file, with the counts and needles in it', () => {
    const { clients, contacts, notes, plans, steps, packets } = demo.counts;
    const counted = ['client', 'contact', 'note', 'plan', 'step', 'packet'].map(
      (table) => `(SELECT count(*) FROM ${table}) AS ${table}`,
    );
    expect(stockRows(path(demo.caseFile), demo.databaseKeyHex, `SELECT ${counted.join(', ')}`)).toEqual([
      { client: clients, contact: contacts, note: notes, plan: plans, step: steps, packet: packets },
    ]);
    const told = JSON.stringify([
      stockRows(
        path(demo.caseFile),
        demo.databaseKeyHex,
        'SELECT display_name, phone, email, address FROM client',
      ),
      stockRows(path(demo.caseFile), demo.databaseKeyHex, 'SELECT body FROM note_section'),
    ]);
    for (const needle of demo.needles) expect(told).toContain(needle);
  });

  test('holds the home visit, the paper and the check-ins that it names, and an extract that the substitute has opened', () => {
    const { person, homeVisit, paper, pathwayCheckIns } = demo.casework;
    const ofPerson = `client_id = (SELECT id FROM client WHERE display_name = '${person}')`;
    const rows = (query: string): unknown => stockRows(path(demo.caseFile), demo.databaseKeyHex, query);
    expect(
      rows(
        `SELECT minutes, travel_km FROM contact WHERE ${ofPerson} AND channel = 'home-visit' AND happened_at LIKE '${homeVisit}%'
         AND summary LIKE '%kirjepinosta'`,
      ),
    ).toEqual([{ minutes: 75, travel_km: 48 }]);
    expect(rows(`SELECT original_name FROM attachment WHERE ${ofPerson}`)).toEqual([
      { original_name: paper },
    ]);
    expect(
      rows(
        `SELECT count(*) AS done FROM check_in WHERE done_on IS NOT NULL
         AND pathway_id IN (SELECT id FROM pathway WHERE ${ofPerson} AND provider = 'Pajakolo')`,
      ),
    ).toEqual([{ done: 1 }]);
    expect(pathwayCheckIns).toBeGreaterThan(2);
    expect(demo.extractPeople).toBe(3);
  });

  test('leaves nothing of a person in clear, anywhere but in demo.json', () => {
    for (const name of readdirSync(out, { recursive: true, withFileTypes: true })) {
      if (!name.isFile() || name.name === 'demo.json') continue;
      const bytes = readFileSync(join(name.parentPath, name.name));
      for (const needle of demo.needles) {
        expect(bytes.includes(needle), `${needle} in ${name.name}`).toBe(false);
        expect(bytes.includes(Buffer.from(needle, 'utf16le')), `${needle} in ${name.name}`).toBe(false);
      }
    }
  });

  test.runIf(stockAge)('seals a referral that stock age and tar open', () => {
    const inside = mkdtempSync(join(tmpdir(), 'rinnalla-stock-'));
    try {
      const tar = execFileSync('age', [
        '-d',
        '-i',
        path(demo.stockPartnerIdentity),
        path(demo.stockReferral),
      ]);
      execFileSync('tar', ['x', '-C', inside], { input: tar });
      const manifest = z
        .object({ kind: z.literal('referral'), entries: z.array(z.object({ name: z.string() })) })
        .parse(JSON.parse(readFileSync(join(inside, 'manifest.json'), 'utf8')));
      expect(manifest.entries.map((entry) => entry.name)).toEqual(
        expect.arrayContaining(['referral.pdf', 'referral.fhir.json']),
      );
      expect(readFileSync(join(inside, 'manifest.sig'))).toHaveLength(64);
      expect(readFileSync(join(inside, 'referral.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      rmSync(inside, { recursive: true, force: true });
    }
  });

  test.runIf(stockAge)('seals the other referral for its receiver alone', () => {
    expect(
      spawnSync('age', ['-d', '-i', path(demo.stockPartnerIdentity), path(demo.referral)]).status,
    ).not.toBe(0);
  });

  test.runIf(pdfinfo)(
    'prints a plan, a recovery sheet and a day sheet that a screen reader can follow',
    () => {
      for (const name of [demo.plan, demo.recoverySheet, demo.daySheet]) {
        expect(execFileSync('pdfinfo', [path(name)], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
        expect(readFileSync(path(name)).includes('pdfuaid:part')).toBe(true);
      }
    },
  );
});
