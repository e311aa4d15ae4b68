import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import styles from './handover.module.css';
import type { usePreviewHandover } from './mutations.ts';
import { useOfferedPeople } from './queries.ts';
import type { Giving } from './use-giving.ts';
import { WhoRow } from './who-row.tsx';
import { HandoverProgress } from './work-progress.tsx';

/** Rows that are drawn at once; whoever is further is found by name. */
const shown = 200;

/** Which people: some, or all; who refused is left out. */
export function WhoStep({
  giving,
  look,
  onLook,
}: {
  giving: Giving;
  look: ReturnType<typeof usePreviewHandover>;
  onLook: () => void;
}) {
  const t = useText();
  const [sought, setSought] = useState('');
  const { data: all, failure } = useOfferedPeople(giving.partnerId);
  const word = sought.trim().toLocaleLowerCase();
  const found = (all ?? []).filter(({ displayName }) => displayName.toLocaleLowerCase().includes(word));
  const open = found.filter(
    ({ clientId, forbidden, handedOver }) =>
      forbidden === null && !handedOver && !giving.refused.has(clientId),
  );
  const { begin } = giving;
  useEffect(() => {
    // Nothing is sought yet when they come.
    if (all !== undefined) begin(open.map(({ clientId }) => clientId));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is known who there is
  }, [all]);
  return (
    <Card title={t('handover.steps.who')} note={t('handover.chosen', { count: giving.chosen.size })}>
      <div className={styles.tools}>
        <Stack>
          <TextField label={t('handover.find')} value={sought} onChange={setSought} maxLength={120} />
          <Row>
            <Button
              size="small"
              isDisabled={open.length === 0}
              onPress={() => {
                giving.putAll([...giving.chosen.keys(), ...open.map(({ clientId }) => clientId)]);
              }}
            >
              {t('handover.all')}
            </Button>
            <Button
              size="small"
              isDisabled={giving.chosen.size === 0}
              onPress={() => {
                giving.putAll([]);
              }}
            >
              {t('handover.none')}
            </Button>
          </Row>
          {failure !== null && <ErrorMessage failure={failure} />}
          {all !== undefined && found.length === 0 && <EmptyState small title={t('handover.nobody')} />}
        </Stack>
      </div>
      <ul>
        {found.slice(0, shown).map((offer) => (
          <WhoRow key={offer.clientId} offer={offer} giving={giving} />
        ))}
      </ul>
      <div className={styles.tools}>
        <Stack>
          {found.length > shown && <Quiet>{t('handover.more', { shown, all: found.length })}</Quiet>}
          <FormError failure={look.failure} />
          {look.isRunning && <HandoverProgress label={t('handover.gathering')} />}
          <Row align="end">
            <Button
              variant="primary"
              isDisabled={giving.chosen.size === 0}
              isPending={look.isRunning}
              onPress={onLook}
            >
              {t('handover.look')}
            </Button>
          </Row>
        </Stack>
      </div>
    </Card>
  );
}
