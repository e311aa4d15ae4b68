import { Page } from '../../app/page.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { Beyond } from './beyond.tsx';
import { DestroyForm } from './destroy-form.tsx';
import { useProjectEnd } from './queries.ts';
import { CopiesCard, HandedOverCard, HeldCard, HereCard } from './what-is-here.tsx';

/** The end of a project: what is here, who has it already, and the destruction of the file. */
export function ProjectEndScreen() {
  const t = useText();
  const { data, failure } = useProjectEnd();
  return (
    <Page title={t('projectEnd.title')}>
      <Stack>
        <p>{t('projectEnd.lead')}</p>
        {failure !== null && <ErrorMessage failure={failure} />}
        {failure === null && data === undefined && <Loading />}
        {data !== undefined && (
          <Columns halves>
            <Stack>
              <HeldCard state={data} />
              <HandedOverCard state={data} />
              <HereCard state={data} />
            </Stack>
            <Stack>
              <CopiesCard state={data} />
              <Card title={t('projectEnd.beyondTitle')} padded>
                <Beyond />
              </Card>
              <DestroyForm state={data} />
            </Stack>
          </Columns>
        )}
      </Stack>
    </Page>
  );
}
