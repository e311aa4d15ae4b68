import { useEffect, useRef, useState } from 'react';
import { tableLimits } from '#shared/contract/imports.ts';
import type { StagedTable } from '#shared/contract/imports.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { Page } from '../../app/page.tsx';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { Steps } from '../../ui/steps.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { ColumnsStep } from './columns-step.tsx';
import type { ChosenColumns } from './columns-step.tsx';
import { DoneCard, UndoneCard } from './done-cards.tsx';
import { useChooseTable, useDiscardTable, useStageTable } from './mutations.ts';
import { PastImports } from './past-imports.tsx';
import { PreviewStep } from './preview-step.tsx';

type Where =
  | { readonly at: 'choose' }
  | { readonly at: 'columns' | 'look'; readonly table: StagedTable }
  | { readonly at: 'done'; readonly result: ResultOf<'imports.run'> }
  | { readonly at: 'undone'; readonly undone: ResultOf<'imports.undo'> };

const path = ['choose', 'columns', 'look', 'done'] as const;

const suggestedBy = (table: StagedTable): ChosenColumns => ({
  fields: new Map(
    table.columns.flatMap(({ column, suggested }) =>
      suggested === null ? [] : [[column, suggested] as const],
    ),
  ),
  orders: new Map(),
});

function ChooseStep({ onTable }: { onTable: (table: StagedTable) => void }) {
  const t = useText();
  const choose = useChooseTable();
  const stage = useStageTable();
  const failure = choose.failure ?? stage.failure;
  return (
    <Card padded>
      <Stack>
        <p>{t('imports.lead')}</p>
        <Quiet>{t('imports.kinds')}</Quiet>
        <FileDrop
          label={t('imports.drop')}
          maxBytes={tableLimits.bytes}
          onTooLarge={() => showToast({ text: t('imports.tooLarge'), tone: 'attention' })}
          onBytes={(bytes, name) => {
            choose.reset();
            void stage.run({ bytes, name: name.slice(0, 255) }).then((answer) => {
              if (answer.ok) onTable(answer.value);
            });
          }}
          choose={{
            label: t('imports.choose'),
            isPending: choose.isRunning || stage.isRunning,
            onPress: () => {
              stage.reset();
              void choose.run({}).then((answer) => {
                if (answer.ok && answer.value !== null) onTable(answer.value);
              });
            },
          }}
        />
        {failure !== null && failure.code !== 'cancelled' && <ErrorMessage failure={failure} />}
      </Stack>
    </Card>
  );
}

/** What was read and not brought in is forgotten when another table is taken or the screen is left. */
function useForgetting(table: StagedTable | null): void {
  const { run } = useDiscardTable();
  const discard = useRef(run);
  const handle = table?.handle ?? null;
  useEffect(() => {
    const forget = discard.current;
    return () => {
      if (handle !== null) void forget({ handle });
    };
  }, [handle]);
}

/** People from a table: choose it, say what its columns are, look at every row, bring them in. */
export function ImportsScreen() {
  const t = useText();
  const [where, setWhere] = useState<Where>({ at: 'choose' });
  const [chosen, setChosen] = useState<ChosenColumns>({ fields: new Map(), orders: new Map() });
  useForgetting('table' in where ? where.table : null);
  const another = () => {
    setWhere({ at: 'choose' });
  };
  const undone = (value: ResultOf<'imports.undo'>) => {
    setWhere({ at: 'undone', undone: value });
  };
  const current = where.at === 'undone' ? path.length - 1 : path.indexOf(where.at);
  return (
    <Page
      title={t('imports.title')}
      actions={
        <Button icon="chevronLeft" onPress={() => go('people')}>
          {t('people.title')}
        </Button>
      }
    >
      <Stack>
        {where.at !== 'undone' && (
          <Steps
            label={t('imports.stepsLabel')}
            steps={path.map((id) => ({ id, label: t(`imports.step.${id}`) }))}
            current={current}
            reachable={where.at === 'done' ? -1 : current}
            onGo={(index) => {
              if (index === 0) another();
              else if (index === 1 && 'table' in where) setWhere({ at: 'columns', table: where.table });
            }}
          />
        )}
        {where.at === 'choose' && (
          <ChooseStep
            onTable={(table) => {
              setChosen(suggestedBy(table));
              setWhere({ at: 'columns', table });
            }}
          />
        )}
        {where.at === 'columns' && (
          <ColumnsStep
            table={where.table}
            chosen={chosen}
            onChange={setChosen}
            onOther={another}
            onNext={() => {
              setWhere({ at: 'look', table: where.table });
            }}
          />
        )}
        {where.at === 'look' && (
          <PreviewStep
            asked={{
              handle: where.table.handle,
              mapping: [...chosen.fields].map(([column, field]) => ({
                column,
                field,
                order: chosen.orders.get(column) ?? null,
              })),
            }}
            onBack={() => {
              setWhere({ at: 'columns', table: where.table });
            }}
            onDone={(result) => {
              setWhere({ at: 'done', result });
            }}
          />
        )}
        {where.at === 'done' && <DoneCard result={where.result} onAnother={another} onUndone={undone} />}
        {where.at === 'undone' && <UndoneCard undone={where.undone} onAnother={another} />}
        {(where.at === 'choose' || where.at === 'undone') && <PastImports onUndone={undone} />}
      </Stack>
    </Page>
  );
}
