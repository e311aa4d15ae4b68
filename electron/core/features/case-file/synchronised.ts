/**
 * Parts of paths that folders copied to a cloud have on the three systems. A hint for the coach, not a proof: providers
 * let people rename their folders.
 */
const marks: readonly RegExp[] = [
  /onedrive/i,
  /dropbox/i,
  /google ?drive|googledrive|\bmy drive\b/i,
  /nextcloud|owncloud/i,
  /icloud|mobile documents|com~apple~clouddocs/i,
  /\bpcloud\b|\bbox sync\b|syncthing/i,
];

/** Whether a path looks as if it were copied to a cloud or lay on a network share (`\\server\share`). */
export const looksSynchronised = (path: string): boolean =>
  path.startsWith('\\\\') || path.split(/[\\/]/).some((part) => marks.some((mark) => mark.test(part)));
