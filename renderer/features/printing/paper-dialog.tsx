import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { languages } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';
import type { Failure } from '#shared/result.ts';
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

type Answer =
  | { readonly ok: true; readonly value: { pdf: Uint8Array | null; savedAs: string | null } }
  | { readonly ok: false };

export interface PaperDialogProps {
  title: string;
  /** What the paper is for, and what is not on it. */
  lead: string;
  /** What the toast says when it went to the printer. */
  printed: string;
  /** Whose or of which day the paper is: another one is looked at anew. */
  about: string;
  /** To look at, which leaves nothing behind. */
  look: (language: Language) => Promise<Answer>;
  /** To save, open or print, each of which is remembered. */
  take: (language: Language, deliver: 'save' | 'open' | 'print') => Promise<Answer>;
  failure: Failure | null;
  /** Something that is asked before the paper may go. */
  children?: ReactNode;
  onClose: () => void;
}

/** A paper in one of the languages: looked at here first, then printed or saved. */
export function PaperDialog(props: PaperDialogProps) {
  const { title, lead, printed, about, look, take, failure, children, onClose } = props;
  const t = useText();
  const screenLanguage = useLanguage();
  const [language, setLanguage] = useState(screenLanguage);
  const [pdf, setPdf] = useState<Uint8Array | null>(null);

  useEffect(() => {
    let gone = false;
    void look(language).then((answer) => {
      if (!gone && answer.ok) setPdf(answer.value.pdf);
    });
    return () => {
      gone = true;
    };
    // `look` is new on every drawing; the paper depends on what it is about and on its language.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [about, language]);

  const give = async (how: 'save' | 'open' | 'print') => {
    const answer = await take(language, how);
    if (!answer.ok) return;
    if (how === 'save') showToast({ text: t('plan.saved', { name: answer.value.savedAs ?? '' }) });
    else showToast({ text: how === 'open' ? t('plan.opened') : printed });
    if (how === 'print' && answer.value.pdf !== null) await printPdf(answer.value.pdf);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Row align="end">
          <Button icon="open" isDisabled={pdf === null} onPress={() => void give('open')}>
            {t('plan.openPdf')}
          </Button>
          <Button icon="save" isDisabled={pdf === null} onPress={() => void give('save')}>
            {t('plan.savePdf')}
          </Button>
          <Button variant="primary" icon="print" isDisabled={pdf === null} onPress={() => void give('print')}>
            {t('plan.printNow')}
          </Button>
        </Row>
      }
    >
      <Stack>
        <Row align="between">
          <Quiet>{lead}</Quiet>
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
        {children}
        {failure !== null && failure.code !== 'cancelled' && <ErrorMessage failure={failure} />}
        {pdf === null ? failure === null && <Loading /> : <PdfView pdf={pdf} label={title} />}
      </Stack>
    </Dialog>
  );
}
