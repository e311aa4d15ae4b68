import { useEffect, useState } from 'react';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId } from '#shared/ids.ts';
import { PaperPart } from '#shared/contract/plans.ts';
import type { PaperLanguage } from '#shared/languages.ts';
import { paperLanguages } from '#shared/languages.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxGroup, FilterChips } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { printPdf } from '../../ui/print-pdf.ts';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useHandedTo } from '../network/handed-to.tsx';
import { languageNames } from '../first-run/language-chips.tsx';

/** Plain Finnish calls itself by its own name, like the languages beside it. */
const plainFinnish = 'Selkosuomi';

/** What a part of the paper is in the ledger, where the paper is given to somebody else. */
const itemOf = {
  strengths: 'strengths',
  goals: 'plan',
  scaling: 'plan',
  ratings: 'ratings',
  next: 'next-contact',
} as const satisfies Record<PaperPart, ItemKey>;

/** The client's copy: looked at here first, then saved, opened or printed. Looking freezes nothing. */
export function PrintPlanDialog({
  clientId,
  initialLanguage,
  onClose,
}: {
  clientId: ClientId;
  /** The client's own language where the paper speaks it. */
  initialLanguage?: PaperLanguage;
  onClose: () => void;
}) {
  const t = useText();
  const screenLanguage = useLanguage();
  const [language, setLanguage] = useState<PaperLanguage>(initialLanguage ?? screenLanguage);
  const [parts, setParts] = useState<readonly PaperPart[]>(PaperPart.options);
  const [pdf, setPdf] = useState<Uint8Array | null>(null);
  const view = useCommand('plans.print', { invalidates: [] });
  const deliver = useCommand('plans.print');
  const onPaper = [...new Set(parts.map((part) => itemOf[part]))];
  const handed = useHandedTo(clientId, onPaper, t('plan.printTitle'));
  const { run: look } = view;

  useEffect(() => {
    let gone = false;
    void look({ clientId, language, parts: [...parts], deliver: 'view' }).then((answer) => {
      if (!gone && answer.ok) setPdf(answer.value.pdf);
    });
    return () => {
      gone = true;
    };
    // `look` is new on every drawing; the paper depends on whose it is, its language and its parts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [clientId, language, parts]);

  const take = async (how: 'save' | 'open' | 'print') => {
    if (!(await handed.record())) return;
    const answer = await deliver.run({ clientId, language, parts: [...parts], deliver: how });
    if (!answer.ok) return;
    if (how === 'save') showToast({ text: t('plan.saved', { name: answer.value.savedAs ?? '' }) });
    else showToast({ text: how === 'open' ? t('plan.opened') : t('plan.printed') });
    if (how === 'print' && answer.value.pdf !== null) await printPdf(answer.value.pdf);
  };
  const failure = deliver.failure ?? view.failure;
  return (
    <Dialog
      title={t('plan.printTitle')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Row align="end">
          <Button icon="open" isDisabled={pdf === null || !handed.isReady} onPress={() => void take('open')}>
            {t('plan.openPdf')}
          </Button>
          <Button
            icon="print"
            isDisabled={pdf === null || !handed.isReady}
            onPress={() => void take('print')}
          >
            {t('plan.printNow')}
          </Button>
          <Button
            variant="primary"
            icon="save"
            isDisabled={pdf === null || !handed.isReady}
            onPress={() => void take('save')}
          >
            {t('plan.savePdf')}
          </Button>
        </Row>
      }
    >
      <Stack>
        <Row align="between">
          <Quiet>{t('plan.printLead')}</Quiet>
          <FilterChips
            label={t('plan.printLanguage')}
            mode="one"
            alwaysOne
            options={paperLanguages.map((id) => ({
              id,
              label: id === 'fi-plain' ? plainFinnish : languageNames[id],
            }))}
            value={[language]}
            onChange={([next]) => {
              if (next !== undefined) setLanguage(next);
            }}
          />
        </Row>
        <CheckboxGroup
          label={t('plan.paper.parts')}
          across
          value={parts}
          onChange={(next) => {
            // A paper with nothing on it is no paper: the last part stays.
            if (next.length > 0) setParts(PaperPart.options.filter((part) => next.includes(part)));
          }}
          options={PaperPart.options.map((part) => ({ id: part, label: t(`plan.paper.part.${part}`) }))}
        />
        {handed.fields}
        {failure !== null && failure.code !== 'cancelled' && <ErrorMessage failure={failure} />}
        {pdf === null ? failure === null && <Loading /> : <PdfView pdf={pdf} label={t('plan.printTitle')} />}
      </Stack>
    </Dialog>
  );
}
