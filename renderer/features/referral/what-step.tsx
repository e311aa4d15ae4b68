import type { OfferedItem, Referral, ReferralDraft, TickedItem } from '#shared/contract/referrals.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Columns, Quiet, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { itemNames } from '../consents/item-options.ts';
import { Notice } from './notice.tsx';
import styles from './referral.module.css';

const writtenHere = { situation: 'situation', tried: 'tried', support: 'support' } as const;
const isWrittenHere = (item: ItemKey): item is keyof typeof writtenHere => item in writtenHere;

interface StepProps {
  referral: Referral;
  draft: ReferralDraft;
  change: (part: Partial<ReferralDraft>) => void;
}

const tickedRecord = (ticked: TickedItem | undefined, id: string) =>
  ticked?.records?.find((record) => record.id === id);

function Records({
  offered,
  ticked,
  set,
}: {
  offered: OfferedItem;
  ticked: TickedItem;
  set: (next: TickedItem) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const records = ticked.records ?? [];
  return (
    <ul className={styles.records}>
      {offered.records.map((record) => {
        const chosen = tickedRecord(ticked, record.id);
        return (
          <li key={record.id}>
            <Checkbox
              isSelected={chosen !== undefined}
              onChange={(on) => {
                const others = records.filter(({ id }) => id !== record.id);
                set({ ...ticked, records: on ? [...others, { id: record.id, ground: '' }] : others });
              }}
            >
              {formatMoment(record.at, language)} <Private>{record.says}</Private>{' '}
              {record.isPrivate && <Chip tone="attention">{t('referral.privateRecord')}</Chip>}{' '}
              {record.aboutOther && <Chip tone="attention">{t('referral.aboutOther')}</Chip>}
            </Checkbox>
            {chosen !== undefined && (record.isPrivate || record.aboutOther) && (
              <TextField
                label={t('referral.recordGround')}
                isRequired
                value={chosen.ground ?? ''}
                onChange={(ground) => {
                  set({
                    ...ticked,
                    records: records.map((one) => (one.id === record.id ? { ...one, ground } : one)),
                  });
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ItemView({ offered, draft, change }: { offered: OfferedItem } & Omit<StepProps, 'referral'>) {
  const t = useText();
  const language = useLanguage();
  const { item } = offered;
  const entry = disclosableItems[item];
  const ticked = draft.items.find((one) => one.item === item);
  const others = draft.items.filter((one) => one.item !== item);
  const written = isWrittenHere(item);
  // The texts of steps two and three are the draft's own: what was typed a moment ago counts.
  const typed = written
    ? draft[item]
    : item === 'own-wish'
      ? draft.ownWish
      : item === 'asked'
        ? draft.asked
        : null;
  const empty = typed === null ? offered.empty : typed.trim() === '' && !written;
  const why = offered.blocked
    ? t('referral.blocked')
    : offered.prohibited
      ? t('referral.prohibited')
      : !offered.covered
        ? t('referral.notCovered')
        : empty
          ? t('referral.emptyItem')
          : '';
  const says = typed ?? offered.says;
  return (
    <li className={styles.item}>
      <Checkbox
        isSelected={ticked !== undefined}
        isDisabled={ticked === undefined && why !== ''}
        onChange={(on) => {
          change({ items: on ? [...others, { item, records: [] }] : others });
        }}
        hint={why === '' ? !written && says !== '' && <Private>{says}</Private> : why}
      >
        {entry.labels[language]}
      </Checkbox>
      {ticked !== undefined && written && (
        <TextArea
          label={t(`referral.${writtenHere[item]}`)}
          hideLabel
          placeholder={t('referral.write')}
          value={draft[item]}
          onChange={(text) => {
            change({ [item]: text });
          }}
          rows={3}
        />
      )}
      {ticked !== undefined && entry.chosenOneByOne && (
        <Records
          offered={offered}
          ticked={ticked}
          set={(next) => {
            change({ items: [...others, next] });
          }}
        />
      )}
    </li>
  );
}

/** What: items one by one. Only what is ticked leaves; what the ground does not cover cannot be ticked. */
export function WhatStep({ referral, draft, change }: StepProps) {
  const t = useText();
  const language = useLanguage();
  // What cannot be ticked is said in a line, so that what can stays in view.
  const isTicked = (offered: OfferedItem) => draft.items.some(({ item }) => item === offered.item);
  const shown = referral.offered.filter(
    (offered) => isTicked(offered) || (offered.covered && !offered.blocked && !offered.prohibited),
  );
  const namesOf = (left: readonly OfferedItem[]) =>
    itemNames(
      left.filter((offered) => !isTicked(offered)).map(({ item }) => item),
      language,
    );
  const blocked = namesOf(referral.offered.filter((offered) => offered.blocked));
  const prohibited = namesOf(referral.offered.filter((offered) => offered.prohibited && !offered.blocked));
  const notCovered = namesOf(
    referral.offered.filter((offered) => !offered.blocked && !offered.prohibited && !offered.covered),
  );
  return (
    <Columns>
      <Card title={t('referral.whatTitle')} padded>
        <Stack>
          <Quiet>{t('referral.whatLead')}</Quiet>
          <ul className={styles.items}>
            {shown.map((offered) => (
              <ItemView key={offered.item} offered={offered} draft={draft} change={change} />
            ))}
          </ul>
          {notCovered !== '' && <Quiet>{t('referral.outside', { items: notCovered })}</Quiet>}
          {prohibited !== '' && <Quiet>{t('referral.prohibitedItems', { items: prohibited })}</Quiet>}
          {blocked !== '' && <Quiet>{t('referral.blockedItems', { items: blocked })}</Quiet>}
        </Stack>
      </Card>
      <Stack>
        {referral.missing.length > 0 && (
          <Notice>
            <b>{t('referral.missingTitle')}</b>
            <ul className={styles.missing}>
              {referral.missing.map((what) => (
                <li key={what}>{t(`referral.missing.${what}`)}</li>
              ))}
            </ul>
            {t('referral.missingText')}
          </Notice>
        )}
        {referral.sanctioning && <Notice>{t('referral.sanctioning')}</Notice>}
      </Stack>
    </Columns>
  );
}
