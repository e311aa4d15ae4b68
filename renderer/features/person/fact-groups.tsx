import { useState } from 'react';
import type { ComponentType } from 'react';
import { nothingKnown } from '#shared/contract/clients.ts';
import type { ClientFields } from '#shared/contract/clients.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useText } from '../../ui/text.ts';
import {
  BeginningFields,
  SafeContactFields,
  SafetyFields,
  ServiceFields,
  WorkFields,
} from '../people/more-fields.tsx';
import type { FieldsProps } from '../people/plain-field.tsx';
import styles from './person.module.css';

type GroupId = 'contact' | 'service' | 'work' | 'beginning' | 'safety';

const groups: readonly {
  id: GroupId;
  fields: readonly (keyof ClientFields)[];
  content: ComponentType<FieldsProps>;
}[] = [
  {
    id: 'contact',
    fields: ['preferredChannel', 'whoMayAnswer', 'notToMention'],
    content: SafeContactFields,
  },
  {
    id: 'service',
    fields: ['needsInterpreter', 'interpreterLanguage', 'serviceMode', 'servicePlace'],
    content: ServiceFields,
  },
  {
    id: 'work',
    fields: ['labourSituation', 'labourSince', 'studySituation', 'studySince'],
    content: WorkFields,
  },
  {
    id: 'beginning',
    fields: ['firstContactBy', 'firstContactOn', 'supportUntil'],
    content: BeginningFields,
  },
  { id: 'safety', fields: ['safetyNote', 'coachDisqualified'], content: SafetyFields },
];

/**
 * Groups of details that many people have nothing in: one of which nothing is kept stays a quiet line until somebody
 * wants to write in it.
 */
export function FactGroups({ kept, ...props }: FieldsProps & { kept: ClientFields }) {
  const t = useText();
  const [opened, setOpened] = useState<readonly GroupId[]>([]);
  return groups.map(({ id, fields, content: Content }) => {
    const isOpen = opened.includes(id) || fields.some((field) => kept[field] !== nothingKnown[field]);
    const title = t(`person.situation.group.${id}`);
    return isOpen ? (
      <Card key={id} title={title}>
        <div className={styles.fields} data-private="">
          <Content {...props} />
        </div>
      </Card>
    ) : (
      <Card
        key={id}
        title={title}
        note={t('person.situation.groupEmpty')}
        actions={
          <Button
            variant="quiet"
            size="small"
            icon="plus"
            aria-label={t('person.situation.groupAddOf', { group: title })}
            onPress={() => {
              setOpened([...opened, id]);
            }}
          >
            {t('person.situation.groupAdd')}
          </Button>
        }
      />
    );
  });
}
