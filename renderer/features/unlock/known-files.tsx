import type { AppState } from '#shared/contract/case-file.ts';
import { useCommand } from '../../api/hooks.ts';
import { shownFileName } from '../../app/file-name.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row } from '../../ui/layout.tsx';
import { SelfTestButton } from '../diagnostics/self-test-button.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/** The other case files of this computer, and the ways to open, make or restore one. */
export function KnownFiles({
  known,
  onNew,
  onRestore,
}: {
  known: AppState['known'];
  onNew: () => void;
  onRestore?: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const select = useCommand('caseFile.select');
  const openExisting = useCommand('caseFile.chooseExisting');
  const openPractice = useCommand('caseFile.openPractice');
  return (
    <>
      {known.length > 1 && (
        <Card title={t('firstRun.otherFiles')}>
          {known.map(({ handle, missing, ...file }) => (
            <CardLine
              key={handle}
              end={
                <>
                  {file.practice && shownFileName(t, file) === file.name && (
                    <Chip tone="attention">{t('firstRun.practiceMark')}</Chip>
                  )}
                  {missing && t('firstRun.missingFile')}
                </>
              }
            >
              <LinkButton onPress={() => void select.run({ handle })}>{shownFileName(t, file)}</LinkButton>
            </CardLine>
          ))}
        </Card>
      )}
      <Row>
        <Button variant="quiet" icon="open" onPress={() => void openExisting.run({})}>
          {t('firstRun.openFile')}
        </Button>
        <Button variant="quiet" icon="plus" onPress={onNew}>
          {t('firstRun.newFile')}
        </Button>
        {onRestore !== undefined && (
          <Button variant="quiet" icon="undo" onPress={onRestore}>
            {t('firstRun.restore')}
          </Button>
        )}
        {!known.some(({ practice }) => practice) && (
          <Button variant="quiet" icon="people" onPress={() => void openPractice.run({ language })}>
            {t('firstRun.practice')}
          </Button>
        )}
        <SelfTestButton />
      </Row>
      <FormError failure={select.failure ?? openExisting.failure ?? openPractice.failure} />
    </>
  );
}
