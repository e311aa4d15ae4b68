import type { HandoverOffer } from '#shared/contract/handover.ts';
import { CardLine } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Row } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import styles from './handover.module.css';
import type { Giving } from './use-giving.ts';

/** One person who may be handed over: chosen or not, with a ground of their own, or asked and refused. */
export function WhoRow({ offer, giving }: { offer: HandoverOffer; giving: Giving }) {
  const t = useText();
  const { clientId, displayName, archived, forbidden, handedOver } = offer;
  const one = giving.chosen.get(clientId);
  const hasRefused = giving.refused.has(clientId);
  const closed = forbidden !== null || handedOver;
  const ground = one?.own ?? null;
  return (
    <CardLine as="li">
      <div className={styles.person}>
        <Row align="between">
          <Row>
            <Checkbox
              isSelected={one !== undefined}
              isDisabled={closed || hasRefused}
              onChange={(isChosen) => {
                giving.put(clientId, isChosen ? { own: null } : null);
              }}
            >
              <Private>{displayName}</Private>
            </Checkbox>
            {forbidden !== null && <Chip tone="attention">{t(`handover.forbidden.${forbidden}`)}</Chip>}
            {handedOver ? (
              <Chip>{t('handover.away')}</Chip>
            ) : (
              archived && <Chip>{t('handover.archived')}</Chip>
            )}
          </Row>
          {!closed && one === undefined && (
            <Checkbox
              isSelected={hasRefused}
              onChange={(value) => {
                giving.refuse(clientId, value);
              }}
            >
              {t('handover.refused')}
            </Checkbox>
          )}
          {one !== undefined && (
            <Select
              label={t('handover.ownGroundOf', { name: displayName })}
              hideLabel
              value={ground?.basis ?? 'shared'}
              onChange={(basis) => {
                giving.put(clientId, {
                  own: basis === 'shared' ? null : { basis, words: ground?.words ?? '' },
                });
              }}
              options={[
                { id: 'shared', label: t('handover.shared') },
                { id: 'consent', label: t('handover.consent') },
                { id: 'law', label: t('handover.law') },
              ]}
            />
          )}
        </Row>
        {ground !== null && (
          <TextField
            label={t('handover.words')}
            hideLabel
            value={ground.words}
            onChange={(words) => {
              giving.put(clientId, { own: { ...ground, words } });
            }}
            maxLength={300}
          />
        )}
      </div>
    </CardLine>
  );
}
