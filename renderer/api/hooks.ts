import { useEffect, useRef } from 'react';
import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { ArgsOf, CallName, ErrorOf, ResultOf } from '#shared/contract/index.ts';
import type { CoreEvent } from '#shared/contract/events.ts';
import type { Failure } from '#shared/result.ts';
import { invoke, subscribe } from './client.ts';
import type { AnswerOf } from './client.ts';

/** An expected failure on its way through the cache; `failure` is what is shown. */
class CallFailure extends Error {
  readonly failure: Failure;

  constructor(name: string, failure: Failure) {
    super(`${name}: ${failure.code}`);
    this.failure = failure;
  }
}

/** The cache over the core. The core is always reachable or gone for good: nothing is retried or refetched on focus. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 30_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  });

async function ask<N extends CallName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>> {
  const answer = await invoke(name, args);
  if (!answer.ok) throw new CallFailure(name, answer.error);
  return answer.value;
}

/** The failure of a cached call. Whatever else was thrown is a bug. */
function failureOf<N extends CallName>(error: Error | null): Failure<ErrorOf<N>> | null {
  if (error === null) return null;
  const failure = error instanceof CallFailure ? error.failure : { code: 'internal' as const };
  // The contract lists what this call can answer.
  return failure as Failure<ErrorOf<N>>;
}

export interface CallOptions {
  /** Asks only when true. */
  enabled?: boolean;
  /** Keeps showing the last answer while the arguments change, for search boxes and filters. */
  keepPrevious?: boolean;
  /** Begins with nothing each time it comes on the screen, for what is decided once and for all: no number of before is shown. */
  isFresh?: boolean;
}

/** What a query of the contract gives: its data, its typed failure, or neither while it is on its way. */
export function useCall<N extends CallName>(name: N, args: ArgsOf<N>, options: CallOptions = {}) {
  const query = useQuery({
    queryKey: [name, args],
    queryFn: () => ask(name, args),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.isFresh === true ? { gcTime: 0 } : {}),
  });
  return {
    data: query.data,
    failure: failureOf<N>(query.error),
    isPending: query.isPending,
    isFetching: query.isFetching,
    refetch: () => void query.refetch(),
  };
}

/** A query that continues: `next` says from the last page what the arguments of the next one add, or null at the end. */
export function useInfiniteCall<N extends CallName>(
  name: N,
  args: ArgsOf<N>,
  next: (page: ResultOf<N>) => Partial<ArgsOf<N>> | null,
) {
  const query = useInfiniteQuery({
    queryKey: [name, args, 'pages'],
    queryFn: ({ pageParam }) => ask(name, Object.assign({}, args, pageParam)),
    initialPageParam: {} as Partial<ArgsOf<N>>,
    getNextPageParam: next,
  });
  return {
    pages: query.data?.pages,
    failure: failureOf<N>(query.error),
    isPending: query.isPending,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  };
}

/** A call, or a call with some of its arguments, whose cached answers are out of date. */
export type Outdated = {
  [N in CallName]: N | readonly [name: N, args: Partial<ArgsOf<N>>];
}[CallName];

export interface CommandOptions<N extends CallName> {
  /** What must be asked again after success. Everything that is in view, unless told. */
  invalidates?: readonly Outdated[] | ((args: ArgsOf<N>, value: ResultOf<N>) => readonly Outdated[]);
}

/**
 * A command of the contract. `run` answers the Result, so that the caller goes on at once; `failure` keeps the last
 * one for the form. While `isRunning` the same command should not be started again.
 */
export function useCommand<N extends CallName>(name: N, options: CommandOptions<N> = {}) {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationKey: [name],
    mutationFn: async (args: ArgsOf<N>): Promise<AnswerOf<N>> => {
      const answer = await invoke(name, args);
      if (answer.ok) {
        const { invalidates } = options;
        const outdated = typeof invalidates === 'function' ? invalidates(args, answer.value) : invalidates;
        const done =
          outdated === undefined
            ? [client.invalidateQueries()]
            : outdated.map((one) =>
                client.invalidateQueries({ queryKey: typeof one === 'string' ? [one] : [...one] }),
              );
        void Promise.all(done);
      }
      return answer;
    },
  });
  const last = mutation.data;
  return {
    run: (args: ArgsOf<N>): Promise<AnswerOf<N>> => mutation.mutateAsync(args),
    isRunning: mutation.isPending,
    failure: last?.ok === false ? last.error : null,
    reset: () => {
      mutation.reset();
    },
  };
}

/** Hears one kind of the core's events while the component is on the screen. */
export function useEvent<T extends CoreEvent['type']>(
  type: T,
  heard: (event: Extract<CoreEvent, { type: T }>) => void,
): void {
  const latest = useRef(heard);
  useEffect(() => {
    latest.current = heard;
  });
  useEffect(
    () =>
      subscribe((event) => {
        // `type` decides which member of the union this is.
        if (event.type === type) latest.current(event as Extract<CoreEvent, { type: T }>);
      }),
    [type],
  );
}

/** Asks again what the core says has changed. Once, in the shell. */
export function useChanges(): void {
  const client = useQueryClient();
  useEvent('changed', ({ calls }) => {
    for (const name of calls) void client.invalidateQueries({ queryKey: [name] });
  });
}
