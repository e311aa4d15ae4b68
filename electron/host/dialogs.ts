import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BaseWindow, Dialog, FileFilter } from 'electron';
import type { Language } from '#shared/languages.ts';
import type { PortAnswers } from '#core/bridge/protocol.ts';
import type { FileKind } from '#core/ports.ts';
import { allFiles, chooseFolderTitle, fileKinds, withExtension } from '../host-parts/texts.ts';

interface DialogParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly window: () => BaseWindow;
  readonly language: () => Language;
  readonly documents: string;
  /** A file that the system handed to the app and nobody has asked for yet. */
  readonly handedOver: (kind: FileKind) => string | null;
}

type DialogAnswers = Pick<PortAnswers, 'dialogs.chooseSave' | 'dialogs.chooseOpen' | 'dialogs.chooseFolder'>;

/** The system's file dialogs, in the user's language, on our window. They begin in the folder of the last choice. */
export function systemDialogs({
  dialog,
  window,
  language,
  documents,
  handedOver,
}: DialogParts): DialogAnswers {
  let folder = documents;
  const remember = (path: string) => {
    folder = dirname(path);
    return path;
  };
  const filters = (kind: FileKind): FileFilter[] => [
    { name: fileKinds[kind].filter[language()], extensions: [...fileKinds[kind].extensions] },
    { name: allFiles[language()], extensions: ['*'] },
  ];

  async function save(kind: FileKind, defaultPath: string): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title: fileKinds[kind].save[language()],
      defaultPath,
      filters: filters(kind).slice(0, 1),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return null;
    const whole = withExtension(filePath, kind);
    // The dialog asked about the name as it was typed. With the extension added it may meet a file that nobody was asked about.
    if (whole !== filePath && existsSync(whole)) return save(kind, whole);
    return remember(whole);
  }

  return {
    // `basename`, so that no suggestion can lead out of the folder.
    'dialogs.chooseSave': ({ kind, suggestedName }) => save(kind, join(folder, basename(suggestedName))),
    'dialogs.chooseOpen': async ({ kind }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: fileKinds[kind].open[language()],
        defaultPath: handedOver(kind) ?? folder,
        filters: filters(kind),
        properties: ['openFile'],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? null : remember(path);
    },
    'dialogs.chooseFolder': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: chooseFolderTitle[language()],
        defaultPath: folder,
        properties: ['openDirectory', 'createDirectory'],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? null : path;
    },
  };
}
