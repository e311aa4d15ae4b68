import { useEffect, useState } from 'react';
import { languages } from '#shared/languages.ts';
import type { PlainDate } from '#shared/time.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { printPdf } from '../../ui/print-pdf.ts';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { languageNames } from '../first-run/language-chips.tsx';

/** The paper of a day: looked at here first, then printed or saved. */
export function SheetDialog({ day, onClose }: { day: PlainDate; onClose: () => void }) {
  const t = useText();
  const screenLanguage = useLanguage();
  const [language, setLanguage] = useState(screenLanguage);
  const [pdf, setPdf] = useState<Uint8Array | null>(null);
  const view = useCommand('day.sheet', { invalidates: [] });
  const deliver = useCommand('day.sheet', { invalidates: [] });
  const { run: look } = view;

  useEffect(() => {
    let gone = false;
    void look({ day, language, deliver: 'view' }).then((answer) => {
      if (!gone && answer.ok) setPdf(answer.value.pdf);
    });
    return () => {
      gone = true;
    };
    // `look` is new on every drawing; the paper depends on its day and its language.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [day, language]);

  const take = async (how: 'save' | 'open' | 'print') => {
    const answer = await deliver.run({ day, language, deliver: how });
    if (!answer.ok) return;
    if (how === 'save') showToast({ text: t('plan.saved', { name: answer.value.savedAs ?? '' }) });
    else showToast({ text: how === 'open' ? t('plan.opened') : t('day.sheet.printed') });
    if (how === 'print' && answer.value.pdf !== null) await printPdf(answer.value.pdf);
  };
  const failure = deliver.failure ?? view.failure;
  return (
    <Dialog
      title={t('day.sheet.title')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Row align="end">
          <Button icon="open" isDisabled={pdf === null} onPress={() => void take('open')}>
            {t('plan.openPdf')}
          </Button>
          <Button icon="save" isDisabled={pdf === null} onPress={() => void take('save')}>
            {t('plan.savePdf')}
          </Button>
          <Button variant="primary" icon="print" isDisabled={pdf === null} onPress={() => void take('print')}>
            {t('plan.printNow')}
          </Button>
        </Row>
      }
    >
      <Stack>
        <Row align="between">
          <Quiet>{t('day.sheet.lead')}</Quiet>
          <FilterChips
            label={t('plan.printLanguage')}
            mode="one"
            alwaysOne
            options={languages.map((id) => ({ id, label: languageNames[id] }))}
            value={[language]}
            onChange={([next]) => {
              if (next !== undefined) setLanguage(next);
            }}
          />
        </Row>
        {failure !== null && failure.code !== 'cancelled' && <ErrorMessage failure={failure} />}
        {pdf === null ? failure === null && <Loading /> : <PdfView pdf={pdf} label={t('day.sheet.title')} />}
      </Stack>
    </Dialog>
  );
}
