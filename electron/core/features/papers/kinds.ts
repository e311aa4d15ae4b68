import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { largestPaper, paperTypes } from '#shared/papers/media-types.ts';
import type { PaperType } from '#shared/papers/media-types.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

export type PaperRefusal = 'paper-too-large' | 'paper-empty' | 'paper-type-not-taken';

const byMediaType = (mediaType: string): PaperType | undefined =>
  paperTypes.find((row) => row.mediaType === mediaType);
const byExtension = (extension: string): PaperType | undefined =>
  paperTypes.find((row) => row.extensions.includes(extension));

/** Plain text has no mark of its own: valid UTF-8 (or what Windows writes in its place) without control characters. */
const isText = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 64 * 1024);
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return false;
  return true;
};

/**
 * What kind of paper the bytes are. The bytes decide; the name only tells apart what has the same form (the older office documents) and
 * text. Web pages, scripts and pictures with scripts (SVG) are text too, so text is taken only under a name of plain text.
 */
export async function kindOfPaper(
  originalName: string,
  bytes: Uint8Array,
): Promise<Result<PaperType, PaperRefusal>> {
  if (bytes.length === 0) return failure('paper-empty');
  if (bytes.length > largestPaper) return failure('paper-too-large');
  const extension = extname(originalName).slice(1).toLowerCase();
  const named = byExtension(extension);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found === undefined) {
    return named?.mediaType === 'text/plain' && isText(bytes)
      ? success(named)
      : failure('paper-type-not-taken');
  }
  if (found.mime === 'application/x-cfb') {
    const older = ['doc', 'xls', 'ppt', 'msg'];
    return named && older.includes(extension) ? success(named) : failure('paper-type-not-taken');
  }
  const exact =
    byMediaType(found.mime) ?? (found.mime === 'image/heif' ? byMediaType('image/heic') : undefined);
  return exact ? success(exact) : failure('paper-type-not-taken');
}
