import type { Selectable } from 'kysely';
import { Instant } from '#shared/time.ts';
import type { AttachmentTable } from '../../casefile/schema/papers.ts';
import type { SearchDoc } from '../../search/document.ts';

/** How a paper is found: by its title, the name of its file and the words beside it. What stands in it is not read. */
export const paperDoc = (paper: Selectable<AttachmentTable>): SearchDoc => ({
  kind: 'paper',
  recordId: paper.id,
  clientId: paper.clientId,
  happenedAt: Instant.parse(paper.enteredAt),
  title: paper.title,
  body: [paper.originalName, paper.words].filter((text) => text !== '' && text !== paper.title).join(' · '),
});
