import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a package says of itself; older forms of `license` and `author` are taken too. */
const Facts = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  author: z
    .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
    .optional()
    .catch(undefined),
  repository: z
    .union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)])
    .optional()
    .catch(undefined),
});
type Facts = z.infer<typeof Facts>;

const factsOf = (folder: string): Facts =>
  Facts.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

const named = /^(licen[cs]e|copying|notice|unlicense)([-._].*)?$/i;

/** The package's own licence files, whole; null where it brings none. */
const ownText = (folder: string): string | null => {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && named.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim())
    .filter((text) => text !== '');
  return files.length === 0 ? null : files.join('\n\n');
};

const plainAddress = (repository: string | undefined): string | null =>
  repository
    ?.replace(/^git\+|\.git$|#.*$/g, '')
    .replace(/^(git|ssh):/, 'https:')
    .toLowerCase() ?? null;

/** The text of a licence as SPDX has it, for packages that name theirs and bring no text. `licences` is the folder of such texts. */
const standardText = (licences: string, { name, license, author }: Facts): string | null => {
  const file = join(licences, `${license ?? ''}.txt`);
  if (license === undefined || !/^[\w.-]+$/.test(license) || !existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .replace('<copyright holders>', author ?? `the authors of ${name}`)
    .trim();
};

/** What a package has compiled into it under licences of its own, which its `package.json` does not tell. */
const insideText = (licences: string, { name }: Facts): string => {
  const file = join(licences, 'inside', `${name.replace('/', '+')}.txt`);
  return existsSync(file) ? `\n\n${readFileSync(file, 'utf8').trim()}` : '';
};

export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/**
 * The licence of every package, with its text: its own; else that of a package here from the same repository under the same licence (a
 * binary's, from the module that it belongs to); else the standard text with the author it names. Throws where there is none: a package
 * without its licence may not be handed on. `folders` are the packages', absolute; `licences` holds the standard texts.
 */
export function noticesOf(folders: readonly string[], licences: string): readonly Notice[] {
  const packages = folders.map((folder) => ({ facts: factsOf(folder), own: ownText(folder) }));
  const sibling = ({ license, repository }: Facts): string | null => {
    const address = plainAddress(repository);
    if (address === null) return null;
    const found = packages.find(
      ({ facts, own }) =>
        own !== null && facts.license === license && plainAddress(facts.repository) === address,
    );
    return found?.own ?? null;
  };
  const notices = packages.map(({ facts, own }) => {
    const text = own ?? sibling(facts) ?? standardText(licences, facts);
    if (text === null || facts.license === undefined)
      throw new Error(`${facts.name}@${facts.version} has no licence that could be handed on.`);
    return {
      name: facts.name,
      version: facts.version,
      license: facts.license,
      text: text + insideText(licences, facts),
    };
  });
  const byName = new Map(notices.map((notice) => [`${notice.name}@${notice.version}`, notice]));
  return [...byName.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

const line = '='.repeat(80);

/** The notices as one text: a list of all, then each text once with the packages that it is for. */
export function noticesText(notices: readonly Notice[]): string {
  const texts = Map.groupBy(notices, ({ text }) => text);
  const heading = (notice: Notice) => `${notice.name} ${notice.version} (${notice.license})`;
  return [
    'Rinnalla contains the following software of others. Electron’s own licence and Chromium’s are beside this file.',
    notices.map(heading).join('\n'),
    ...[...texts].map(([text, of]) => `${line}\n${of.map(heading).join('\n')}\n${line}\n\n${text}`),
    '',
  ].join('\n\n');
}
