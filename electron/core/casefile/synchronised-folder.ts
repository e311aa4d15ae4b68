/** How the usual programs name their folders; "Mobile Documents" and "CloudDocs" are iCloud's own. */
const services =
  /onedrive|dropbox|icloud|mobile documents|clouddocs|cloudstorage|google ?drive|googledrive|my drive|nextcloud|owncloud|pcloud|syncthing|seafile|\bmega\b/i;
const networkShare = /^(\\\\|\/\/|\/net\/|\/run\/user\/\d+\/gvfs\/|\/mnt\/smb|\/mnt\/nfs)/i;

/**
 * Whether a path lies in a folder that a cloud service copies, or on a network share, judged by its name. Such
 * places can replace or lock the open file; the app advises against them and does not forbid them.
 */
export const isSynchronised = (path: string): boolean =>
  networkShare.test(path) ||
  path
    .split(/[\\/]/)
    .slice(0, -1)
    .some((part) => services.test(part));
