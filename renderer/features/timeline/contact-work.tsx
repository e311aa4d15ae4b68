import { coachingForms, coachRoles, measures } from '#shared/codes/contacts.ts';
import type { Contact } from '#shared/contract/contacts.ts';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import { useLabels } from '../codes/use-codes.ts';
import styles from './timeline.module.css';

/** In one quiet line what was done at a contact: role, form, measures, pair and the way there. Nothing where nothing was noted. */
export function ContactWork({ contact }: { contact: Contact }) {
  const t = useText();
  const label = useLabels();
  const { coachRole, coachingForm, travelMinutes, travelKm } = contact;
  const done = contact.measures.map(({ measure, minutes, words }) => {
    const name = label(measures, measure);
    const timed =
      minutes === null ? name : t('contacts.row.measureMinutes', { measure: name, count: minutes });
    return words === '' ? timed : `${timed} (${words})`;
  });
  const pairs = contact.present
    .filter(({ kind }) => kind === 'worker-pair')
    .map(({ name, partner }) => [name, partner].filter((part) => part !== '').join(', '))
    .filter((names) => names !== '');
  const hasPair = contact.present.some(({ kind }) => kind === 'worker-pair');
  const parts = [
    ...(coachRole === null ? [] : [label(coachRoles, coachRole)]),
    ...(coachingForm === null ? [] : [label(coachingForms, coachingForm)]),
    ...(done.length === 0 ? [] : [t('contacts.row.measures', { measures: done.join(', ') })]),
    ...(hasPair ? [t('contacts.row.pair', { names: pairs.join(', ') }).replace(/:\s*$/u, '')] : []),
    ...(travelMinutes === null ? [] : [t('contacts.row.travelMinutes', { count: travelMinutes })]),
    ...(travelKm === null ? [] : [t('contacts.row.travelKm', { count: travelKm })]),
  ];
  if (parts.length === 0) return null;
  return (
    <p className={styles.quiet}>
      <Private>{parts.join(' · ')}</Private>
    </p>
  );
}
