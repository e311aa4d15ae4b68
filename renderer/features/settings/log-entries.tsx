import { useState } from 'react';
import { auditWords } from '#shared/codes/audit-words.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { useCall } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

const perPage = 15;
const actors = ['coach', 'substitute', 'system'] as const;
const isActor = (actor: string): actor is (typeof actors)[number] => actors.some((one) => one === actor);

/** What the log says, in words: when, what happened, about whom by initials, and who did it. */
export function LogEntries() {
  const t = useText();
  const language = useLanguage();
  const [before, setBefore] = useState<number | undefined>(undefined);
  const { data } = useCall('audit.page', { limit: perPage, ...(before === undefined ? {} : { before }) });
  const oldest = data?.at(-1)?.sequence;
  return (
    <Stack tight>
      <h3>{t('settings.logEntries')}</h3>
      <ol aria-label={t('settings.logEntries')}>
        {data?.map(({ sequence, at, action, initials, actor }) => (
          <li key={sequence}>
            {auditWords(action, language)}{' '}
            <Quiet>
              {[
                formatMoment(at, language),
                initials ?? '',
                isActor(actor) ? t(`settings.logActors.${actor}`) : actor,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </Quiet>
          </li>
        ))}
      </ol>
      <Row>
        {oldest !== undefined && oldest > 1 && (
          <Button
            size="small"
            onPress={() => {
              setBefore(oldest);
            }}
          >
            {t('settings.logOlder')}
          </Button>
        )}
        {before !== undefined && (
          <Button
            size="small"
            onPress={() => {
              setBefore(undefined);
            }}
          >
            {t('settings.logNewest')}
          </Button>
        )}
      </Row>
    </Stack>
  );
}
