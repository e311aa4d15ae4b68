import { formatDate } from '#shared/dates/format.ts';
import type { PlainDate } from '#shared/time.ts';
import { Prose, Quiet, Stack } from '../../../ui/layout.tsx';
import { Private } from '../../../ui/private.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';

/** What a question or an answer says, and whom to ask about it. */
export function NoteView({
  message,
  answerBy,
  contactPerson,
  contactPhone,
}: {
  message: string;
  answerBy: PlainDate | null;
  contactPerson: string;
  contactPhone: string;
}) {
  const t = useText();
  const language = useLanguage();
  const person = [contactPerson, contactPhone].filter((part) => part !== '').join(', ');
  return (
    <Stack tight>
      <Prose>
        <Private>{message}</Private>
      </Prose>
      {answerBy !== null && (
        <Quiet>{t('packets.thread.answerByLine', { day: formatDate(answerBy, language) })}</Quiet>
      )}
      {person !== '' && <Quiet>{t('packets.contactLine', { person })}</Quiet>}
    </Stack>
  );
}
