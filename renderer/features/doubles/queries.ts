import type { ArgsOf } from '#shared/contract/index.ts';
import { useCall } from '../../api/hooks.ts';

/** Pairs that are likely one person. */
export const useLikelyDoubles = () => useCall('doubles.list', {});

/** Who is like what is being typed; nobody is asked about before there is a name or a telephone. */
export const useSimilar = (typed: ArgsOf<'doubles.similar'>) =>
  useCall('doubles.similar', typed, {
    enabled: typed.displayName.trim().length > 1 || (typed.phone ?? '').trim().length > 5,
    keepPrevious: true,
  });

export const useMergePreview = (pair: ArgsOf<'doubles.preview'>) =>
  useCall('doubles.preview', pair, { keepPrevious: true });

/** Merges that can be taken back. */
export const useMerges = () => useCall('doubles.merges', {});
