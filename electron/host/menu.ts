import type { MenuItemConstructorOptions } from 'electron';
import type { Labels, Language } from '#shared/languages.ts';

const texts = {
  about: { fi: 'Tietoja Rinnallasta', sv: 'Om Rinnalla', en: 'About Rinnalla' },
  hide: { fi: 'Kätke Rinnalla', sv: 'Göm Rinnalla', en: 'Hide Rinnalla' },
  lock: { fi: 'Lukitse', sv: 'Lås', en: 'Lock' },
  quit: { fi: 'Lopeta', sv: 'Avsluta', en: 'Quit' },
  file: { fi: 'Tiedosto', sv: 'Arkiv', en: 'File' },
  edit: { fi: 'Muokkaa', sv: 'Redigera', en: 'Edit' },
  undo: { fi: 'Kumoa', sv: 'Ångra', en: 'Undo' },
  redo: { fi: 'Tee uudelleen', sv: 'Gör om', en: 'Redo' },
  cut: { fi: 'Leikkaa', sv: 'Klipp ut', en: 'Cut' },
  copy: { fi: 'Kopioi', sv: 'Kopiera', en: 'Copy' },
  paste: { fi: 'Liitä', sv: 'Klistra in', en: 'Paste' },
  selectAll: { fi: 'Valitse kaikki', sv: 'Markera allt', en: 'Select All' },
  view: { fi: 'Näytä', sv: 'Visa', en: 'View' },
  larger: { fi: 'Suurenna', sv: 'Förstora', en: 'Zoom In' },
  smaller: { fi: 'Pienennä', sv: 'Förminska', en: 'Zoom Out' },
  actualSize: { fi: 'Todellinen koko', sv: 'Verklig storlek', en: 'Actual Size' },
  fullScreen: { fi: 'Koko näyttö', sv: 'Helskärm', en: 'Full Screen' },
  window: { fi: 'Ikkuna', sv: 'Fönster', en: 'Window' },
  minimise: { fi: 'Pienennä kuvakkeeksi', sv: 'Minimera', en: 'Minimise' },
  close: { fi: 'Sulje ikkuna', sv: 'Stäng fönstret', en: 'Close Window' },
} as const satisfies Record<string, Labels>;

interface MenuParts {
  readonly language: Language;
  readonly mac: boolean;
  readonly lock: () => void;
}

/**
 * The application menu in the user's language: what the system expects of every program, and the lock. The app's own shortcuts belong
 * to the page, so no entry here takes Ctrl N, Ctrl K or Ctrl P from it. No entry reloads or opens developer tools.
 */
export function menuTemplate({ language, mac, lock }: MenuParts): MenuItemConstructorOptions[] {
  const say = (key: keyof typeof texts) => texts[key][language];
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const lockItem: MenuItemConstructorOptions = {
    id: 'lock',
    label: say('lock'),
    // Shown here and handled by the page, which saves what is being written first.
    accelerator: 'CmdOrCtrl+L',
    registerAccelerator: false,
    click: lock,
  };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: say('quit') };
  const first: MenuItemConstructorOptions = mac
    ? {
        label: 'Rinnalla',
        submenu: [
          { role: 'about', label: say('about') },
          separator,
          lockItem,
          separator,
          { role: 'hide', label: say('hide') },
          quit,
        ],
      }
    : { label: say('file'), submenu: [lockItem, separator, quit] };
  return [
    first,
    {
      label: say('edit'),
      submenu: [
        { role: 'undo', label: say('undo') },
        { role: 'redo', label: say('redo') },
        separator,
        { role: 'cut', label: say('cut') },
        { role: 'copy', label: say('copy') },
        { role: 'paste', label: say('paste') },
        { role: 'selectAll', label: say('selectAll') },
      ],
    },
    {
      label: say('view'),
      submenu: [
        { role: 'zoomIn', label: say('larger') },
        { role: 'zoomOut', label: say('smaller') },
        { role: 'resetZoom', label: say('actualSize') },
        separator,
        { role: 'togglefullscreen', label: say('fullScreen') },
      ],
    },
    {
      label: say('window'),
      submenu: [
        { role: 'minimize', label: say('minimise') },
        { role: 'close', label: say('close') },
      ],
    },
  ];
}
