import { useRef, useState } from 'react';
import type { Client } from '#shared/contract/clients.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { today } from '../../ui/date-field.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { BasicFields, ContactFields, NameField, StatusField } from '../people/client-fields.tsx';
import { changesIn, dateKeys, clientFieldsOf, isChanged, problemsOf } from '../people/client-form.ts';
import type { ClientDraft, ClientProblems } from '../people/client-form.ts';
import { ProgrammeField } from '../people/programme-field.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { FactGroups } from './fact-groups.tsx';
import { IdentityCodeCard } from './identity-code-card.tsx';
import { useUpdatePerson } from './mutations.ts';
import styles from './person.module.css';
import { usePerson } from './queries.ts';
import type { PersonTabProps } from './tabs.ts';

function FactsForm({ client }: { client: Client }) {
  const t = useText();
  const moments = useMoments();
  const form = useRef<HTMLFormElement>(null);
  const kept = clientFieldsOf(client);
  const start: ClientDraft = {
    ...kept,
    typed: Object.fromEntries(
      dateKeys.map((key) => {
        const day = kept[key];
        return [key, day === null ? '' : moments.date(day)];
      }),
    ) as ClientDraft['typed'],
  };
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<ClientProblems>({});
  // Fields keep words of their own; set back, they are drawn anew.
  const [round, setRound] = useState(0);
  // An identity code may fill the birth date beside the form: what else is being written stays.
  const [seenBirthDate, setSeenBirthDate] = useState(kept.birthDate);
  if (seenBirthDate !== kept.birthDate) {
    setSeenBirthDate(kept.birthDate);
    if (draft.birthDate === seenBirthDate) {
      setDraft({
        ...draft,
        birthDate: kept.birthDate,
        typed: { ...draft.typed, birthDate: start.typed.birthDate },
      });
      setRound(round + 1);
    }
  }
  const update = useUpdatePerson();
  const changes = changesIn(kept, draft);
  const unsaved = isChanged(kept, draft);

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
          <ProgrammeField draft={draft} onChange={change} />
          <StatusField draft={draft} onChange={change} />
        </div>
      </Card>
      <Card title={t('person.situation.contactTitle')}>
        <div className={styles.fields} data-private="">
          <ContactFields draft={draft} onChange={change} />
        </div>
      </Card>
      <FactGroups draft={draft} kept={kept} onChange={change} problems={problems} />
      <div className={styles.saveBar} data-changed={unsaved}>
        <FormError failure={update.failure} />
        {unsaved && <span className={styles.quiet}>{t('person.situation.unsaved')}</span>}
        {unsaved && (
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
        <Button type="submit" variant="primary" isPending={update.isRunning} isDisabled={!unsaved}>
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
  return (
    <Stack>
      <FactsForm key={clientId} client={data} />
      <IdentityCodeCard client={data} />
    </Stack>
  );
}
