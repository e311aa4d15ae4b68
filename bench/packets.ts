import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPacket } from '#core/packet/build.ts';
import { makeOwnKeys } from '#core/packet/own-keys.ts';
import { sealingInProcess } from '#core/sealing/sealing.ts';
import { forkSealingProcess } from '#core/sealing/start.ts';
import { PacketId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import type { Measured, Order } from './measuring.ts';
import { resident } from './resident.ts';
import { turns } from './sample.ts';
import { time } from './timing.ts';

/** Five papers, 20 MB together, which nothing makes smaller. */
const papers = () =>
  turns(5).map((turn) => ({
    name: `attachments/a${String(turn)}.pdf`,
    originalName: `Paperi ${String(turn)}.pdf`,
    mediaType: 'application/pdf',
    bytes: new Uint8Array(randomBytes(4_000_000)),
  }));

const runsOf = (isSmall: boolean): number => (isSmall ? 2 : 11);

/** Sealing a packet (archive, hashes, signature, encryption to a post-quantum key) and opening it with every check, as the program does. */
export async function measurePackets({ isSmall }: Order): Promise<Measured> {
  const [coach, partner] = await Promise.all([makeOwnKeys(), makeOwnKeys()]);
  const entries = papers();
  let most = 0;
  let pid: number | undefined;
  const sealing = sealingInProcess(() => {
    const process = forkSealingProcess();
    pid = process.pid;
    return process;
  });
  const work = () => ({
    told: () => void (most = Math.max(most, pid === undefined ? 0 : resident(pid, 'VmHWM'))),
    stop: new AbortController().signal,
  });
  const seal = async (): Promise<Uint8Array> => {
    const { tar, manifest } = await buildPacket(
      {
        packetId: PacketId.parse('0193559a-1c00-7000-8000-000000000001'),
        kind: 'referral',
        created: Instant.parse('2026-11-24T07:00:00Z'),
        sender: { name: 'Oula', organisation: '', recipient: coach.recipient, signingKey: coach.signingKey },
        recipients: [partner.recipient],
        purpose: '',
        consentId: null,
        inReplyTo: null,
        counter: 1,
        auditHead: null,
        practice: true,
      },
      entries,
      coach.signingSecret,
    );
    const sealed = await sealing.seal(tar, manifest.recipients, work());
    if (!sealed.ok) throw new Error(sealed.error.code);
    return sealed.value;
  };
  const sealed = await seal();
  const timings = {
    'seal-packet': await time(turns(runsOf(isSmall)), seal),
    'open-packet': await time(turns(runsOf(isSmall)), async () => {
      const opened = await sealing.open(sealed, [partner], work());
      if (!opened.ok) throw new Error(opened.error.code);
    }),
  };
  return { timings, memory: [resident('self', 'VmHWM')], together: [most], remark: '' };
}

/** The same papers by the stock programs tar and age, to a classic key and without hashes or a signature. */
export async function measureAge({ path, isSmall }: Order): Promise<Measured> {
  const missing = ['tar', 'age'].filter((name) => spawnSync(name, ['--version']).status !== 0);
  if (missing.length > 0)
    return { timings: {}, memory: [], together: [], remark: `${missing.join(' and ')} not there` };
  mkdirSync(join(path, 'attachments'), { recursive: true });
  const run = (command: string): void =>
    void execFileSync('sh', ['-c', command], { cwd: path, stdio: 'ignore' });
  for (const { name, bytes } of papers()) writeFileSync(join(path, name), bytes);
  run('age-keygen -o key.txt && age-keygen -y key.txt > recipient.txt');
  const timings = {
    'seal-packet': await time(turns(runsOf(isSmall)), () =>
      run('tar c attachments | age -R recipient.txt > packet.age'),
    ),
    'open-packet': await time(turns(runsOf(isSmall)), () =>
      run('mkdir -p opened && age -d -i key.txt packet.age | tar x -C opened'),
    ),
  };
  rmSync(path, { recursive: true });
  return { timings, memory: [], together: [], remark: '' };
}
