import { isInUse, labelIn } from '#shared/codes/define.ts';
import type { Code, CodeList } from '#shared/codes/define.ts';
import { formatDate } from '#shared/dates/format.ts';
import { languages } from '#shared/languages.ts';
import { PlainDate } from '#shared/time.ts';
import { IconButton } from '../../ui/button.tsx';
import { CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { today } from '../../ui/date-field.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuAction } from '../../ui/menu.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import styles from './codes.module.css';
import { isOwn } from './code-form.ts';
import { useLabels, useStoredCodes } from './use-codes.ts';

/** What is told of a code beside its name. */
function useFacts(list: CodeList, code: Code): string[] {
  const t = useText();
  const language = useLanguage();
  const stored = useStoredCodes();
  const day = (date: string) => formatDate(PlainDate.parse(date), language);
  const { ages, validFrom, validTo, successor, canSanction, sensitivity } = code;
  return [
    ages && t('codes.ages', { ...ages }),
    validFrom !== undefined && t('codes.from', { date: day(validFrom) }),
    validTo !== undefined && t('codes.until', { date: day(validTo) }),
    successor !== undefined && t('codes.successorIs', { label: labelIn(list, stored, successor, language) }),
    canSanction === true && t('codes.sanctions'),
    sensitivity === 'sensitive' && t('codes.neutral'),
  ].filter((fact) => typeof fact === 'string');
}

/** One code of a list: its names, its time, and what can be done with it. */
export function CodeLine(props: {
  list: CodeList;
  code: Code;
  onEdit: () => void;
  onTakeOut: () => void;
  onPutBack: () => void;
}) {
  const { list, code, onEdit, onTakeOut, onPutBack } = props;
  const t = useText();
  const language = useLanguage();
  const label = useLabels()(list, code.code);
  const facts = useFacts(list, code);
  const inUse = isInUse(code, today());
  const otherNames = languages
    .filter((each) => each !== language && code.labels[each] !== '' && code.labels[each] !== label)
    .map((each) => code.labels[each]);
  const edit: MenuAction = { id: 'edit', icon: 'edit', label: t('codes.edit'), onAction: onEdit };
  const turn: MenuAction = inUse
    ? { id: 'take-out', icon: 'minus', label: t('codes.takeOut'), onAction: onTakeOut }
    : { id: 'put-back', icon: 'undo', label: t('codes.putBack'), onAction: onPutBack };
  return (
    <CardLine
      as="li"
      end={
        <Menu
          label={t('codes.actionsOf', { label })}
          trigger={<IconButton icon="more" size="small" label={t('codes.actionsOf', { label })} />}
          items={isOwn(code) ? [edit, turn] : [turn]}
        />
      }
    >
      <div className={styles.code} data-in-use={inUse}>
        <span className={styles.name}>
          {label} {isOwn(code) && <Chip>{t('codes.own')}</Chip>}{' '}
          {!inUse && <Chip tone="attention">{t('codes.notOffered')}</Chip>}
        </span>
        {otherNames.length > 0 && <Quiet>{otherNames.join(' · ')}</Quiet>}
        {facts.length > 0 && <Quiet>{facts.join(' · ')}</Quiet>}
      </div>
    </CardLine>
  );
}
