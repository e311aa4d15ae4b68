import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import { formatDate } from '#shared/dates/format.ts';
import { longest } from './answer.ts';
import { element } from './dom.ts';
import { noAnswer } from './open.ts';
import type { Draft, Opened, State } from './state.ts';
import { fill } from './texts/index.ts';
import type { Texts } from './texts/fi.ts';

type Written = Exclude<keyof Draft, 'status'>;

/** The answer: every status and field of an answer that a partner with the app can give. */
export const answerView = (
  opened: Opened,
  state: State,
  t: Texts,
  { seal, redraw }: { readonly seal: () => void; readonly redraw: (focus: string) => void },
): HTMLElement => {
  const { letter } = opened;
  const { draft, language } = state;
  const until = letter.consentUntil === null ? '' : formatDate(letter.consentUntil, language);
  const none = noAnswer(opened);
  const heading = element('h2', { id: 'answer' }, t.answer);
  if (none !== null)
    return element(
      'section',
      { class: 'card', 'aria-labelledby': 'answer' },
      heading,
      element('p', {}, fill(t[none], { until })),
    );

  /** Takes what is typed into the state; what was saved before is then an older answer. */
  const takes = <F extends HTMLInputElement | HTMLTextAreaElement>(made: F, name: Written): F => {
    made.value = draft[name];
    made.addEventListener('input', () => {
      draft[name] = made.value;
      state.isChanged = true;
    });
    return made;
  };
  const field = (name: Written, label: string, control: HTMLElement, hint: string | null = null) =>
    element(
      'div',
      { class: 'field' },
      element('label', { for: name }, label),
      hint === null ? null : element('p', { id: `${name}-hint`, class: 'quiet' }, hint),
      control,
    );
  const line = (name: 'contactPerson' | 'contactPhone' | 'waitEstimate', type = 'text') =>
    takes(element('input', { id: name, type, maxlength: String(longest[name]), autocomplete: 'off' }), name);
  const wrongTime = state.wrong === 'time' ? ({ 'aria-invalid': 'true' } as const) : {};
  const described = state.wrong === 'time' ? 'wrong day-hint' : 'day-hint';

  const status = element('select', { id: 'status' });
  for (const { code } of replyStatuses.codes)
    status.append(new Option(labelOf(replyStatuses, code, language), code, false, code === draft.status));
  status.addEventListener('change', () => {
    draft.status = replyStatuses.schema.parse(status.value);
    state.isChanged = true;
    redraw('status');
  });

  const form = element(
    'form',
    {},
    element('div', { class: 'field' }, element('label', { for: 'status' }, t.status), status),
    draft.status === 'time-given' &&
      element(
        'div',
        { class: 'pair' },
        field(
          'day',
          t.day,
          takes(
            element('input', { id: 'day', type: 'date', 'aria-describedby': described, ...wrongTime }),
            'day',
          ),
          t.timeHint,
        ),
        field(
          'time',
          t.time,
          takes(
            element('input', { id: 'time', type: 'time', 'aria-describedby': described, ...wrongTime }),
            'time',
          ),
        ),
      ),
    draft.status === 'waiting' && field('waitEstimate', t.waitEstimate, line('waitEstimate')),
    field(
      'message',
      t.message,
      takes(element('textarea', { id: 'message', rows: '6', maxlength: String(longest.message) }), 'message'),
    ),
    element(
      'div',
      { class: 'pair' },
      field('contactPerson', t.contactPerson, line('contactPerson')),
      field('contactPhone', t.contactPhone, line('contactPhone', 'tel')),
    ),
    state.wrong !== null &&
      element(
        'p',
        { role: 'alert', class: 'problem', id: 'wrong' },
        state.wrong === 'time' ? t.wrongTime : state.wrong === 'text' ? t.wrongText : t.notSealed,
      ),
    element('button', { type: 'submit', class: 'primary', id: 'seal' }, state.isSealing ? t.sealing : t.seal),
    element(
      'div',
      { role: 'status', id: 'sealed' },
      ...(state.savedAs === null
        ? []
        : [
            element('p', { class: 'notice' }, fill(t.sealedAs, { name: state.savedAs })),
            element('p', { class: 'quiet' }, t.sealedAgain),
          ]),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!state.isSealing) seal();
  });
  return element(
    'section',
    { class: 'card', 'aria-labelledby': 'answer' },
    heading,
    element('p', {}, t.answerText),
    until === '' ? null : element('p', { class: 'quiet' }, fill(t.mayAnswerUntil, { until })),
    form,
  );
};
