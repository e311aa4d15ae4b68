import { extname, isAbsolute } from 'node:path';
import type { Shell } from 'electron';
import { paperExtensions } from '#shared/papers/media-types.ts';
import type { PortAnswers } from '#core/bridge/protocol.ts';

/** Papers that the app itself has written, and those that it keeps. The system would run a program just as readily, so nothing else is given to it. */
const papers = [...paperExtensions.map((extension) => `.${extension}`), '.html'];

/** Opening a paper with the system's own program. Printing is the window's own: it prints the pages that it shows. */
export function systemOpener(shell: Pick<Shell, 'openPath'>): Pick<PortAnswers, 'opener.open'> {
  return {
    'opener.open': async ({ path }) => {
      if (!isAbsolute(path) || !papers.includes(extname(path).toLowerCase())) return 'unavailable';
      return (await shell.openPath(path)) === '' ? 'opened' : 'unavailable';
    },
  };
}
