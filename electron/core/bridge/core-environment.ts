/**
 * What a host adds to the environment of the core's process. glibc keeps a heap for each thread and gives little of them back; the
 * printing engine has threads of its own, and with these two settings the process holds 30 MB less after printing. Other
 * systems know neither.
 */
export const coreEnvironment = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' } as const;
