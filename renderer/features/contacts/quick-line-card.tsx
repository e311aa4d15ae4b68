import { useRef, useState } from 'react';
import { channels } from '#shared/codes/channels.ts';
import type { Channel } from '#shared/codes/channels.ts';
import { measures } from '#shared/codes/contacts.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { QuickLine } from '#shared/contract/contacts.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useNeutralLabels } from '../codes/use-codes.ts';
import { NewPersonDialog } from '../people/new-person-dialog.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { useSayLogged } from './after-saving.ts';
import { useAddContact } from './mutations.ts';
import { useUnderstood } from './queries.ts';
import { chipsOf, contactOf } from './quick-view.ts';
import type { QuickChoices } from './quick-view.ts';
import { useDebounced } from './use-debounced.ts';
import styles from './quick-line.module.css';

const nothingChosen: QuickChoices = { person: null, channel: null, notDone: [] };

/** The ways that a line is mostly about, offered where it does not say. */
const usualChannels = ['visit-appointment', 'phone', 'text', 'home-visit', 'visit-walk-in'] as const;

interface AskProps {
  line: QuickLine;
  choices: QuickChoices;
  onChoose: (choices: QuickChoices) => void;
  onAddPerson: (name: string) => void;
}

/** Asks for what the line leaves open: who of several is meant, or how they were in touch. */
function Ask({ line, choices, onChoose, onAddPerson }: AskProps) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const { person } = line;
  return (
    <>
      {line.problem !== null && (
        <p className={styles.problem} role="alert">
          {t('today.quick.dateNotReal')}
        </p>
      )}
      {person.state === 'unknown' && (
        <div className={styles.ask}>
          <span>
            <Private>{t('today.quick.unknown', { name: person.typed })}</Private>
          </span>
          <Button
            size="small"
            icon="plus"
            onPress={() => {
              onAddPerson(person.typed);
            }}
          >
            {t('today.quick.addPerson', { name: person.typed })}
          </Button>
        </div>
      )}
      {person.state === 'many' && (
        <div className={styles.ask}>
          <span>{t('today.quick.whichPerson')}</span>
          <FilterChips
            label={t('today.quick.whichPerson')}
            mode="one"
            options={person.candidates.map(({ clientId, displayName, birthDate }) => ({
              id: clientId,
              label:
                birthDate === null
                  ? displayName
                  : `${displayName}, ${t('today.quick.bornOn', { date: moments.date(birthDate) })}`,
            }))}
            value={choices.person === null ? [] : [choices.person.clientId]}
            onChange={([chosen]) => {
              onChoose({
                ...choices,
                person: person.candidates.find(({ clientId }) => clientId === chosen) ?? null,
              });
            }}
          />
        </div>
      )}
      {line.channel === null && person.state !== 'none' && (
        <div className={styles.ask}>
          <span>{t('today.quick.noChannel')}</span>
          <FilterChips<Channel>
            label={t('today.quick.noChannel')}
            mode="one"
            options={usualChannels.map((code) => ({ id: code, label: labelOf(channels, code, language) }))}
            value={choices.channel === null ? [] : [choices.channel]}
            onChange={([channel]) => {
              onChoose({ ...choices, channel: channel ?? null });
            }}
          />
        </div>
      )}
    </>
  );
}

/** One line that logs a contact. What it was understood to say is shown before it can be saved; nothing is guessed. */
export function QuickLineCard() {
  const t = useText();
  const moments = useMoments();
  // Today may be seen by others: a sensitive measure has a neutral word (rule 1 against harm).
  const label = useNeutralLabels();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<QuickChoices>(nothingChosen);
  const [adding, setAdding] = useState<string | null>(null);
  const [complaint, setComplaint] = useState<string>();
  const settled = useDebounced(text, 180);
  const understood = useUnderstood(settled);
  const add = useAddContact();
  const sayLogged = useSayLogged();

  useShortcut({
    keys: 'Alt+K',
    label: t('today.quick.label'),
    scope: 'screen',
    run: () => input.current?.focus(),
  });

  const isEmpty = text.trim() === '';
  const line = isEmpty ? undefined : understood.data;
  // Between two keys the chips still tell of the line before; then nothing may be saved.
  const isCurrent = text === settled && !understood.isFetching;

  const save = async () => {
    if (!line || !isCurrent || add.isRunning) return;
    const contact = contactOf(line, choices);
    if ('missing' in contact) {
      setComplaint(
        contact.missing === 'channel'
          ? t('today.quick.noChannel')
          : contact.missing === 'date'
            ? t('today.quick.dateNotReal')
            : line.person.state === 'many'
              ? t('today.quick.whichPerson')
              : t('today.quick.noPerson'),
      );
      return;
    }
    const answer = await add.run(contact.ready);
    if (!answer.ok) return;
    setText('');
    setChoices(nothingChosen);
    sayLogged(contact.ready, answer.value.contactId);
    input.current?.focus();
  };

  return (
    <Card title={t('today.quick.title')} note={t('today.quick.note')}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={styles.field}>
          <TextField
            label={t('today.quick.label')}
            hideLabel
            placeholder={t('today.quick.placeholder')}
            value={text}
            maxLength={500}
            autoComplete="off"
            inputRef={input}
            onChange={(next) => {
              setText(next);
              setComplaint(undefined);
              if (next.trim() === '') setChoices(nothingChosen);
            }}
            error={complaint}
          />
          <Button type="submit" variant="primary" isPending={add.isRunning} isDisabled={isEmpty}>
            {t('today.quick.save')}
          </Button>
        </div>
        {line && (
          <div className={styles.understood}>
            <output className={styles.chips} aria-label={t('today.quick.understood')}>
              {chipsOf(line, choices, t, moments, (code) => label(measures, code)).map((chip) => {
                const { measure } = chip;
                return (
                  <Chip
                    key={`${chip.kind} ${measure ?? ''}`}
                    tone={chip.tone}
                    {...(measure === undefined
                      ? {}
                      : {
                          name: chip.text,
                          onRemove: () => {
                            setChoices({ ...choices, notDone: [...choices.notDone, measure] });
                          },
                        })}
                  >
                    {chip.kind === 'person' ? <Private>{chip.text}</Private> : chip.text}
                  </Chip>
                );
              })}
              {line.summary !== '' && (
                <span className={styles.summary}>
                  <Private>{line.summary}</Private>
                </span>
              )}
            </output>
            <Ask
              line={line}
              choices={choices}
              onChoose={(chosen) => {
                setChoices(chosen);
                setComplaint(undefined);
              }}
              onAddPerson={setAdding}
            />
          </div>
        )}
        <FormError failure={add.failure ?? (isEmpty ? null : understood.failure)} />
      </form>
      {adding !== null && (
        <NewPersonDialog
          name={adding}
          onClose={() => {
            setAdding(null);
            input.current?.focus();
          }}
        />
      )}
    </Card>
  );
}
