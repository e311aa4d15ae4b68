import { arch, platform, release } from 'node:os';
import { textFor } from '#shared/i18n/index.ts';
import { success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { engineOf } from '../../casefile/look-over.ts';
import { formVersion } from '../../casefile/migrate.ts';
import type { LocalLogEntry } from '../../ports.ts';
import type { Answer } from '../../handlers.ts';
import { appState } from '../case-file/app-state.ts';
import { deskOf } from '../case-file/desk.ts';
import { writeChosen } from '../chosen-files.ts';
import { newestLines } from './log-lines.ts';
import { selfTest } from './self-test.ts';

/** More than this nobody reads before sending. */
const mostLines = 200;

const mark = { good: '[+]', note: '[o]', bad: '[!]' } as const;

/** What runs, and on what. The computer's name and its user's are left out. */
function versionsOf(app: App): string[] {
  const file = app.caseFile();
  const { version, host } = app.surroundings;
  const { sqlite, cipher } = file === null ? { sqlite: '–', cipher: '–' } : engineOf(file.raw);
  return [
    `Rinnalla ${version} (${host})`,
    `${platform()} ${release()} ${arch()}`,
    `Node ${process.versions.node}, V8 ${process.versions.v8}${
      process.versions['electron'] === undefined ? '' : `, Electron ${process.versions['electron']}`
    }`,
    `SQLite ${sqlite}, cipher ${cipher}`,
    `case file form ${file === null ? '–' : String(formVersion(file.raw))}`,
  ];
}

const lineOf = ({ at, level, event, incident, detail }: LocalLogEntry & { at: string }): string =>
  [
    `${at} ${level} ${event}${incident === undefined ? '' : ` #${incident}`}`,
    ...(detail === undefined ? [] : detail.split('\n').map((line) => `    ${line}`)),
  ].join('\n');

/** What was shown last, so that what is saved is what was read. */
const shown = new WeakMap<object, string>();

/**
 * The report in the coach's language: versions, what the self-test says, and the newest lines of the local log. Everything in it is a code, a
 * number, a moment or a place in our own code.
 */
export async function supportReport(app: App): Promise<string> {
  const { language } = await appState(app);
  const t = textFor(language);
  const checks = await selfTest(app);
  const lines = (await newestLines(app)).slice(-mostLines);
  const text = [
    t('diagnostics.report.title'),
    app.clock.now(),
    t('diagnostics.report.promise'),
    '',
    t('diagnostics.report.versions'),
    ...versionsOf(app),
    '',
    t('diagnostics.report.checks'),
    ...checks.map(
      ({ finding, state, facts }) => `${mark[state]} ${t(`diagnostics.finding.${finding}`, facts)}`,
    ),
    '',
    t('diagnostics.report.log', { count: lines.length }),
    ...lines.map(lineOf),
    '',
  ].join('\n');
  shown.set(deskOf(app), text);
  return text;
}

/** Writes the report that was shown last to where the coach chooses. */
export const saveReport = async (app: App): Answer<'diagnostics.saveReport'> => {
  const text = shown.get(deskOf(app)) ?? (await supportReport(app));
  const suggestedName = `rinnalla-${app.clock.today()}.txt`;
  const path = await app.ports.dialogs.chooseSave({ kind: 'report', suggestedName });
  if (path === null) return success({ saved: false });
  const written = await writeChosen(path, Buffer.from(text, 'utf8'));
  return written.ok ? success({ saved: true }) : written;
};
