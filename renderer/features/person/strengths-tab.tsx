import { useRef, useState } from 'react';
import { strengthKinds } from '#shared/codes/plans.ts';
import type { StrengthKind } from '#shared/codes/plans.ts';
import type { Strength } from '#shared/contract/plans.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import {
  useAddStrength,
  useMoveStrength,
  usePutBackStrength,
  useRemoveStrength,
  useUpdateStrength,
} from './mutations.ts';
import styles from './person.module.css';
import { usePlanOf } from './queries.ts';
import type { PersonTabProps } from './tabs.ts';

function StrengthLine({
  strength,
  isFirst,
  isLast,
}: {
  strength: Strength;
  isFirst: boolean;
  isLast: boolean;
}) {
  const t = useText();
  const [editing, setEditing] = useState<string | null>(null);
  const update = useUpdateStrength();
  const move = useMoveStrength();
  const remove = useRemoveStrength();
  const putBack = usePutBackStrength();
  const { strengthId, text } = strength;
  const item = { item: 'strength', id: strengthId } as const;

  const stopEditing = () => {
    setEditing(null);
    requestAnimationFrame(() => document.getElementById(`strength-${strengthId}`)?.focus());
  };

  if (editing !== null) {
    return (
      <li className={styles.strength}>
        <form
          noValidate
          className={styles.oneLine}
          onSubmit={(event) => {
            event.preventDefault();
            if (editing.trim() === '') return;
            void update.run({ strengthId, text: editing }).then((answer) => {
              if (answer.ok) stopEditing();
            });
          }}
        >
          <TextField
            label={t('person.strengths.edit', { text })}
            hideLabel
            autoFocus
            maxLength={300}
            value={editing}
            onChange={setEditing}
            onKeyDown={(event) => {
              if (event.key === 'Escape') stopEditing();
            }}
          />
          <Button type="submit" variant="primary" isPending={update.isRunning}>
            {t('person.strengths.save')}
          </Button>
          <Button onPress={stopEditing}>{t('common.cancel')}</Button>
          <FormError failure={update.failure} />
        </form>
      </li>
    );
  }
  return (
    <li className={styles.strength}>
      <Private>{text}</Private>
      <Menu
        label={t('person.strengths.actionsOf', { text })}
        trigger={
          <IconButton
            id={`strength-${strengthId}`}
            icon="more"
            size="small"
            label={t('person.strengths.actionsOf', { text })}
          />
        }
        items={[
          {
            id: 'edit',
            icon: 'edit',
            label: t('person.strengths.editShort'),
            onAction: () => {
              setEditing(text);
            },
          },
          {
            id: 'up',
            icon: 'up',
            label: t('person.strengths.up'),
            isDisabled: isFirst,
            onAction: () => void move.run({ ...item, direction: 'up' }),
          },
          {
            id: 'down',
            icon: 'down',
            label: t('person.strengths.down'),
            isDisabled: isLast,
            onAction: () => void move.run({ ...item, direction: 'down' }),
          },
          'line',
          {
            id: 'remove',
            icon: 'bin',
            label: t('person.strengths.remove'),
            onAction: () =>
              void remove.run(item).then((answer) => {
                if (!answer.ok) return;
                showToast({
                  text: t('person.strengths.removed', { text }),
                  undo: () => void putBack.run(item),
                });
              }),
          },
        ]}
      />
    </li>
  );
}

function KindCard(props: {
  clientId: ClientId;
  kind: StrengthKind;
  all: readonly Strength[];
  isFirst: boolean;
}) {
  const { clientId, kind, all, isFirst } = props;
  const t = useText();
  const [text, setText] = useState('');
  const add = useAddStrength();
  const input = useRef<HTMLInputElement>(null);
  const mine = all.filter((strength) => strength.kind === kind);
  return (
    <Card title={t(`person.strengths.heading.${kind}`)} note={t(`person.strengths.example.${kind}`)}>
      {mine.length > 0 && (
        <ul>
          {mine.map((strength, index) => (
            <StrengthLine
              key={strength.strengthId}
              strength={strength}
              isFirst={index === 0}
              isLast={index === mine.length - 1}
            />
          ))}
        </ul>
      )}
      <form
        noValidate
        className={styles.addLine}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') {
            input.current?.focus();
            return;
          }
          void add.run({ clientId, kind, text }).then((answer) => {
            if (!answer.ok) return;
            setText('');
            input.current?.focus();
          });
        }}
      >
        <TextField
          label={t(`person.strengths.text.${kind}`)}
          hideLabel
          placeholder={t(`person.strengths.text.${kind}`)}
          autoFocus={isFirst && all.length === 0}
          autoComplete="off"
          maxLength={300}
          value={text}
          inputRef={input}
          onChange={setText}
        />
        <Button type="submit" isPending={add.isRunning}>
          {t('person.strengths.add')}
        </Button>
        <FormError failure={add.failure} />
      </form>
    </Card>
  );
}

/** Strengths, interests and wishes, written together and in the person's words. */
export function StrengthsTab({ clientId }: PersonTabProps) {
  const t = useText();
  const { data, failure } = usePlanOf(clientId);
  if (failure !== null) return <ErrorMessage failure={failure} />;
  if (data === undefined) return <Loading />;
  const { strengths } = data;
  return (
    <Stack>
      {strengths.length === 0 && <Quiet>{t('person.strengths.empty')}</Quiet>}
      {strengthKinds.codes.map(({ code }, index) => (
        <KindCard key={code} clientId={clientId} kind={code} all={strengths} isFirst={index === 0} />
      ))}
    </Stack>
  );
}
