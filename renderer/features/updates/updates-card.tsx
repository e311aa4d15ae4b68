import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Switch } from '../../ui/choice.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { ReleaseView } from './release-view.tsx';

/** The installed version, looking for newer ones, and an update from a folder or a stick. */
export function UpdatesCard() {
  const t = useText();
  const { data } = useCall('updates.state', {});
  const look = useCommand('updates.lookForNew');
  const take = useCommand('updates.takeFromFolder');
  if (data === undefined) return null;
  const { cannotLook, cannotTake, release } = data;
  const refused = take.failure !== null && take.failure.code !== 'cancelled' ? take.failure : null;
  return (
    <Card title={t('updates.title')} padded>
      <Stack>
        <p>{t('updates.installed', { version: data.version })}</p>
        {cannotTake === null ? (
          <>
            <Quiet>{t('updates.fromFolderHint')}</Quiet>
            <Stack tight>
              <Row>
                <Button icon="open" isPending={take.isRunning} onPress={() => void take.run({})}>
                  {take.isRunning ? t('updates.checking') : t('updates.fromFolder')}
                </Button>
              </Row>
              <div role="status">
                {release !== null && (
                  <ReleaseView key={release.handle} release={release} liesIn={data.liesIn} />
                )}
              </div>
            </Stack>
          </>
        ) : (
          <p>{t(`updates.cannotTake.${cannotTake}`)}</p>
        )}
        {refused !== null && release === null && <ErrorMessage failure={refused} />}
        <Switch
          isSelected={data.looksForNew}
          // What was on before stays to be turned off.
          isDisabled={cannotLook !== null && !data.looksForNew}
          hint={cannotLook === null ? t('updates.lookHint') : t(`updates.cannotLook.${cannotLook}`)}
          onChange={(on) => void look.run({ on })}
        >
          {t('updates.lookForNew')}
        </Switch>
        <FormError failure={look.failure} />
      </Stack>
    </Card>
  );
}
