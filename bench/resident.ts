import { readFileSync } from 'node:fs';

/**
 * Bytes of memory that a process holds, or held at its most. Linux says it of the program itself; `ru_maxrss` would be that of
 * whoever started it, where that was more. 0 elsewhere, and where there is no such process.
 */
export function resident(pid: number | 'self', which: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const [, kib = ''] = new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
    return Number(kib) * 1024;
  } catch {
    return 0;
  }
}
