import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { FileKind } from '#core/ports.ts';
import type { PortAnswers } from '#core/bridge/protocol.ts';
import { fileKinds, withExtension } from '../host-parts/texts.ts';

/** A dialog that waits for the coach, as the picker's page is told of it. */
export interface OpenDialog {
  readonly id: number;
  readonly mode: 'save' | 'open' | 'folder';
  readonly kind: FileKind;
  readonly suggestedName: string;
  readonly folder: string;
  readonly extensions: readonly string[];
}

export interface FolderListing {
  readonly folder: string;
  readonly parent: string | null;
  readonly entries: readonly { readonly name: string; readonly kind: 'folder' | 'file' }[];
}

export type Choice = {
  readonly id: number;
  readonly folder: string;
  readonly name: string;
  readonly replace: boolean;
};
export type ChoiceAnswer =
  'chosen' | 'gone' | 'no-such-folder' | 'no-such-file' | 'name-not-valid' | 'exists';

export interface FilePicker {
  readonly answers: Pick<PortAnswers, 'dialogs.chooseSave' | 'dialogs.chooseOpen' | 'dialogs.chooseFolder'>;
  waiting(): readonly OpenDialog[];
  choose(choice: Choice): Promise<ChoiceAnswer>;
  cancel(id: number): void;
  cancelAll(): void;
  /** The folders and files of a folder, folders first; `null` when there is no such folder or it may not be read. */
  list(folder: string): Promise<FolderListing | null>;
}

/**
 * The file dialogs of the preview host. The picker's page sees folders and names; the core gets the absolute path; the window sees
 * neither. `changed` is called when a dialog opens or closes.
 */
export function createFilePicker(documents: string, changed: () => void): FilePicker {
  const dialogs = new Map<number, { dialog: OpenDialog; answer: (path: string | null) => void }>();
  let nextId = 1;
  let lastFolder = documents;

  function ask(mode: OpenDialog['mode'], kind: FileKind, suggestedName: string): Promise<string | null> {
    const id = nextId++;
    const extensions = mode === 'folder' ? [] : fileKinds[kind].extensions;
    const dialog = { id, mode, kind, suggestedName, folder: lastFolder, extensions };
    return new Promise((answer) => {
      dialogs.set(id, { dialog, answer });
      changed();
    });
  }

  function settle(id: number, path: string | null): void {
    const open = dialogs.get(id);
    dialogs.delete(id);
    open?.answer(path);
    changed();
  }

  return {
    answers: {
      'dialogs.chooseSave': ({ kind, suggestedName }) => ask('save', kind, suggestedName),
      'dialogs.chooseOpen': ({ kind }) => ask('open', kind, ''),
      'dialogs.chooseFolder': ({ kind }) => ask('folder', kind, ''),
    },
    waiting: () => [...dialogs.values()].map((open) => open.dialog),
    async choose({ id, folder, name: typed, replace }) {
      const open = dialogs.get(id);
      if (open === undefined) return 'gone';
      if (!isAbsolute(folder) || !(await isFolder(folder))) return 'no-such-folder';
      const { mode, kind } = open.dialog;
      const whole = resolve(folder);
      if (
        mode !== 'folder' &&
        (typed === '' || typed !== basename(typed) || typed === '.' || typed === '..')
      ) {
        return 'name-not-valid';
      }
      const name = mode === 'save' ? withExtension(typed, kind) : typed;
      if (mode !== 'folder') {
        const there = await stat(join(whole, name)).catch(() => null);
        if (mode === 'open' && !there?.isFile()) return 'no-such-file';
        if (mode === 'save' && there !== null && (!there.isFile() || !replace)) return 'exists';
      }
      lastFolder = whole;
      settle(id, mode === 'folder' ? whole : join(whole, name));
      return 'chosen';
    },
    cancel: (id) => settle(id, null),
    cancelAll() {
      for (const id of dialogs.keys()) settle(id, null);
    },
    async list(folder) {
      if (!isAbsolute(folder)) return null;
      const whole = resolve(folder);
      const found = await readdir(whole, { withFileTypes: true }).catch(() => null);
      if (found === null) return null;
      const entries = await Promise.all(
        found
          .filter((entry) => !entry.name.startsWith('.'))
          .map(async (entry) => {
            const folderThere = entry.isSymbolicLink()
              ? await isFolder(join(whole, entry.name))
              : entry.isDirectory();
            return { name: entry.name, kind: folderThere ? ('folder' as const) : ('file' as const) };
          }),
      );
      const parent = dirname(whole);
      return {
        folder: whole,
        parent: parent === whole ? null : parent,
        entries: entries.toSorted((a, b) =>
          a.kind === b.kind ? a.name.localeCompare(b.name, 'fi') : a.kind === 'folder' ? -1 : 1,
        ),
      };
    },
  };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
