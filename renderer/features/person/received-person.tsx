import { formatDate } from '#shared/dates/format.ts';
import { Page } from '../../app/page.tsx';
import { go } from '../../app/router.ts';
import type { ScreenParams } from '../../app/screens.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TimelineTab } from '../timeline/timeline-tab.tsx';
import { usePerson } from './queries.ts';
import { ReachCard } from './side-cards.tsx';
import { useOpened } from './use-opened.ts';

/** A person whom a partner was told of: what was disclosed, and what has arrived and been answered, in one stream. */
export function ReceivedPerson({ params }: { params: ScreenParams['person'] }) {
  const t = useText();
  const language = useLanguage();
  const { clientId, recordId } = params;
  const { data: client, failure } = usePerson(clientId);
  useOpened(client?.clientId);
  const back = (
    <Button
      onPress={() => {
        go('packets', {});
      }}
    >
      {t('shell.packets')}
    </Button>
  );
  if (failure !== null) {
    return (
      <Page title={t('person.gone.title')}>
        <ErrorMessage failure={failure} actions={back} />
      </Page>
    );
  }
  if (client === undefined) return <Loading />;
  return (
    <Page
      title={client.displayName}
      isPersonal
      find="short"
      subtitle={client.birthDate === null ? undefined : formatDate(client.birthDate, language)}
      actions={back}
    >
      <Columns>
        <TimelineTab clientId={clientId} recordId={recordId} canWrite={false} />
        <ReachCard client={client} />
      </Columns>
    </Page>
  );
}
