import { useRef, useState } from 'react';
import type { Client } from '#shared/contract/clients.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { today } from '../../ui/date-field.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { BasicFields, ContactFields, NameField, StatusField } from '../people/client-fields.tsx';
import { changesIn, fieldsOf, problemsOf } from '../people/client-form.ts';
import type { ClientDraft, ClientProblems } from '../people/client-form.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { useUpdatePerson } from './mutations.ts';
import styles from './person.module.css';
import { usePerson } from './queries.ts';
import type { PersonTabProps } from './tabs.ts';

function FactsForm({ client }: { client: Client }) {
  const t = useText();
  const moments = useMoments();
  const form = useRef<HTMLFormElement>(null);
  const kept = fieldsOf(client);
  const start: ClientDraft = {
    ...kept,
    birthDateTyped: kept.birthDate === null ? '' : moments.date(kept.birthDate),
  };
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<ClientProblems>({});
  // Fields keep words of their own; set back, they are drawn anew.
  const [round, setRound] = useState(0);
  const update = useUpdatePerson();
  const changes = changesIn(kept, draft);
  const isChanged =
    Object.keys(changes).length > 0 || (draft.birthDate === null && draft.birthDateTyped.trim() !== '');

  const change = (more: Partial<ClientDraft>) => {
    setDraft((before) => ({ ...before, ...more }));
    setProblems({});
  };

  const save = async () => {
    const found = problemsOf(draft, today());
    setProblems(found);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const answer = await update.run({ ...changes, clientId: client.clientId });
    if (answer.ok) showToast({ text: t('person.situation.saved') });
  };

  return (
    <form
      ref={form}
      key={round}
      noValidate
      className={styles.situation}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Card title={t('person.situation.title')} note={t('person.situation.note')}>
        <div className={styles.fields} data-private="">
          <NameField draft={draft} onChange={change} problems={problems} />
          <BasicFields draft={draft} onChange={change} problems={problems} />
          <StatusField draft={draft} onChange={change} />
        </div>
      </Card>
      <Card title={t('person.situation.contactTitle')}>
        <div className={styles.fields} data-private="">
          <ContactFields draft={draft} onChange={change} />
        </div>
      </Card>
      <div className={styles.saveBar} data-changed={isChanged}>
        <FormError failure={update.failure} />
        {isChanged && <span className={styles.quiet}>{t('person.situation.unsaved')}</span>}
        {isChanged && (
          <Button
            onPress={() => {
              setDraft(start);
              setProblems({});
              setRound(round + 1);
            }}
          >
            {t('person.situation.undoChanges')}
          </Button>
        )}
        <Button type="submit" variant="primary" isPending={update.isRunning} isDisabled={!isChanged}>
          {t('person.situation.save')}
        </Button>
      </div>
    </form>
  );
}

/** The basic details. Everything but the name may be left empty, and nothing asks for it. */
export function FactsTab({ clientId }: PersonTabProps) {
  const { data, failure } = usePerson(clientId);
  if (failure !== null) return <ErrorMessage failure={failure} />;
  if (data === undefined) return <Loading />;
  return <FactsForm key={clientId} client={data} />;
}
