import { useState } from 'react';
import { codesIn } from '#shared/codes/define.ts';
import type { Code } from '#shared/codes/define.ts';
import { extendableLists } from '#shared/codes/lists.ts';
import { listTitle } from '#shared/codes/titles.ts';
import { Page } from '../../app/page.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { CodeDialog } from './code-dialog.tsx';
import { CodeLine } from './code-line.tsx';
import styles from './codes.module.css';
import { usePutCodeBack, useSaveCsv } from './mutations.ts';
import { TakeOutDialog } from './take-out-dialog.tsx';
import { useLabels, useStoredCodes } from './use-codes.ts';

type Open = { what: 'add' } | { what: 'edit' | 'take-out'; code: Code };

/** The lists that the user looks after: which codes there are, of which time, and what came in their place. */
export function CodesScreen() {
  const t = useText();
  const language = useLanguage();
  const stored = useStoredCodes();
  const labels = useLabels();
  const putBack = usePutCodeBack();
  const saveCsv = useSaveCsv();
  const [chosen, setChosen] = useState(extendableLists[0]?.name ?? '');
  const [open, setOpen] = useState<Open | null>(null);
  const list = extendableLists.find(({ name }) => name === chosen);
  const lists = extendableLists
    .map((each) => ({ id: each.name, label: listTitle(each)?.[language] ?? each.name }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  if (!list) return null;
  const codes = codesIn(list, stored);
  const close = () => {
    setOpen(null);
  };
  return (
    <Page title={t('codes.title')}>
      <Stack>
        <Quiet>{t('codes.lead')}</Quiet>
        <div className={styles.chooser}>
          <Select label={t('codes.list')} options={lists} value={chosen} onChange={setChosen} />
        </div>
        <Card
          title={listTitle(list)?.[language] ?? list.name}
          note={t('codes.count', { count: codes.length })}
          actions={
            <>
              <Button
                icon="save"
                onPress={() =>
                  void saveCsv.run({ list: list.name }).then((answer) => {
                    if (answer.ok) showToast({ text: t('codes.saved', { label: answer.value.savedAs }) });
                  })
                }
              >
                {t('codes.saveCsv')}
              </Button>
              <Button
                icon="plus"
                onPress={() => {
                  setOpen({ what: 'add' });
                }}
              >
                {t('codes.add')}
              </Button>
            </>
          }
        >
          <ul>
            {codes.map((code) => (
              <CodeLine
                key={code.code}
                list={list}
                code={code}
                onEdit={() => {
                  setOpen({ what: 'edit', code });
                }}
                onTakeOut={() => {
                  setOpen({ what: 'take-out', code });
                }}
                onPutBack={() =>
                  void putBack.run({ list: list.name, code: code.code }).then((answer) => {
                    if (answer.ok) showToast({ text: t('codes.isBack', { label: labels(list, code.code) }) });
                  })
                }
              />
            ))}
          </ul>
        </Card>
      </Stack>
      {open?.what === 'add' && <CodeDialog list={list} code={null} label="" onClose={close} />}
      {open?.what === 'edit' && (
        <CodeDialog list={list} code={open.code} label={labels(list, open.code.code)} onClose={close} />
      )}
      {open?.what === 'take-out' && (
        <TakeOutDialog list={list} code={open.code} label={labels(list, open.code.code)} onClose={close} />
      )}
    </Page>
  );
}
