import type { Work } from './work.ts';

/** Every work by its name; each is loaded in the program that does it, and only there. */
export const works = {
  passphrase: () => import('./passphrase.ts'),
  substitute: () => import('./substitute.ts'),
  'substitute-end': () => import('./substitute-end.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  rotation: () => import('./rotation.ts'),
  migration: () => import('./migration.ts'),
  create: () => import('./create.ts'),
  import: () => import('./import.ts'),
  handover: () => import('./handover.ts'),
  save: () => import('./save.ts'),
  unlock: () => import('./unlock.ts'),
  'project-end': () => import('./project-end.ts'),
  lock: () => import('./lock.ts'),
} as const satisfies Record<string, () => Promise<{ readonly work: Work }>>;
export type WorkName = keyof typeof works;
export const workNames = Object.keys(works) as WorkName[];
