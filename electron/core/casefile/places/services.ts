/** A program that copies folders to other computers, and how its folders are told. Data: a new service is a new entry. */
export interface SyncService {
  /** The name as people know it; brand names are the same in every language. */
  readonly name: string;
  /** Names of the folders that it makes, anywhere in a path. */
  readonly folders: readonly RegExp[];
  /** Files and folders that it keeps at the top of what it copies. */
  readonly markers: readonly RegExp[];
  /** Environment variables in which it tells where its folders are (Windows). */
  readonly environment: readonly string[];
}

export const syncServices: readonly SyncService[] = [
  {
    name: 'OneDrive',
    folders: [/^onedrive(?:[ -].*)?$/i, /^skydrive$/i],
    // The marker that the client leaves at the root of every library that it copies.
    markers: [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i],
    environment: ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'],
  },
  {
    name: 'SharePoint',
    // "Tukipuu - Asiakirjat" under the organisation's folder: the site's library in the language of the site.
    folders: [
      / - (?:documents|shared documents|asiakirjat|jaetut asiakirjat|dokument|delade dokument)$/i,
      /^sharepoint$/i,
    ],
    markers: [],
    environment: [],
  },
  {
    name: 'Dropbox',
    folders: [/^dropbox(?:[ -].*)?$/i],
    markers: [/^\.dropbox(?:\.cache|\.device)?$/i],
    environment: [],
  },
  {
    name: 'iCloud Drive',
    folders: [/^mobile documents$/i, /^com~apple~clouddocs$/i, /^icloud ?drive$/i],
    markers: [],
    environment: [],
  },
  {
    name: 'Google Drive',
    folders: [
      /^google ?drive(?:[ -].*)?$/i,
      /^(?:my drive|oma drive|min enhet|shared drives)$/i,
      /^drivefs$/i,
    ],
    markers: [/^\.tmp\.drive(?:upload|download)$/i, /^\.shortcut-targets-by-id$/i],
    environment: [],
  },
  {
    name: 'Nextcloud',
    folders: [/^nextcloud\d*(?:[ -].*)?$/i],
    markers: [/^\.nextcloudsync\.log$/i, /^\.?_?sync_[0-9a-f]+\.db$/i],
    environment: [],
  },
  {
    name: 'ownCloud',
    folders: [/^owncloud\d*(?:[ -].*)?$/i],
    markers: [/^\.owncloudsync\.log$/i],
    environment: [],
  },
  { name: 'Box', folders: [/^box(?: sync|-box)?$/i], markers: [/^\.boxsync$/i], environment: [] },
  { name: 'pCloud', folders: [/^p ?cloud ?(?:drive|sync)?$/i], markers: [], environment: [] },
  { name: 'MEGA', folders: [/^mega(?:sync)?$/i], markers: [/^\.megaignore$/i], environment: [] },
  {
    name: 'Seafile',
    folders: [/^seafile$/i, /^seadrive$/i],
    markers: [/^\.seafile-data$/i],
    environment: [],
  },
  { name: 'Syncthing', folders: [/^syncthing$/i], markers: [/^\.stfolder$/i], environment: [] },
  // macOS puts what any provider copies under Library/CloudStorage; the folder below it names the provider.
  { name: '', folders: [/^cloudstorage$/i], markers: [], environment: [] },
];

/** File systems of other computers, by the names that mount tables use. */
export const networkFileSystems: readonly RegExp[] = [
  /^(?:cifs|smb\d*|smbfs)$/i,
  /^nfs\d*$/i,
  /^(?:afpfs|webdav|davfs|davfs2|ncpfs|afs|9p|ceph|glusterfs)$/i,
  /^fuse\.(?:sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|google-drive-ocamlfuse|onedriver)$/i,
];

/** Paths that are of another computer by their form alone. */
export const networkPaths: readonly RegExp[] = [
  // UNC, also in its long form, which on its own is a disk of this computer; and the same written with slashes.
  /^\\\\(?!\?\\(?!UNC\\)|\.\\)/i,
  /^\/\/[^/]/,
  /^\/net\//,
  /^\/run\/user\/\d+\/gvfs\//,
];
