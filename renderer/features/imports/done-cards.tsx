import type { ResultOf } from '#shared/contract/index.ts';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import { useUndoImport } from './mutations.ts';
import { WorkProgress } from './work-progress.tsx';
import styles from './imports.module.css';

/** What an import brought, with its undo. */
export function DoneCard(props: {
  result: ResultOf<'imports.run'>;
  onAnother: () => void;
  onUndone: (undone: ResultOf<'imports.undo'>) => void;
}) {
  const { result, onAnother, onUndone } = props;
  const t = useText();
  const undo = useUndoImport();
  const kinds = ['added', 'updated', 'unchanged', 'leftOut'] as const;
  return (
    <Card title={t('imports.done.title')} padded>
      <Stack>
        <div role="status">
          {kinds
            .filter((kind) => result[kind] > 0)
            .map((kind) => (
              <p key={kind}>{t(`imports.done.${kind}`, { count: result[kind] })}</p>
            ))}
        </div>
        {undo.failure !== null && <ErrorMessage failure={undo.failure} />}
        {undo.isRunning && <WorkProgress label={t('imports.look.undoing')} />}
        <Row>
          <Button variant="primary" onPress={() => go('people')}>
            {t('imports.done.people')}
          </Button>
          <Button onPress={onAnother}>{t('imports.done.another')}</Button>
          <Button
            icon="undo"
            isPending={undo.isRunning}
            onPress={() =>
              void undo.run({ runId: result.runId }).then((answer) => {
                if (answer.ok) onUndone(answer.value);
              })
            }
          >
            {t('imports.done.undo')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

/** What the undoing of an import did, and who stayed. */
export function UndoneCard({
  undone,
  onAnother,
}: {
  undone: ResultOf<'imports.undo'>;
  onAnother: () => void;
}) {
  const t = useText();
  return (
    <Card title={t('imports.undone.title')} padded>
      <Stack>
        <div role="status">
          <p>{t('imports.undone.removed', { count: undone.removed })}</p>
          {undone.restored > 0 && <p>{t('imports.undone.restored', { count: undone.restored })}</p>}
          {undone.leftAsChanged > 0 && <p>{t('imports.undone.left', { count: undone.leftAsChanged })}</p>}
        </div>
        {undone.kept.length > 0 && (
          <div>
            <p>{t('imports.undone.kept')}</p>
            <ul className={styles.kept}>
              {undone.kept.map(({ clientId, displayName }) => (
                <li key={clientId}>
                  <Button variant="quiet" size="small" onPress={() => go('person', { clientId })}>
                    <Private>{displayName}</Private>
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Row>
          <Button onPress={onAnother}>{t('imports.done.another')}</Button>
        </Row>
      </Stack>
    </Card>
  );
}
