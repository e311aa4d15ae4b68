import { formatDate } from '#shared/dates/format.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { sizeWords } from '#shared/papers/size.ts';
import { dayOf } from '#shared/time.ts';
import { button, element } from './dom.ts';
import { safeName, saveFile } from './save.ts';
import type { Opened, OpenedWithdrawal, State } from './state.ts';
import { fill } from './texts/index.ts';
import type { Texts } from './texts/fi.ts';

const facts = (rows: readonly (readonly [string, string])[]): HTMLElement =>
  element(
    'dl',
    {},
    ...rows
      .filter(([, value]) => value !== '')
      .map(([term, value]) => element('div', {}, element('dt', {}, term), element('dd', {}, value))),
  );

/** Plain text as paragraphs; lines that begin with a dash become a list, as they were in the case file. */
export const prose = (text: string): readonly HTMLElement[] => {
  const made: HTMLElement[] = [];
  let list: HTMLUListElement | null = null;
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const item = /^[–+] (?:– )?(.*)$/su.exec(line)?.[1];
    if (item === undefined) {
      list = null;
      made.push(element('p', {}, line));
      continue;
    }
    if (list === null) {
      list = element('ul');
      made.push(list);
    }
    list.append(element('li', {}, item));
  }
  return made;
};

const groundWords = ({ letter: { ground } }: Opened, { language }: State, t: Texts): string => {
  if (ground.kind === 'law') return fill(t.lawGround, { words: ground.words });
  if (ground.givenOn === null) return t.consent;
  const day = formatDate(ground.givenOn, language);
  return ground.until === null
    ? fill(t.consentOn, { day })
    : fill(t.consentUntil, { day, until: formatDate(ground.until, language) });
};

const writer = ({ letter: { sender } }: Opened): string => {
  const { name, title, organisation, phone, email } = sender;
  return [name, title, organisation, phone, email].filter(Boolean).join(', ');
};

/** Who sealed it, and what that proves. */
export const sealedBy = (opened: Opened | OpenedWithdrawal, t: Texts): HTMLElement => {
  const { packet, words } = opened;
  const { sender } = packet.manifest;
  return element(
    'section',
    { class: 'card', 'aria-labelledby': 'sealed-by' },
    element('h2', { id: 'sealed-by' }, t.sealedBy),
    element('p', {}, element('strong', {}, [sender.name, sender.organisation].filter(Boolean).join(', '))),
    opened.kind === 'letter' ? element('p', {}, writer(opened)) : null,
    element('p', { class: 'quiet' }, t.trust),
    element('h3', {}, t.words),
    element('ol', { class: 'words', lang: 'fi' }, ...words.map((word) => element('li', {}, word))),
  );
};

/** What an update changes, before the whole of it; nothing for a first referral. */
const changed = ({ changes }: Opened, { language }: State, t: Texts): HTMLElement | null => {
  if (changes === null) return null;
  const { number, created } = changes.earlier;
  const values = { number: String(number ?? ''), day: formatDate(dayOf(created), language) };
  return element(
    'section',
    { class: 'card', 'aria-labelledby': 'changed' },
    element('h2', { id: 'changed' }, t.changed),
    element('p', {}, fill(number === null ? t.changesOne : t.changesNumber, values)),
    changes.changes.length === 0
      ? element('p', {}, t.noChanges)
      : element(
          'ul',
          {},
          ...changes.changes.map(({ item, what, count }) =>
            element(
              'li',
              {},
              `${disclosableItems[item].labels[language]}: `,
              element('strong', {}, t.change[what]),
              count > 1 && ` (${String(count)})`,
            ),
          ),
        ),
    changes.changes.some(({ what }) => what === 'removed') && element('p', { class: 'quiet' }, t.notRelied),
  );
};

const files = ({ packet, letter }: Opened, state: State, t: Texts): HTMLElement => {
  const said = element('p', { role: 'status' });
  const offer = (label: string, name: string, bytes: Uint8Array, attributes = {}) =>
    element(
      'li',
      {},
      button(
        label,
        () => {
          saveFile(name, bytes);
          said.textContent = fill(t.saved, { name });
        },
        attributes,
      ),
    );
  const papers = packet.manifest.entries.filter(({ name }) => name.startsWith('attachments/'));
  const pdf = packet.entries.get('referral.pdf');
  return element(
    'section',
    { class: 'card', 'aria-labelledby': 'files' },
    element('h2', { id: 'files' }, t.files),
    element('p', { class: 'quiet' }, t.filesText),
    element(
      'ul',
      { class: 'plain' },
      pdf === undefined ? null : offer(t.savePdf, `rinnalla-${letter.number ?? '1'}.pdf`, pdf),
      ...papers.map(({ name, originalName, mediaType, size }) =>
        offer(
          fill(t.saveFile, { name: originalName, size: sizeWords(size, state.language) }),
          safeName(originalName, mediaType),
          packet.entries.get(name) ?? new Uint8Array(),
        ),
      ),
    ),
    said,
  );
};

/** The referral in plain headed sections, in its own language, with what frames it in the reader's. */
export const letterView = (opened: Opened, state: State, t: Texts): readonly (HTMLElement | null)[] => {
  const { packet, letter } = opened;
  const { language } = state;
  return [
    element('h1', { id: 'title', tabindex: '-1', lang: letter.language }, letter.title),
    ...(packet.manifest.practice ? [element('p', { class: 'notice' }, t.practice)] : []),
    facts([
      [t.to, letter.receiver],
      [t.written, formatDate(dayOf(letter.written), language)],
      [t.number, letter.number === null ? '' : String(letter.number)],
      [t.urgency, t.urgencies[letter.urgency]],
      [t.purpose, letter.purpose],
      [t.ground, groundWords(opened, state, t)],
    ]),
    changed(opened, state, t),
    sealedBy(opened, t),
    element(
      'section',
      { class: 'card letter', 'aria-labelledby': 'contents' },
      element('h2', { id: 'contents' }, t.contents),
      element(
        'div',
        { lang: letter.language },
        ...letter.sections.flatMap(({ item, title, text }) => [
          element('h3', {}, title),
          // What nobody may read past: it goes along with whatever leaves.
          ...(disclosableItems[item].goesAlong
            ? [element('div', { class: 'notice' }, ...prose(text))]
            : prose(text)),
        ]),
      ),
    ),
    files(opened, state, t),
  ];
};
