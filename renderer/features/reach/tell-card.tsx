import type { Today } from '#shared/contract/today.ts';
import { go } from '../../app/router.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { Who } from '../today/names.tsx';
import { useLeadActions } from './mutations.ts';

/** On Today: who should be told within a month that they are on the list. Initials, and nothing of why. */
export function TellCard({ leads }: { leads: Today['leads'] }) {
  const t = useText();
  const moments = useMoments();
  const { told } = useLeadActions();
  if (leads.length === 0) return null;
  return (
    <Card title={t('reach.tell.title')} note={t('reach.tell.note')}>
      <ul>
        {leads.map(({ leadId, displayName, initials, tellBy }) => (
          <CardLine
            as="li"
            key={leadId}
            end={
              <LinkButton
                aria-label={t('reach.tell.markOf', { name: initials })}
                onPress={() => void told({ leadId })}
              >
                {t('reach.tell.mark')}
              </LinkButton>
            }
          >
            <LinkButton
              plain
              onPress={() => {
                go('people', { view: 'reach', leadId });
              }}
            >
              <Who displayName={displayName} initials={initials} />
            </LinkButton>
            <span>{t('reach.tell.until', { date: moments.plainDay(tellBy) })}</span>
          </CardLine>
        ))}
      </ul>
    </Card>
  );
}
