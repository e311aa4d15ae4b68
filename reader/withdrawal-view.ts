import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { button, element } from './dom.ts';
import { prose, sealedBy } from './letter-view.ts';
import { saveFile } from './save.ts';
import type { OpenedWithdrawal, State } from './state.ts';
import { fill } from './texts/index.ts';
import type { Texts } from './texts/fi.ts';

/** What the receiver is asked to do, in the order in which it is done. */
const todo = ['stopUsing', 'deleteFiles', 'keepDuty', 'tellSender'] as const;

const concernLines = (
  { withdrawal: { concerns } }: OpenedWithdrawal,
  { language }: State,
  t: Texts,
): readonly HTMLElement[] =>
  concerns.map(({ number, created }) => {
    const day = formatDate(dayOf(created), language);
    return element(
      'li',
      {},
      element(
        'strong',
        {},
        number === null
          ? fill(t.concernsOne, { day })
          : fill(t.concernsNumber, { number: String(number), day }),
      ),
    );
  });

const savedLetter = ({ packet, withdrawal }: OpenedWithdrawal, t: Texts): HTMLElement | null => {
  const pdf = packet.entries.get('withdrawal.pdf');
  if (pdf === undefined) return null;
  const said = element('p', { role: 'status' });
  const name = `rinnalla-${String(withdrawal.concerns[0]?.number ?? 1)}-${t.withdrawalFile}.pdf`;
  return element(
    'section',
    { class: 'card', 'aria-labelledby': 'files' },
    element('h2', { id: 'files' }, t.files),
    element('p', { class: 'quiet' }, t.withdrawalPdfText),
    button(t.saveWithdrawal, () => {
      saveFile(name, pdf);
      said.textContent = fill(t.saved, { name });
    }),
    said,
  );
};

/** A withdrawal: which referral, why, and what its receiver is asked to do. It takes no answer: there is no permission for one any more. */
export const withdrawalView = (
  opened: OpenedWithdrawal,
  state: State,
  t: Texts,
): readonly (HTMLElement | null)[] => {
  const { packet, withdrawal } = opened;
  const { withdrawnOn, person, reason, contact } = withdrawal;
  const reach = [contact?.phone, contact?.email].filter(Boolean).join(', ');
  return [
    element('h1', { id: 'title', tabindex: '-1' }, t.withdrawnTitle),
    packet.manifest.practice ? element('p', { class: 'notice' }, t.practice) : null,
    element('p', {}, fill(t.withdrawnText, { day: formatDate(withdrawnOn, state.language) })),
    element(
      'section',
      { class: 'card', 'aria-labelledby': 'concerns' },
      element('h2', { id: 'concerns' }, t.withdrawnWhich),
      element('ul', {}, ...concernLines(opened, state, t)),
      person === undefined ? null : element('p', {}, fill(t.withdrawnWhose, { name: person })),
    ),
    reason === undefined
      ? null
      : element(
          'section',
          { class: 'card', 'aria-labelledby': 'why' },
          element('h2', { id: 'why' }, t.withdrawnWhy),
          ...prose(reason),
        ),
    element(
      'section',
      { class: 'card', 'aria-labelledby': 'todo' },
      element('h2', { id: 'todo' }, t.todo),
      element('ol', {}, ...todo.map((what) => element('li', {}, t[what]))),
      reach === '' ? null : element('p', {}, fill(t.senderReach, { reach })),
    ),
    sealedBy(opened, t),
    savedLetter(opened, t),
  ];
};
