import { useEffect, useRef } from 'react';
import { codesOn, labelOf } from '#shared/codes/define.ts';
import { stances, themes } from '#shared/codes/situation.ts';
import type { Stance, Theme } from '#shared/codes/situation.ts';
import type { ThemeCard } from '#shared/contract/situation.ts';
import type { ClientId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import { IconButton } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { today } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useLabels } from '../codes/use-codes.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { usePutBackTheme, useRemoveTheme, useSetTheme } from './mutations.ts';
import styles from './situation.module.css';
import { WordsField } from './words-field.tsx';

interface Props {
  clientId: ClientId;
  theme: Theme;
  /** Null while nobody has touched it. */
  card: ThemeCard | null;
  isNew: boolean;
  soughtId: string | undefined;
  onPutAway: () => void;
}

/** One theme: how it is with it, in one press, and the client's own words in their place. */
export function ThemeView({ clientId, theme, card, isNew, soughtId, onPutAway }: Props) {
  const t = useText();
  const language = useLanguage();
  const label = useLabels();
  const moments = useMoments();
  const set = useSetTheme();
  const remove = useRemoveTheme();
  const putBack = usePutBackTheme();
  const row = useRef<HTMLLIElement>(null);
  const name = label(themes, theme);
  const stance = card?.stance ?? 'not-asked';
  const isSought = card !== null && card.themeCardId === soughtId;
  useEffect(() => {
    if (isSought) row.current?.scrollIntoView({ block: 'center' });
    if (isSought) row.current?.focus({ preventScroll: true });
    else if (isNew) row.current?.querySelector('button')?.focus();
  }, [isSought, isNew]);
  const earlier = (card?.history ?? []).slice(0, -1).slice(-3);

  const takeAway = async () => {
    onPutAway();
    if (card === null) return;
    const { themeCardId } = card;
    const answer = await remove.run({ themeCardId });
    if (!answer.ok) return;
    showToast({
      text: t('situation.removed', { theme: name }),
      undo: () => void putBack.run({ themeCardId }),
    });
  };

  return (
    <li ref={row} tabIndex={-1} className={styles.theme} data-stance={stance} aria-label={name}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <FilterChips
          label={t('situation.stanceOf', { theme: name })}
          mode="one"
          alwaysOne
          options={codesOn(stances, today()).map(({ code }) => ({
            id: code,
            label: labelOf(stances, code, language),
          }))}
          value={[stance]}
          onChange={([chosen]: Stance[]) => {
            if (chosen !== undefined) void set.run({ clientId, theme, stance: chosen });
          }}
        />
        <div className={styles.menu}>
          <Menu
            label={t('situation.actionsOf', { theme: name })}
            trigger={
              <IconButton icon="more" size="small" label={t('situation.actionsOf', { theme: name })} />
            }
            items={[
              {
                id: 'remove',
                icon: 'bin',
                label: t('situation.remove'),
                description: t('situation.removeHint'),
                onAction: () => void takeAway(),
              },
            ]}
          />
        </div>
      </div>
      <WordsField
        label={t('situation.wordsOf', { theme: name })}
        placeholder={t('situation.wordsPlaceholder')}
        words={card?.words ?? ''}
        onSave={(words) => void set.run({ clientId, theme, words })}
      />
      {earlier.length > 0 && (
        <Quiet>
          {t('situation.earlier', {
            what: earlier
              .map(({ at, stance: was }) => `${labelOf(stances, was, language)} ${moments.date(dayOf(at))}`)
              .join(' · '),
          })}
        </Quiet>
      )}
      <FormError failure={set.failure} />
    </li>
  );
}
