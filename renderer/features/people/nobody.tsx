import { openOverlay } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useText } from '../../ui/text.ts';
import { useClientWord } from '../settings/file-settings.ts';

/** The list without anyone in it: what belongs there, or how to see others. */
export function Nobody(props: {
  /** The view shows everyone there is. */
  isAll: boolean;
  isNarrowed: boolean;
  typed: string;
  onClear: () => void;
  onShowAll: () => void;
}) {
  const { isAll, isNarrowed, typed, onClear, onShowAll } = props;
  const t = useText();
  const word = useClientWord();
  const add = (
    <Button
      variant="primary"
      icon="plus"
      onPress={() => {
        openOverlay('new-person', typed === '' ? {} : { name: typed });
      }}
    >
      {typed === '' ? t(`people.word.${word}.new`) : t('people.empty.add', { typed })}
    </Button>
  );
  if (typed !== '') {
    return (
      <EmptyState
        title={t('people.empty.noMatchTitle')}
        action={
          <>
            <Button onPress={onClear}>{t('people.empty.clear')}</Button>
            {add}
          </>
        }
      >
        {t('people.empty.noMatch', { typed })}
      </EmptyState>
    );
  }
  return isAll && !isNarrowed ? (
    <EmptyState icon="people" title={t('people.empty.title')} action={add}>
      {t('people.empty.text')}
    </EmptyState>
  ) : (
    <EmptyState
      title={t('people.empty.viewTitle')}
      action={
        <>
          <Button onPress={onShowAll}>{t('people.empty.showAll')}</Button>
          {add}
        </>
      }
    >
      {isNarrowed ? t('people.filters.noMatch') : t('people.empty.view')}
    </EmptyState>
  );
}
