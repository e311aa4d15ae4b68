import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartnerId } from '#shared/ids.ts';
import { openTestCaseFile, type TestCaseFile } from '../../../testing/open-test-case-file.ts';

/** A laptop of somebody of a unit, or of the coach. */
export interface UnitDesk extends TestCaseFile {
  /** The own card as it is saved now, with its deputies or alone. */
  card(alone?: boolean): Promise<Uint8Array>;
  readonly saveAs: (name: string) => string;
}

/** Who is at a unit's laptop, but for the name. */
export const owner = {
  organisation: 'Lapin hyvinvointialue',
  unit: 'Kuntoutusohjaus',
  title: '',
  phone: '040 000 0002',
  email: '',
  municipality: '261',
  setUp: 'ngo-project',
} as const;

export const aUnitDesk = async (
  seed: number,
  holder: string,
  more: { profile?: 'coach' | 'partner'; unit?: string; organisation?: string; practice?: boolean } = {},
): Promise<UnitDesk> => {
  const { profile = 'partner', practice = false, organisation, unit } = more;
  const file = await openTestCaseFile({ seed, profile, practice });
  await file.ok('caseFile.setOwner', {
    ...owner,
    holder,
    ...(organisation === undefined ? {} : { organisation }),
    ...(unit === undefined ? {} : { unit }),
  });
  let saved = 0;
  const saveAs = (name: string) => {
    const path = join(file.folder, name);
    file.scripted.answers.push(path);
    return path;
  };
  return {
    ...file,
    saveAs,
    card: async (alone = false) => {
      saved += 1;
      const path = saveAs(`card-${String(saved)}.rinnalla-card`);
      await file.ok('partners.saveOwnCard', { alone });
      return new Uint8Array(readFileSync(path));
    },
  };
};

/** Puts somebody's card onto another's as a deputy, its words compared. */
export const addDeputy = async (owner: UnitDesk, deputy: UnitDesk) => {
  const { handle } = await owner.ok('partners.readDeputy', { bytes: await deputy.card(true) });
  return (await owner.ok('partners.addDeputy', { handle, how: 'in-person' })).deputyId;
};

/** Takes a card into a directory; the keys are not verified by it. */
export const takeCard = async (
  desk: TestCaseFile,
  bytes: Uint8Array,
  partnerId: PartnerId | null = null,
): Promise<PartnerId> => {
  const { handle } = await desk.ok('partners.readCard', { bytes });
  return (await desk.ok('partners.acceptCard', { handle, partnerId })).partnerId;
};

/** The words of all of a partner's keys were compared in one call. */
export const verifyAll = async (desk: TestCaseFile, partnerId: PartnerId) => {
  const { keys } = await desk.ok('partners.get', { partnerId });
  const waiting = keys.filter(({ state }) => state === 'unverified');
  await desk.ok('partners.verifyKeys', {
    partnerKeyIds: waiting.map(({ partnerKeyId }) => partnerKeyId),
    how: 'phone',
  });
};
