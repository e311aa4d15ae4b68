import { failure, success } from '#shared/result.ts';
import { packetKind } from './kind.ts';

/**
 * A handover is compared with what is here, person by person, before anything of it is taken in: features/handover does that. The plain
 * import, which asks nothing, refuses it.
 */
export const handoverKind = packetKind({
  document: 'handover.jsonl',
  parse: () => success(null),
  file: async () => Promise.resolve(failure('handover-own-way')),
});
