import type { Disclosure } from '#shared/contract/consents.ts';
import { formatDate } from '#shared/dates/format.ts';
import { textFor } from '#shared/i18n/index.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { Answer } from '../../handlers.ts';
import type { DisclosureList } from '../../print/documents.ts';
import { pdfOf } from '../pdf-of.ts';
import { success } from '#shared/result.ts';
import { disclosuresOfClient } from '../consents/queries.ts';
import { knownClient } from '../known-client.ts';
import { leaveAsPdf } from '../leave-as-pdf.ts';
import { ownerOf } from '../partners/own-card.ts';

const groundOf = ({
  basis,
  section,
  consentId,
  packetId,
}: Disclosure): DisclosureList['given'][number]['ground'] => {
  if (basis === 'law') return { kind: 'law', section };
  if (basis === 'present') return { kind: 'present' };
  return { kind: consentId === null && packetId === null ? 'unwritten' : 'consent' };
};

/**
 * What has been given to whom, for the client who asks (F13): to look at, or saved, opened or printed, each of which is in the audit
 * chain. Giving it to the client discloses nothing to others, so the ledger itself does not grow.
 */
export async function printDisclosures(
  app: App,
  { clientId, language, deliver }: ParsedArgsOf<'disclosures.onPaper'>,
): Answer<'disclosures.onPaper'> {
  const read = await app.read(async (db) => {
    const client = await knownClient(db, clientId);
    if (!client.ok) return client;
    const given = await disclosuresOfClient(db, clientId);
    if (!given.ok) return given;
    return success({ client: client.value, given: given.value, coach: await ownerOf(db) });
  });
  if (!read.ok) return read;
  const { client, given, coach } = read.value;
  const document: DisclosureList = {
    kind: 'disclosure-list',
    client: client.displayName,
    date: app.clock.today(),
    coach: {
      name: coach.holder,
      title: coach.title,
      organisation: coach.organisation,
      unit: coach.unit,
      phone: coach.phone,
      email: coach.email,
    },
    given: given.map((one) => ({
      at: one.at,
      recipient: one.recipient,
      way: one.way,
      interrupted: one.state === 'sealing',
      items: [...new Set(one.items.map(({ item }) => item))],
      words: one.words,
      ground: groundOf(one),
    })),
  };
  const pdf = await pdfOf(app, document, { language });
  const name = `${textFor(language)('print.disclosureList.title')} ${formatDate(document.date, language)}`;
  return leaveAsPdf(app, { pdf, name, deliver }, (trx) =>
    audit(trx, app.clock, {
      action: 'disclosures.printed',
      clientId,
      recordKind: 'client',
      recordId: clientId,
      detail: String(given.length),
    }),
  );
}
