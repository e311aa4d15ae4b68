import { useState } from 'react';
import type { Form } from '#shared/contract/forms.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import type { PersonTabProps } from '../person/tabs.ts';
import { BenefitDialog } from './benefit-dialog.tsx';
import { FormDialog } from './form-dialog.tsx';
import { FormView } from './form-view.tsx';
import { useForms } from './queries.ts';

/** Help with forms and applications: what is under way, what it needs, what came of it. */
export function FormsCard({ clientId, recordId }: PersonTabProps) {
  const t = useText();
  const { data, failure } = useForms(clientId);
  const [writing, setWriting] = useState<Form | 'new' | null>(null);
  const [explaining, setExplaining] = useState<string | null>(null);
  const add = (
    <Button
      size="small"
      icon="plus"
      onPress={() => {
        setWriting('new');
      }}
    >
      {t('tasks.form.add')}
    </Button>
  );
  return (
    <Card
      title={t('tasks.form.title')}
      actions={
        <>
          <Button
            size="small"
            variant="quiet"
            icon="info"
            onPress={() => {
              setExplaining('social-assistance');
            }}
          >
            {t('tasks.benefit.title')}
          </Button>
          {data !== undefined && data.length > 0 && add}
        </>
      }
    >
      {failure !== null && <ErrorMessage failure={failure} />}
      {data === undefined && failure === null && <Loading />}
      {data?.length === 0 && (
        <EmptyState small title={t('tasks.form.empty')} action={add}>
          {t('tasks.form.emptyText')}
        </EmptyState>
      )}
      {data?.map((form) => (
        <FormView
          key={form.formId}
          form={form}
          isSought={form.formId === recordId}
          onChange={() => {
            setWriting(form);
          }}
          onExplain={setExplaining}
        />
      ))}
      {writing !== null && (
        <FormDialog
          clientId={clientId}
          form={writing === 'new' ? undefined : writing}
          onClose={() => {
            setWriting(null);
          }}
        />
      )}
      {explaining !== null && (
        <BenefitDialog
          clientId={clientId}
          benefit={explaining}
          onClose={() => {
            setExplaining(null);
          }}
        />
      )}
    </Card>
  );
}
