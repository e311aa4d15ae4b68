import { failure, success } from '#shared/result.ts';
import { parseExtract } from '../../../packet/extract.ts';
import { filedNowhere, packetKind } from './kind.ts';

/** A substitute's extract is kept to its last day. */
export const extractKind = packetKind({
  document: 'extract.json',
  parse: (bytes, today) => {
    const read = parseExtract(bytes);
    // What may no longer be read is not shown, whoever kept the file.
    return read.ok && read.value.validUntil < today ? failure('extract-expired') : read;
  },
  file: async (_at, { validUntil }) => Promise.resolve(success({ ...filedNowhere, columns: { validUntil } })),
});
