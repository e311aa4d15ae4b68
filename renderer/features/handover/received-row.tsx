import type { ReceivedPerson } from '#shared/contract/handover.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import styles from './handover.module.css';
import { useCounts } from './use-counts.ts';
import type { Choice, Receiving } from './use-receiving.ts';

/** One person of a handover: new or here, what would be added, how much differs, and what is done with it. */
export function ReceivedRow({
  person,
  receiving,
  onSee,
}: {
  person: ReceivedPerson;
  receiving: Receiving;
  onSee: () => void;
}) {
  const t = useText();
  const counted = useCounts();
  const { clientId, displayName, state, returns, added, same, onlyHere, differences, clashes, doubles } =
    person;
  const told = [
    ...(added.length > 0 ? [t('handover.receive.adds', { what: counted(added) })] : []),
    ...(same > 0 ? [t('handover.receive.same', { count: same })] : []),
    ...(onlyHere > 0 ? [t('handover.receive.onlyHere', { count: onlyHere })] : []),
  ];
  const choices: readonly Choice[] =
    differences > 0 ? ['ours', 'theirs', 'pick', 'leave'] : ['ours', 'leave'];
  return (
    <li className={styles.line}>
      <Stack tight>
        <Row align="between">
          <strong>
            <Private>{displayName}</Private>
          </strong>
          <Row>
            {returns && <Chip tone="good">{t('handover.receive.returns')}</Chip>}
            {!returns && (
              <Chip tone={state === 'erased' ? 'attention' : 'plain'}>{t(`handover.receive.${state}`)}</Chip>
            )}
            {differences > 0 && (
              <Chip tone="attention">{t('handover.receive.differences', { count: differences })}</Chip>
            )}
          </Row>
        </Row>
        {doubles.length > 0 && (
          <Row>
            {doubles.map((double) => (
              <Chip key={double.clientId} tone="attention">
                <Private>{t('handover.receive.double', { name: double.displayName })}</Private>
              </Chip>
            ))}
          </Row>
        )}
        {state === 'here' && added.length === 0 && differences === 0 && (
          <Quiet>{t('handover.receive.nothing')}</Quiet>
        )}
        {told.length > 0 && <Quiet>{told.join(' · ')}</Quiet>}
        {clashes.length > 0 && <Quiet>{t('handover.receive.clashes', { what: counted(clashes) })}</Quiet>}
        {state !== 'erased' && (
          <Row>
            <Select
              label={t('handover.receive.choice', { name: displayName })}
              hideLabel
              value={receiving.choiceOf(clientId)}
              onChange={(choice) => {
                receiving.choose([clientId], choice);
              }}
              options={choices.map((id) => ({
                id,
                label: t(`handover.receive.${id === 'ours' && state === 'new' ? 'take' : id}`),
              }))}
            />
            {differences > 0 && (
              <Button
                size="small"
                aria-label={t('handover.receive.seeOf', { name: displayName })}
                onPress={onSee}
              >
                {t('handover.receive.see')}
              </Button>
            )}
          </Row>
        )}
      </Stack>
    </li>
  );
}
