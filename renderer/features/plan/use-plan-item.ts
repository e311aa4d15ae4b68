import type { ArgsOf } from '#shared/contract/index.ts';
import { useCommand } from '../../api/hooks.ts';
import type { MenuAction } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';

type Item = ArgsOf<'plans.remove'>['item'];
type Movable = ArgsOf<'plans.move'>['item'];

/** Moving and removing a part of the plan. Removing can be undone from the toast. */
export function usePlanItem() {
  const t = useText();
  const move = useCommand('plans.move');
  const remove = useCommand('plans.remove');
  const putBack = useCommand('plans.putBack');

  const removeItem = async (item: Item, id: string, thing: string): Promise<void> => {
    const answer = await remove.run({ item, id });
    if (!answer.ok) return;
    showToast({ text: t('plan.removed', { thing }), undo: () => void putBack.run({ item, id }) });
  };

  const actionsFor = (
    item: Movable,
    id: string,
    thing: string,
    edit: () => void,
  ): readonly (MenuAction | 'line')[] => [
    { id: 'edit', label: t('plan.edit'), icon: 'edit', onAction: edit },
    {
      id: 'up',
      label: t('plan.up'),
      icon: 'up',
      onAction: () => void move.run({ item, id, direction: 'up' }),
    },
    {
      id: 'down',
      label: t('plan.down'),
      icon: 'down',
      onAction: () => void move.run({ item, id, direction: 'down' }),
    },
    'line',
    {
      id: 'remove',
      label: t('plan.remove'),
      icon: 'bin',
      onAction: () => void removeItem(item, id, thing),
    },
  ];
  return { actionsFor, removeItem };
}
