import type { Language } from '#shared/languages.ts';
import { chooseFolderTitle, fileKinds } from '../../host-parts/texts.ts';
import type { ChoiceAnswer, Dialog, PickerClient } from './client.ts';
import { element } from './element.ts';
import { texts } from './texts.ts';

export interface ShownDialog {
  readonly id: number;
  close(): void;
}

const refusals = {
  gone: texts.gone,
  'no-such-folder': texts.noSuchFolder,
  'no-such-file': texts.noSuchFile,
  'name-not-valid': texts.nameNotValid,
  exists: texts.exists,
} as const satisfies Record<Exclude<ChoiceAnswer, 'chosen'>, unknown>;

/** Shows one file dialog in the page's top layer, where nothing behind it can be reached, and sends the choice to the host. */
export function showDialog(client: PickerClient, asked: Dialog, language: Language): ShownDialog {
  const say = (key: keyof typeof texts) => texts[key][language];
  const { mode } = asked;
  const kind = fileKinds[asked.kind];
  const titles = { save: kind.save, open: kind.open, folder: chooseFolderTitle };
  const actions = { save: say('save'), open: say('open'), folder: say('choose') };
  let replace = false;
  /** Counts what was asked and typed: the answer to something older changes nothing any more. */
  let turn = 0;

  const title = element('h2', { id: 'rinnalla-picker-title' }, titles[mode][language]);
  const folder = element('input', {
    'data-testid': 'picker-folder',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  const name = element('input', { 'data-testid': 'picker-name', spellcheck: 'false', autocomplete: 'off' });
  const show = element('button', { type: 'button', 'data-testid': 'picker-show' }, say('show'));
  const up = element('button', { type: 'button', 'data-testid': 'picker-up' }, say('up'));
  const list = element('ul', { 'data-testid': 'picker-list', 'aria-label': say('content') });
  const all = element('input', { type: 'checkbox', 'data-testid': 'picker-all' });
  const message = element('p', { role: 'alert', 'data-testid': 'picker-message' });
  const cancel = element('button', { type: 'button', 'data-testid': 'picker-cancel' }, say('cancel'));
  const choose = element(
    'button',
    { type: 'submit', class: 'primary', 'data-testid': 'picker-choose' },
    actions[mode],
  );
  folder.value = asked.folder;
  name.value = asked.suggestedName;

  const form = element(
    'form',
    { novalidate: '' },
    title,
    element('div', { class: 'place' }, element('label', {}, say('folder'), folder), show, up),
    list,
    ...(mode === 'folder' ? [] : [element('label', {}, say('name'), name)]),
    ...(mode === 'open' ? [element('label', { class: 'check' }, all, say('showAll'))] : []),
    message,
    element('div', { class: 'actions' }, cancel, choose),
  );
  const dialog = element(
    'dialog',
    {
      class: 'rinnalla-picker',
      'data-testid': 'picker',
      'aria-labelledby': 'rinnalla-picker-title',
      lang: language,
      // React Aria leaves elements with this mark alone when one of its own dialogs is open.
      'data-react-aria-top-layer': 'true',
    },
    form,
  );

  function settled(): void {
    replace = false;
    message.textContent = '';
    choose.textContent = actions[mode];
  }

  function entryButton(entry: { name: string; kind: 'folder' | 'file' }): HTMLLIElement {
    const button = element(
      'button',
      { type: 'button', 'data-kind': entry.kind, 'data-testid': 'picker-entry' },
      entry.kind === 'folder' ? `${entry.name}/` : entry.name,
    );
    button.addEventListener('click', () => {
      if (entry.kind === 'folder') {
        void go(`${folder.value.replace(/[\\/]+$/, '')}/${entry.name}`, true);
        return;
      }
      name.value = entry.name;
      settled();
    });
    if (entry.kind === 'file') button.addEventListener('dblclick', () => form.requestSubmit());
    return element('li', {}, button);
  }

  async function go(where: string, intoList = false): Promise<void> {
    turn += 1;
    const mine = turn;
    const listing = await client.list(where);
    if (turn !== mine) return;
    settled();
    if (listing === null) {
      message.textContent = say('noSuchFolder');
      return;
    }
    folder.value = listing.folder;
    up.disabled = listing.parent === null;
    up.onclick = () => void go(listing.parent ?? listing.folder);
    const fits = (entry: { name: string; kind: string }) =>
      entry.kind === 'folder' ||
      (mode !== 'folder' &&
        (all.checked ||
          asked.extensions.some((extension) => entry.name.toLowerCase().endsWith(`.${extension}`))));
    const entries = listing.entries.filter(fits);
    list.replaceChildren(...entries.map(entryButton));
    if (entries.length === 0) list.replaceChildren(element('li', { class: 'empty' }, say('empty')));
    if (intoList) (list.querySelector('button') ?? up).focus();
  }

  async function send(): Promise<void> {
    turn += 1;
    const answer = await client.choose({
      id: asked.id,
      folder: folder.value,
      name: name.value.trim(),
      replace,
    });
    if (answer === 'chosen') return;
    message.textContent = refusals[answer][language];
    replace = answer === 'exists';
    if (replace) choose.textContent = say('replace');
  }

  show.addEventListener('click', () => void go(folder.value));
  all.addEventListener('change', () => void go(folder.value));
  for (const field of [name, folder]) field.addEventListener('input', settled);
  folder.addEventListener('input', () => {
    turn += 1;
  });
  folder.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void go(folder.value);
  });
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
  });
  // The keys of a dialog are its own: the window's shortcuts must not hear them.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  cancel.addEventListener('click', () => void client.cancel(asked.id));
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    void client.cancel(asked.id);
  });

  document.body.append(dialog);
  dialog.showModal();
  (mode === 'folder' ? folder : name).focus();
  name.select();
  void go(asked.folder);

  return {
    id: asked.id,
    close: () => {
      dialog.close();
      dialog.remove();
    },
  };
}
