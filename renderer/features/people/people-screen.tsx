import { useMemo, useRef, useState } from 'react';
import type { ClientRow } from '#shared/contract/clients.ts';
import { Page } from '../../app/page.tsx';
import { go, openOverlay } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Menu, RowMenu, RowMenuButton } from '../../ui/menu.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Table } from '../../ui/table.tsx';
import { useText } from '../../ui/text.ts';
import { SearchField } from '../../ui/text-field.tsx';
import { useClientWord } from '../settings/file-settings.ts';
import { ReachSwitch } from '../reach/reach-switch.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { narrowColumns, peopleColumns } from './columns.tsx';
import { nameFits } from './facts.ts';
import { MoreFilters } from './more-filters.tsx';
import { Nobody } from './nobody.tsx';
import { usePeople } from './queries.ts';
import { SavedViews } from './saved-views.tsx';
import { narrowings, startFilter, usePeopleFilter } from './use-people-filter.ts';
import { useNarrow } from './use-narrow.ts';
import { useArchiving } from './use-archiving.ts';
import styles from './people.module.css';

const views = ['active', 'paused', 'closed', 'archived', 'all'] as const;

/** A row whose button was pressed. */
interface Pressed {
  row: ClientRow;
  button: HTMLElement;
}

function PersonMenu({ row, button, onClose }: Pressed & { onClose: () => void }) {
  const t = useText();
  const { toArchive, fromArchive } = useArchiving();
  const { clientId } = row;
  return (
    <RowMenu
      label={t('people.actionsOf', { name: row.displayName })}
      button={button}
      onClose={onClose}
      items={[
        {
          id: 'log',
          icon: 'plus',
          label: t('people.log'),
          onAction: () => {
            openOverlay('new-contact', { clientId });
          },
        },
        row.archived
          ? {
              id: 'unarchive',
              icon: 'undo',
              label: t('people.unarchive'),
              onAction: () => void fromArchive(row),
            }
          : {
              id: 'archive',
              icon: 'bin',
              label: t('people.archive'),
              onAction: () => void toArchive(row),
            },
      ]}
    />
  );
}

/** Everyone, in a table that stays fast with ten thousand rows; typing filters, Enter opens. */
export function PeopleScreen() {
  const t = useText();
  const moments = useMoments();
  const { filter, change, setFilter } = usePeopleFilter();
  const [showsMore, setShowsMore] = useState(false);
  const word = useClientWord();
  const [typed, setTyped] = useState('');
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const people = usePeople(filter);
  const isNarrow = useNarrow();
  const columns = useMemo(
    () =>
      isNarrow
        ? narrowColumns(t, moments)
        : // By keyboard the same actions are on the person's page.
          peopleColumns(t, moments, (row) => (
            <RowMenuButton
              label={t('people.actionsOf', { name: row.displayName })}
              onOpen={(button) => {
                setPressed({ row, button });
              }}
            />
          )),
    [isNarrow, t, moments],
  );
  const rows = useMemo(
    () => people.data?.filter((row) => nameFits(row.displayName, typed)) ?? [],
    [people.data, typed],
  );
  const open = ({ clientId }: ClientRow) => {
    go('person', { clientId });
  };
  useShortcut({
    keys: 'Alt+F',
    label: t('people.filter'),
    scope: 'screen',
    run: () => search.current?.focus(),
  });

  return (
    <Page
      title={t('people.title')}
      {...(people.data ? { subtitle: t(`people.word.${word}.count`, { count: rows.length }) } : {})}
      actions={
        <>
          <Menu
            label={t('people.more')}
            trigger={<IconButton icon="more" variant="secondary" label={t('people.more')} />}
            items={[
              { id: 'import', icon: 'open', label: t('imports.open'), onAction: () => go('imports') },
              { id: 'doubles', icon: 'people', label: t('doubles.title'), onAction: () => go('doubles') },
            ]}
          />
          <Button
            variant="primary"
            icon="plus"
            onPress={() => {
              openOverlay('new-person');
            }}
          >
            {t(`people.word.${word}.new`)}
          </Button>
        </>
      }
    >
      <ReachSwitch shown="clients" />
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            label={t('people.filter')}
            placeholder={t('people.filterPlaceholder')}
            value={typed}
            onChange={setTyped}
            inputRef={search}
            onSubmit={() => {
              const [only] = rows;
              if (only && rows.length === 1) open(only);
              else table.current?.querySelector<HTMLElement>('[role="row"][data-index="0"]')?.focus();
            }}
          />
        </div>
        <FilterChips
          label={t('people.views.label')}
          mode="one"
          alwaysOne
          options={views.map((id) => ({ id, label: t(`people.views.${id}`) }))}
          value={[filter.view]}
          onChange={([chosen]) => {
            if (chosen) change({ view: chosen });
          }}
        />
        <FilterChips
          label={t('people.views.more')}
          options={[{ id: 'without', label: t('people.views.withoutNext') }]}
          value={filter.withoutNext ? ['without'] : []}
          onChange={(chosen) => {
            change({ withoutNext: chosen.length > 0 });
          }}
        />
        <Button
          size="small"
          variant="quiet"
          icon={showsMore ? 'up' : 'chevronDown'}
          aria-expanded={showsMore}
          onPress={() => {
            setShowsMore(!showsMore);
          }}
        >
          {showsMore ? t('people.filters.fewer') : t('people.filters.more')}
          {narrowings(filter) > 0 && <Chip>{String(narrowings(filter))}</Chip>}
        </Button>
        <SavedViews filter={filter} onChoose={setFilter} />
      </div>
      {showsMore && <MoreFilters filter={filter} change={change} />}
      {people.isPending && <Loading />}
      {people.failure !== null && (
        <ErrorMessage
          failure={people.failure}
          actions={<Button onPress={people.refetch}>{t('common.tryAgain')}</Button>}
        />
      )}
      {people.data && (
        <div ref={table} className={styles.table}>
          <Table
            label={t('people.title')}
            columns={columns}
            rows={rows}
            rowId={({ clientId }) => clientId}
            onOpen={open}
            initialSort={{ column: 'name', descending: false }}
            key={isNarrow ? 'narrow' : 'wide'}
            rowHeight={isNarrow ? 80 : 38}
            empty={
              <Nobody
                isAll={filter.view === 'all'}
                isNarrowed={filter.withoutNext || narrowings(filter) > 0}
                typed={typed.trim()}
                onClear={() => {
                  setTyped('');
                  search.current?.focus();
                }}
                onShowAll={() => {
                  setFilter({ ...startFilter, view: 'all' });
                }}
              />
            }
          />
          {pressed !== null && (
            <PersonMenu
              {...pressed}
              onClose={() => {
                setPressed(null);
              }}
            />
          )}
        </div>
      )}
    </Page>
  );
}
