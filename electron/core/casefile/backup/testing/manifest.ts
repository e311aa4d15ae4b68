import type { z } from 'zod';
import { BackupManifest } from '../manifest.ts';

/** The manifest of an hourly backup that was found good, for tests of what is decided by manifests alone. */
export const aManifest = (
  about: Pick<z.input<typeof BackupManifest>, 'id' | 'madeAt'> & Partial<z.input<typeof BackupManifest>>,
): BackupManifest =>
  BackupManifest.parse({
    format: 'rinnalla-backup',
    version: 1,
    caseFileId: '01930000-0000-7000-8000-000000000001',
    caseFileName: 'a.rinnalla',
    fileSalt: '',
    reason: 'hourly',
    fileName: 'a.rinnalla',
    size: 4096,
    sha256: 'a'.repeat(64),
    formVersion: 1,
    counts: null,
    auditHead: null,
    state: 'good',
    verifiedAt: null,
    givenUp: false,
    ...about,
  });
