import { useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { Page } from '../../app/page.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Columns, Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { GivenCard } from './given-card.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { usePreviewExtract } from './mutations.ts';
import { useOffer } from './queries.ts';
import styles from './substitutes.module.css';

/** An extract for a substitute: until when, for whom, about whom, read, and given. */
export function SubstitutesScreen() {
  const t = useText();
  const language = useLanguage();
  const [substitute, setSubstitute] = useState('');
  const [validFrom, setFrom] = useState<PlainDate | null>(null);
  const [validUntil, setUntil] = useState<PlainDate | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<ClientId, string>>(new Map());
  const [preview, setPreview] = useState<ResultOf<'substitutes.preview'> | null>(null);
  const offer = useOffer(validFrom, validUntil);
  const look = usePreviewExtract();
  const put = (clientId: ClientId, words: string | null) => {
    setChosen((before) => {
      const after = new Map(before);
      if (words === null) after.delete(clientId);
      else after.set(clientId, words);
      return after;
    });
  };
  const canLook = substitute.trim() !== '' && validFrom !== null && validUntil !== null && chosen.size > 0;
  const show = async () => {
    if (validFrom === null || validUntil === null) return;
    const answer = await look.run({
      substitute,
      validFrom,
      validUntil,
      clients: [...chosen].map(([clientId, words]) => ({ clientId, words })),
      language,
    });
    if (answer.ok) setPreview(answer.value);
  };
  return (
    <Page title={t('substitutes.title')}>
      <Columns>
        <Stack>
          <Card title={t('substitutes.newTitle')} padded>
            <Stack>
              <Quiet>{t('substitutes.lead')}</Quiet>
              <TextField
                label={t('substitutes.who')}
                value={substitute}
                onChange={setSubstitute}
                maxLength={120}
              />
              <Row>
                <DateField label={t('substitutes.from')} value={validFrom} onChange={setFrom} />
                <DateField label={t('substitutes.until')} value={validUntil} onChange={setUntil} />
              </Row>
            </Stack>
          </Card>
          <Card
            title={t('substitutes.about')}
            note={t('substitutes.chosen', { count: chosen.size })}
            actions={
              <Button
                variant="primary"
                isDisabled={!canLook}
                isPending={look.isRunning}
                onPress={() => void show()}
              >
                {t('substitutes.look')}
              </Button>
            }
          >
            {offer.failure !== null && <ErrorMessage failure={offer.failure} />}
            {offer.data === undefined && offer.failure === null && (
              <EmptyState small title={t('substitutes.daysFirst')} />
            )}
            {offer.data?.length === 0 && <EmptyState small title={t('substitutes.nobody')} />}
            <ul>
              {offer.failure === null &&
                offer.data?.map(({ clientId, displayName, meetings, promises }) => (
                  <CardLine as="li" key={clientId}>
                    <div className={styles.person}>
                      <Row align="between">
                        <Checkbox
                          isSelected={chosen.has(clientId)}
                          onChange={(isChosen) => {
                            put(clientId, isChosen ? '' : null);
                          }}
                        >
                          <Private>{displayName}</Private>
                        </Checkbox>
                        <Row>
                          {meetings > 0 && <Chip>{t('substitutes.meetings', { count: meetings })}</Chip>}
                          {promises > 0 && <Chip>{t('substitutes.promises', { count: promises })}</Chip>}
                        </Row>
                      </Row>
                      {chosen.has(clientId) && (
                        <TextArea
                          label={t('substitutes.words')}
                          value={chosen.get(clientId) ?? ''}
                          onChange={(words) => {
                            put(clientId, words);
                          }}
                          maxLength={2000}
                        />
                      )}
                    </div>
                  </CardLine>
                ))}
            </ul>
            <FormError failure={look.failure} />
          </Card>
        </Stack>
        <GivenCard />
      </Columns>
      {preview !== null && (
        <LeaveDialog
          preview={preview}
          onClose={() => {
            setPreview(null);
          }}
          onLeft={() => {
            setPreview(null);
            setChosen(new Map());
          }}
        />
      )}
    </Page>
  );
}
