import type { OfferedItem, TickedItem } from '#shared/contract/referrals.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import styles from './referral.module.css';

/** The single records of an item, to be ticked one by one; what is private, about others or on special ground asks for its ground. */
export function SingleRecords({
  offered,
  ticked,
  set,
}: {
  offered: OfferedItem;
  ticked: TickedItem;
  set: (next: TickedItem) => void;
}) {
  const t = useText();
  const records = ticked.records ?? [];
  return (
    <ul className={styles.records}>
      {offered.records.map((record) => {
        const chosen = records.find(({ id }) => id === record.id);
        return (
          <li key={record.id}>
            <Checkbox
              isSelected={chosen !== undefined}
              onChange={(on) => {
                const others = records.filter(({ id }) => id !== record.id);
                set({ ...ticked, records: on ? [...others, { id: record.id, ground: '' }] : others });
              }}
            >
              {record.says === '' ? t('referral.shownInLetter') : <Private>{record.says}</Private>}{' '}
              {record.groundFor.map((why) => (
                <Chip key={why} tone="attention">
                  {t(`referral.groundFor.${why}`)}
                </Chip>
              ))}
            </Checkbox>
            {chosen !== undefined && record.groundFor.length > 0 && (
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
