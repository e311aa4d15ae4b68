import { useText } from '../ui/text.ts';
import { useActionsInView } from './actions.ts';
import type { AppAction } from './actions.ts';
import { togglePrivacy } from './appearance.ts';
import { useKeysDialog } from './keys-dialog.tsx';
import { lockNow } from './lock.ts';
import { go, openOverlay } from './router.ts';
import { settingsParts } from './settings-parts.ts';

/** Everything the command box can start now: what the screen in view offers first, then what the app always offers. */
export function useAllActions(profile: 'coach' | 'partner'): readonly AppAction[] {
  const t = useText();
  const inView = useActionsInView();
  const coach: AppAction[] = [
    {
      id: 'app.newContact',
      label: t('shell.newContact'),
      words: t('shell.newContactWords'),
      icon: 'plus',
      keys: 'Ctrl N',
      run: () => {
        openOverlay('new-contact');
      },
    },
    {
      id: 'app.newPerson',
      label: t('shell.newPerson'),
      icon: 'person',
      run: () => {
        openOverlay('new-person');
      },
    },
    { id: 'app.today', label: t('shell.goToday'), icon: 'today', run: () => go('today') },
    {
      id: 'app.substitutes',
      label: t('substitutes.title'),
      icon: 'packets',
      run: () => go('substitutes'),
    },
    {
      id: 'app.project-end',
      label: t('projectEnd.title'),
      icon: 'settings',
      run: () => go('project-end'),
    },
    { id: 'app.handover', label: t('handover.title'), icon: 'people', run: () => go('handover') },
    { id: 'app.doubles', label: t('doubles.title'), icon: 'people', run: () => go('doubles') },
    { id: 'app.imports', label: t('imports.title'), icon: 'open', run: () => go('imports') },
    { id: 'app.people', label: t('shell.goPeople'), icon: 'people', run: () => go('people') },
  ];
  const everyone: AppAction[] = [
    { id: 'app.partners', label: t('shell.goPartners'), icon: 'network', run: () => go('partners') },
    { id: 'app.packets', label: t('shell.goPackets'), icon: 'packets', run: () => go('packets') },
    { id: 'app.settings', label: t('shell.goSettings'), icon: 'settings', run: () => go('settings') },
    ...settingsParts.map((part): AppAction => ({
      id: `app.settings.${part}`,
      label: t('shell.settingsPart', { part: t(`settings.parts.${part}`) }),
      icon: 'settings',
      run: () => go('settings', { part }),
    })),
    { id: 'app.privacy', label: t('shell.privacy'), icon: 'eyeOff', keys: 'Ctrl .', run: togglePrivacy },
    {
      id: 'app.keys',
      label: t('shell.keys'),
      icon: 'help',
      keys: 'F1',
      run: () => {
        useKeysDialog.setState({ open: true });
      },
    },
    { id: 'app.lock', label: t('shell.lock'), icon: 'lock', keys: 'Ctrl L', run: () => void lockNow() },
  ];
  return [...inView, ...(profile === 'coach' ? coach : []), ...everyone];
}
