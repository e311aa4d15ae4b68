import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { Who } from '../today/names.tsx';
import { OfficialDialog } from './official-dialog.tsx';
import { useWaitingEntries } from './queries.ts';

/** What waits to be taken into the buyer's system. Nothing where the set-up of the service has none. */
export function WaitingEntriesCard() {
  const t = useText();
  const moments = useMoments();
  const { data } = useWaitingEntries();
  const [contactId, setContactId] = useState<string | null>(null);
  if (data === undefined || data.total === 0) return null;
  return (
    <Card
      title={t('papers.official.waitingTitle')}
      note={t('papers.official.waitingNote', { count: data.total })}
    >
      <ul>
        {data.entries.map((entry) => (
          <CardLine
            as="li"
            key={entry.contactId}
            end={
              <Button
                size="small"
                aria-label={`${t('papers.official.open')}: ${entry.initials} ${moments.day(entry.happenedAt)}`}
                onPress={() => {
                  setContactId(entry.contactId);
                }}
              >
                {t('papers.official.open')}
              </Button>
            }
          >
            <Who displayName={entry.displayName} initials={entry.initials} /> {moments.day(entry.happenedAt)}
          </CardLine>
        ))}
      </ul>
      {contactId !== null && (
        <OfficialDialog
          source={{ recordKind: 'contact', recordId: contactId }}
          onClose={() => {
            setContactId(null);
          }}
        />
      )}
    </Card>
  );
}
