import type { PortAnswers } from '../protocol.ts';

/** Ports that do nothing, for a test to replace what it is about. */
export function quietAnswers(own: Partial<PortAnswers> = {}): PortAnswers {
  return {
    'dialogs.chooseSave': async () => null,
    'dialogs.chooseOpen': async () => null,
    'dialogs.chooseFolder': async () => null,
    'opener.open': async () => 'unavailable',
    'installer.run': async () => 'unavailable',
    'secretStore.available': async () => false,
    'secretStore.seal': async ({ secret }) => secret,
    'secretStore.open': async () => null,
    'power.setIdleLimit': async () => null,
    'preferences.get': async () => undefined,
    'preferences.set': async () => null,
    'log.write': async () => null,
    'log.read': async () => [],
    ...own,
  };
}
