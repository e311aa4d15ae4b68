/** How a paper is looked at: inside the app without a clear copy on the disk, or by a program outside it. */
export type PaperView = 'pdf' | 'image' | 'text' | 'outside';

export interface PaperType {
  /** IANA media type. */
  readonly mediaType: string;
  /** File name endings without the dot; the first one is the usual. */
  readonly extensions: readonly string[];
  readonly view: PaperView;
}

const type = (mediaType: string, view: PaperView, ...extensions: string[]): PaperType => ({
  mediaType,
  extensions,
  view,
});

const office = 'application/vnd.openxmlformats-officedocument';
const oasis = 'application/vnd.oasis.opendocument';

/**
 * The papers that a case file takes: PDF, pictures, text and office documents. No programs, archives, web pages or SVG: those can act
 * when they are opened, and a paper must not.
 */
export const paperTypes: readonly PaperType[] = [
  type('application/pdf', 'pdf', 'pdf'),
  type('image/jpeg', 'image', 'jpg', 'jpeg'),
  type('image/png', 'image', 'png'),
  type('image/gif', 'image', 'gif'),
  type('image/webp', 'image', 'webp'),
  type('image/bmp', 'image', 'bmp'),
  type('image/tiff', 'outside', 'tif', 'tiff'),
  type('image/heic', 'outside', 'heic', 'heif'),
  type('text/plain', 'text', 'txt', 'csv', 'md', 'eml'),
  type('application/rtf', 'outside', 'rtf'),
  type(`${office}.wordprocessingml.document`, 'outside', 'docx'),
  type(`${office}.spreadsheetml.sheet`, 'outside', 'xlsx'),
  type(`${office}.presentationml.presentation`, 'outside', 'pptx'),
  type(`${oasis}.text`, 'outside', 'odt'),
  type(`${oasis}.spreadsheet`, 'outside', 'ods'),
  type(`${oasis}.presentation`, 'outside', 'odp'),
  // The older binary form of office documents and of saved e-mails; which of them it is, the name tells.
  type('application/msword', 'outside', 'doc'),
  type('application/vnd.ms-excel', 'outside', 'xls'),
  type('application/vnd.ms-powerpoint', 'outside', 'ppt'),
  type('application/vnd.ms-outlook', 'outside', 'msg'),
];

/** The largest paper, in bytes (50 MiB). */
export const largestPaper = 50 * 1024 * 1024;

export const paperTypeOf = (mediaType: string): PaperType | undefined =>
  paperTypes.find((row) => row.mediaType === mediaType);

/** Every ending that a dialog offers for papers. */
export const paperExtensions: readonly string[] = paperTypes.flatMap(({ extensions }) => extensions);
