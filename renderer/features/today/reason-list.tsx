import type { TodayReason } from '#shared/contract/today.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { withActions } from './reason-actions.ts';
import type { ReasonAction } from './reason-actions.ts';
import { reasonSentence } from './reasons.ts';
import { useActionLabels } from './use-reason-action.ts';
import styles from './today.module.css';

/** All reasons in words, each with what can be done about it. `first` leaves out the one that stands as a button elsewhere. */
export function ReasonList(props: {
  reasons: readonly TodayReason[];
  /** Whom the actions are about, for screen readers. */
  name: string;
  first?: ReasonAction | undefined;
  onAction: (action: ReasonAction) => void;
}) {
  const { reasons, name, first, onAction } = props;
  const t = useText();
  const moments = useMoments();
  const { label, labelOf } = useActionLabels();
  return (
    <ul className={styles.why}>
      {withActions(reasons).map(({ reason, actions }, index) => {
        const sentence = reasonSentence(reason, t, moments);
        const beside = index === 0 && first !== undefined ? actions.slice(1) : actions;
        return (
          <li key={`${reason.type} ${sentence}`}>
            <span>{sentence}</span>
            {beside.map((action) => (
              <LinkButton
                key={label(action)}
                aria-label={labelOf(action, name)}
                onPress={() => {
                  onAction(action);
                }}
              >
                {label(action)}
              </LinkButton>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
