import { extname, isAbsolute } from 'node:path';
import type { Shell } from 'electron';
import type { PortAnswers } from '#core/bridge/protocol.ts';

/** Papers that the app itself has written. The system would run a program just as readily, so nothing else is given to it. */
const papers = ['.pdf', '.csv', '.xlsx', '.html', '.txt', '.png', '.jpg', '.jpeg'];

/** Opening a paper with the system's own program, and printing. */
export function systemOpener(
  shell: Pick<Shell, 'openPath'>,
): Pick<PortAnswers, 'opener.open' | 'opener.print'> {
  return {
    'opener.open': async ({ path }) => {
      if (!isAbsolute(path) || !papers.includes(extname(path).toLowerCase())) return 'unavailable';
      return (await shell.openPath(path)) === '' ? 'opened' : 'unavailable';
    },
    // Chromium prints the frame around its PDF viewer in some versions and the paper in others; a blank sheet would be worse than an
    // honest no. The page can still print what it shows, and the saved PDF can be opened.
    'opener.print': async () => 'unavailable',
  };
}
