import type { OfferedItem, Referral, ReferralDraft } from '#shared/contract/referrals.ts';
import { disclosableItems, itemGroups } from '#shared/disclosure/registry.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Columns, Quiet, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { itemNames } from '../consents/item-options.ts';
import { Notice } from '../../ui/notice.tsx';
import { SingleRecords } from './single-records.tsx';
import styles from './referral.module.css';

const writtenHere = {
  situation: 'situation',
  tried: 'tried',
  aim: 'aim',
  services: 'services',
  support: 'support',
  'joint-meeting': 'jointMeeting',
  accessibility: 'accessibility',
  feedback: 'feedback',
} as const;
const isWrittenHere = (item: ItemKey): item is keyof typeof writtenHere => item in writtenHere;

interface StepProps {
  referral: Referral;
  draft: ReferralDraft;
  change: (part: Partial<ReferralDraft>) => void;
}

/** Nothing is written there; the texts of steps two and three are the draft's own, and what was typed a moment ago counts. */
const typedIn = (item: ItemKey, draft: ReferralDraft): string | null => {
  if (isWrittenHere(item)) return draft[writtenHere[item]];
  if (item === 'own-wish') return draft.ownWish;
  return item === 'asked' ? draft.asked : null;
};
const isEmpty = ({ item, empty }: OfferedItem, draft: ReferralDraft): boolean => {
  const typed = typedIn(item, draft);
  return typed === null ? empty : typed.trim() === '' && !isWrittenHere(item);
};

function ItemView({ offered, draft, change }: { offered: OfferedItem } & Omit<StepProps, 'referral'>) {
  const t = useText();
  const language = useLanguage();
  const { item } = offered;
  const entry = disclosableItems[item];
  const ticked = draft.items.find((one) => one.item === item);
  const others = draft.items.filter((one) => one.item !== item);
  const written = isWrittenHere(item);
  const typed = typedIn(item, draft);
  const empty = isEmpty(offered, draft);
  const why = offered.blocked
    ? t('referral.blocked')
    : offered.prohibited
      ? t('referral.prohibited')
      : !offered.covered
        ? t('referral.notCovered')
        : empty
          ? t('referral.emptyItem')
          : entry.goesAlong
            ? t('referral.goesAlong')
            : '';
  // Where single records are listed below, each says its own.
  const says = ticked !== undefined && entry.chosenOneByOne ? '' : (typed ?? offered.says);
  return (
    <li className={styles.item}>
      <Checkbox
        isSelected={ticked !== undefined || entry.goesAlong}
        isDisabled={entry.goesAlong || (ticked === undefined && why !== '')}
        onChange={(on) => {
          change({ items: on ? [...others, { item, records: [] }] : others });
        }}
        hint={
          why === '' || entry.goesAlong
            ? !written &&
              says !== '' && (
                <>
                  <Private>{says}</Private>
                  {why !== '' && ` · ${why}`}
                </>
              )
            : why
        }
      >
        {entry.labels[language]}
      </Checkbox>
      {ticked !== undefined && written && (
        <TextArea
          label={t(`referral.${writtenHere[item]}`)}
          hideLabel
          placeholder={t('referral.write')}
          value={draft[writtenHere[item]]}
          onChange={(text) => {
            change({ [writtenHere[item]]: text });
          }}
          rows={3}
        />
      )}
      {ticked !== undefined && entry.chosenOneByOne && (
        <SingleRecords
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
  const goesAlong = ({ item }: OfferedItem) => disclosableItems[item].goesAlong;
  const isTicked = (offered: OfferedItem) => draft.items.some(({ item }) => item === offered.item);
  const canBeTicked = (offered: OfferedItem) =>
    offered.covered && !offered.blocked && !offered.prohibited && !isEmpty(offered, draft);
  const shown = referral.offered.filter((offered) => isTicked(offered) || canBeTicked(offered));
  const groups = itemGroups.codes
    .map(({ code, labels }) => ({
      code,
      title: labels[language],
      items: shown.filter(({ item }) => disclosableItems[item].group === code),
    }))
    .filter(({ items }) => items.length > 0);
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
  const notWritten = namesOf(
    referral.offered.filter(
      (offered) =>
        offered.covered &&
        !offered.blocked &&
        !offered.prohibited &&
        !goesAlong(offered) &&
        isEmpty(offered, draft),
    ),
  );
  return (
    <Columns>
      <Card title={t('referral.whatTitle')} padded>
        <Stack>
          <Quiet>{t('referral.whatLead')}</Quiet>
          {groups.map(({ code, title, items }) => (
            <section key={code} aria-label={title} className={styles.group}>
              <h3>{title}</h3>
              <ul className={styles.items}>
                {items.map((offered) => (
                  <ItemView key={offered.item} offered={offered} draft={draft} change={change} />
                ))}
              </ul>
            </section>
          ))}
          {notWritten !== '' && <Quiet>{t('referral.notWritten', { items: notWritten })}</Quiet>}
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
