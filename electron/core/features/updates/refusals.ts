import type { ErrorOf } from '#shared/contract/index.ts';
import type { UpdateRefusal } from '../../updates/manifest.ts';

/** What the user is told for each reason why a release is not taken. Several reasons have one sentence where the advice is the same. */
export const refusalOf: Readonly<Record<UpdateRefusal, ErrorOf<'updates.takeFromFolder'>>> = {
  'no-update-key': 'update-no-key',
  'installed-unknown': 'update-installed-unknown',
  'no-manifest': 'update-no-manifest',
  'no-signature': 'update-no-signature',
  'signature-not-ours': 'update-not-ours',
  'manifest-too-large': 'update-not-valid',
  'manifest-not-valid': 'update-not-valid',
  'not-for-this-system': 'update-other-system',
  'older-version': 'update-older',
  'older-date': 'update-older',
  'same-version': 'update-same',
  'version-between-missing': 'update-between-missing',
  'file-missing': 'update-file-missing',
  'file-not-plain': 'update-file-changed',
  'file-other-size': 'update-file-changed',
  'file-changed': 'update-file-changed',
};
