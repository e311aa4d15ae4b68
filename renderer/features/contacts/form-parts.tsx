import { useState } from 'react';
import { useText } from '../../ui/text.ts';
import type { ContactFieldsProps } from './contact-fields.tsx';
import type { ContactDraft } from './contact-form.ts';
import { RestFields, WorkFields } from './more-fields.tsx';
import styles from './new-contact.module.css';

/** Someone who was not reached was not there. */
export const wasReached = (before: ContactDraft, next: ContactDraft): ContactDraft =>
  before.reached && !next.reached
    ? { ...next, present: next.present.filter(({ kind }) => kind !== 'client') }
    : next;

/** After the fields were drawn with what is wrong, the first of them gets the focus. What is folded away is unfolded. */
export function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] > button');
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  });
}

interface MoreDetailsProps extends ContactFieldsProps {
  /** What was done is asked outside already, as it is of a visit. */
  withoutWork?: boolean;
  /** Unfolded from the start, where all of it is to be looked through. */
  startsOpen?: boolean;
}

/** The fields that not every contact needs, folded away until asked for. */
export function MoreDetails({ withoutWork = false, startsOpen = false, ...fields }: MoreDetailsProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      className={styles.more}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        {t('contacts.form.more')}{' '}
        <span>{withoutWork ? t('contacts.form.restHint') : t('contacts.form.moreHint')}</span>
      </summary>
      <div className={styles.form}>
        {!withoutWork && <WorkFields {...fields} />}
        <RestFields {...fields} />
      </div>
    </details>
  );
}
