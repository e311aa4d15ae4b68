import { z } from 'zod';
import { ItemKey } from '#shared/disclosure/registry.ts';
import { PacketId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { utf8 } from './bytes.ts';
import { limits } from './limits.ts';
import { parseStrictJson } from './strict-json.ts';

/** The entry of an update that names what it changes. */
export const changesName = 'changes.json';

/** One line of what an update changes. */
export const Change = z.strictObject({
  /** Key of the registry of disclosable items. */
  item: ItemKey,
  /** `removed`: no longer given; what was given before is not to be relied on. */
  what: z.enum(['added', 'changed', 'removed']),
  /** How many records of the item (notes, contacts, papers …); 1 for an item that is one whole. */
  count: z.number().int().min(1).max(1000),
});
export type Change = z.infer<typeof Change>;

/**
 * `changes.json`: what an update changes against the packet that it updates, which the manifest's `inReplyTo` names. The update itself holds
 * the whole referral as it is now (`referral.fhir.json`); an empty list says that all is as it was.
 */
export const Changes = z.strictObject({
  formatVersion: z.literal(1),
  earlier: z.strictObject({
    packetId: PacketId,
    /** The referral's number at its sender. */
    number: z.number().int().min(1).nullable(),
    created: Instant,
  }),
  changes: z.array(Change).max(300),
});
export type Changes = z.infer<typeof Changes>;

/** The bytes of `changes.json`. */
export const writeChanges = (changes: Changes): Uint8Array =>
  utf8(`${JSON.stringify(Changes.parse(changes), null, 2)}\n`);

/** As a newer program may write it: items may be added to the registry within this version of the format. */
const ReadChanges = Changes.extend({
  changes: z.array(Change.extend({ item: z.string().regex(/^[a-z][a-z-]{0,59}$/) })).max(300),
});

/** Reads a `changes.json`; a line of an item that is not known here is left out. Fails with `packet-damaged` when it is not exactly one. */
export const parseChanges = (bytes: Uint8Array): Result<Changes, 'packet-damaged'> => {
  const json = parseStrictJson(bytes, limits.replyBytes);
  const parsed = json.ok ? ReadChanges.safeParse(json.value) : null;
  if (!parsed?.success) return failure('packet-damaged');
  const changes = parsed.data.changes.flatMap((change) => {
    const item = ItemKey.safeParse(change.item);
    return item.success ? [{ ...change, item: item.data }] : [];
  });
  return success({ ...parsed.data, changes });
};
