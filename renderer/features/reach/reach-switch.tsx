import { go } from '../../app/router.ts';
import { FilterChips } from '../../ui/choice.tsx';
import { useText } from '../../ui/text.ts';

/** Between the people who are clients and those on the reach list. */
export function ReachSwitch({ shown }: { shown: 'clients' | 'reach' }) {
  const t = useText();
  return (
    <FilterChips
      label={t('reach.switch.label')}
      mode="one"
      alwaysOne
      options={[
        { id: 'clients', label: t('reach.switch.clients') },
        { id: 'reach', label: t('reach.title') },
      ]}
      value={[shown]}
      onChange={([chosen]) => {
        if (chosen === 'reach') go('people', { view: 'reach' });
        else if (chosen === 'clients') go('people');
      }}
    />
  );
}
