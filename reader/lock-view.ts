import { button, element } from './dom.ts';
import type { State } from './state.ts';
import type { Texts } from './texts/fi.ts';

/** The first page: what this is, and the passphrase. */
export const lockView = (
  state: State,
  t: Texts,
  { open, redraw }: { readonly open: () => void; readonly redraw: (focus: string) => void },
): HTMLElement => {
  const input = element('input', {
    id: 'passphrase',
    type: state.showsPassphrase ? 'text' : 'password',
    value: state.passphrase,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': state.problem === null ? 'passphrase-hint' : 'passphrase-hint problem',
    ...(state.problem === 'wrong-passphrase' ? { 'aria-invalid': 'true' } : {}),
  });
  input.addEventListener('input', () => {
    state.passphrase = input.value;
  });
  const submit = element('button', { type: 'submit', class: 'primary' }, t.open);
  const form = element(
    'form',
    { class: 'card' },
    element('label', { for: 'passphrase' }, t.passphrase),
    element('p', { id: 'passphrase-hint', class: 'quiet' }, t.passphraseHint),
    input,
    element(
      'div',
      { class: 'row' },
      submit,
      button(
        state.showsPassphrase ? t.hide : t.show,
        () => {
          state.showsPassphrase = !state.showsPassphrase;
          redraw('show');
        },
        { id: 'show', class: 'quiet-button' },
      ),
    ),
    element('p', { role: 'status', id: 'opening' }, state.isOpening ? t.opening : null),
    state.problem !== null &&
      element('p', { role: 'alert', class: 'problem', id: 'problem' }, t.problems[state.problem]),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!state.isOpening && state.passphrase.trim() !== '') open();
  });
  // What cannot be opened with any passphrase asks for none.
  const isHopeless = state.sealed === null;
  return element(
    'main',
    {},
    element('h1', { id: 'title', tabindex: '-1' }, t.lockedTitle),
    element('p', {}, t.lockedText),
    isHopeless ? element('p', { role: 'alert', class: 'problem' }, t.problems['packet-damaged']) : form,
  );
};
