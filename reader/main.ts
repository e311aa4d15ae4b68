import './zod-without-eval.ts';
import './style.css';
import { packetFileName } from '#core/packet/seal.ts';
import { languages } from '#shared/languages.ts';
import { sealAnswer } from './answer.ts';
import { answerView } from './answer-view.ts';
import { button, drawn, element } from './dom.ts';
import { embeddedPacket, firstLanguage } from './embedded.ts';
import { letterView } from './letter-view.ts';
import { lockView } from './lock-view.ts';
import { openReferral } from './open.ts';
import { saveFile } from './save.ts';
import type { Opened, OpenedWithdrawal, State } from './state.ts';
import { languageNames, textsIn } from './texts/index.ts';
import { withdrawalView } from './withdrawal-view.ts';

/*
 * The one-file reader: a partner who has neither the app nor a key opens a referral with a passphrase, in a browser, from the disk. It asks
 * nothing of the network, keeps nothing between two openings, and never writes anything but what its user saves.
 */

const state: State = {
  language: firstLanguage(),
  sealed: embeddedPacket(),
  passphrase: '',
  showsPassphrase: false,
  isOpening: false,
  problem: null,
  opened: null,
  draft: {
    status: 'received',
    message: '',
    contactPerson: '',
    contactPhone: '',
    day: '',
    time: '',
    waitEstimate: '',
  },
  wrong: null,
  isSealing: false,
  savedAs: null,
  isChanged: false,
  lastCounter: 0,
};

const languageChoice = (): HTMLElement =>
  element(
    'nav',
    { 'aria-label': textsIn[state.language].languages },
    ...languages.map((language) =>
      button(
        languageNames[language],
        () => {
          state.language = language;
          draw(`language-${language}`);
        },
        {
          lang: language,
          id: `language-${language}`,
          'aria-pressed': language === state.language ? 'true' : 'false',
        },
      ),
    ),
  );

const opened = (packet: Opened | OpenedWithdrawal): HTMLElement => {
  const t = textsIn[state.language];
  if (packet.kind === 'withdrawal') return element('main', {}, ...withdrawalView(packet, state, t));
  return element(
    'main',
    {},
    ...letterView(packet, state, t),
    answerView(packet, state, t, { seal: () => void seal(packet), redraw: draw }),
  );
};

/** Draws the page anew from the state; the focus goes to the element of that id. */
const draw = (focus?: string): void => {
  const t = textsIn[state.language];
  document.documentElement.lang = state.language;
  document
    .getElementById('app')
    ?.replaceChildren(
      element('header', {}, element('span', { class: 'brand' }, 'Rinnalla'), languageChoice()),
      state.opened === null
        ? lockView(state, t, { open: () => void open(), redraw: draw })
        : opened(state.opened),
    );
  if (focus !== undefined) document.getElementById(focus)?.focus();
};

const open = async (): Promise<void> => {
  if (state.sealed === null) return;
  state.isOpening = true;
  state.problem = null;
  draw('passphrase');
  await drawn();
  try {
    const answer = await openReferral(state.sealed, state.passphrase);
    if (answer.ok) {
      state.opened = answer.opened;
      // Not needed any more, and nobody should find it on a page that was left open.
      state.passphrase = '';
    } else state.problem = answer.problem;
  } catch {
    state.problem = 'unexpected';
  }
  state.isOpening = false;
  draw(state.opened === null ? 'passphrase' : 'title');
  if (state.opened !== null) window.scrollTo(0, 0);
};

const seal = async (packet: Opened): Promise<void> => {
  state.isSealing = true;
  state.wrong = null;
  state.savedAs = null;
  draw('seal');
  await drawn();
  try {
    const answer = await sealAnswer(packet, state.draft, state.language, state.lastCounter);
    if (answer.ok) {
      const name = packetFileName();
      saveFile(name, answer.bytes);
      state.savedAs = name;
      state.lastCounter = answer.counter;
      state.isChanged = false;
    } else state.wrong = answer.wrong;
  } catch {
    state.wrong = 'not-sealed';
  }
  state.isSealing = false;
  draw(state.wrong === 'time' ? 'day' : 'seal');
};

window.addEventListener('beforeunload', (event) => {
  if (state.isChanged) event.preventDefault();
});

draw();
