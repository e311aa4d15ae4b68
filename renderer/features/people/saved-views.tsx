import { useState } from 'react';
import type { PeopleFilter } from '#shared/contract/clients.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { usePutBackView, useRemoveView, useSaveView } from './mutations.ts';
import styles from './people.module.css';
import { useSavedViews } from './queries.ts';
import { sameFilter, startFilter } from './use-people-filter.ts';

function SaveDialog({ filter, onClose }: { filter: PeopleFilter; onClose: () => void }) {
  const t = useText();
  const [name, setName] = useState('');
  const save = useSaveView();
  const submit = async () => {
    if (name.trim() === '') return;
    const answer = await save.run({ name, filter });
    if (!answer.ok) return;
    showToast({ text: t('people.saved.done', { name: name.trim() }) });
    onClose();
  };
  return (
    <Dialog
      title={t('people.saved.title')}
      isOpen
      onClose={onClose}
      size="narrow"
      footer={
        <DialogButtons
          onCancel={onClose}
          isPending={save.isRunning}
          isDisabled={name.trim() === ''}
          onPress={() => void submit()}
        >
          {t('people.saved.save')}
        </DialogButtons>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('people.saved.name')}
          hint={t('people.saved.hint')}
          value={name}
          maxLength={60}
          autoComplete="off"
          autoFocus
          onChange={setName}
        />
        <FormError failure={save.failure} />
      </form>
    </Dialog>
  );
}

/** Views that were saved by a name, and a way to save the one in view. */
export function SavedViews({
  filter,
  onChoose,
}: {
  filter: PeopleFilter;
  onChoose: (filter: PeopleFilter) => void;
}) {
  const t = useText();
  const [saving, setSaving] = useState(false);
  const { data: views = [] } = useSavedViews();
  const remove = useRemoveView();
  const putBack = usePutBackView();
  const current = views.find((view) => sameFilter(view.filter, filter));
  const canSave = current === undefined && !sameFilter(filter, startFilter);
  return (
    <>
      {views.length > 0 && (
        <FilterChips
          label={t('people.saved.label')}
          mode="one"
          options={views.map(({ viewId, name }) => ({ id: viewId, label: name }))}
          value={current === undefined ? [] : [current.viewId]}
          onChange={([chosen]) => {
            onChoose(views.find(({ viewId }) => viewId === chosen)?.filter ?? startFilter);
          }}
        />
      )}
      {current !== undefined && (
        <IconButton
          icon="bin"
          size="small"
          label={t('people.saved.remove', { name: current.name })}
          onPress={() => {
            const { viewId, name } = current;
            void remove.run({ viewId }).then((answer) => {
              if (!answer.ok) return;
              showToast({
                text: t('people.saved.removed', { name }),
                undo: () => void putBack.run({ viewId }),
              });
            });
          }}
        />
      )}
      {canSave && (
        <Button
          size="small"
          variant="quiet"
          icon="save"
          onPress={() => {
            setSaving(true);
          }}
        >
          {t('people.saved.save')}
        </Button>
      )}
      {saving && (
        <SaveDialog
          filter={filter}
          onClose={() => {
            setSaving(false);
          }}
        />
      )}
    </>
  );
}
