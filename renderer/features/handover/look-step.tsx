import { useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import { sizeWords } from '#shared/papers/size.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { OpeningLine } from '../partners/opening-line.tsx';
import { useSealHandover } from './mutations.ts';
import { HandoverProgress } from './work-progress.tsx';

const kinds = ['turvakielto', 'privateNotes', 'offence', 'prohibitions', 'identityCodes'] as const;

/** What leaves: the counts, what of it is sensitive (asked once), and the list that goes along. */
export function LookStep({ preview, onLeft }: { preview: ResultOf<'handover.preview'>; onLeft: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [seen, setSeen] = useState(false);
  const seal = useSealHandover();
  const { handle, pdf, people, rows, papers, size, sensitive } = preview;
  const there = kinds.filter((kind) => sensitive[kind] > 0);
  const sealIt = async () => {
    const answer = await seal.run({ handle, sensitiveSeen: seen });
    if (!answer.ok) return;
    showToast({
      text: t('handover.left', { name: answer.value.fileName }),
      detail: t('handover.leftDetail'),
    });
    onLeft();
  };
  return (
    <Card title={t('handover.holds')} padded>
      <Stack>
        <DescriptionList
          entries={[
            { term: t('handover.people'), value: String(people) },
            { term: t('handover.rows'), value: String(rows) },
            { term: t('handover.papers'), value: String(papers) },
            { term: t('handover.size'), value: sizeWords(size, language) },
          ]}
        />
        {there.length > 0 && (
          <Notice>
            <strong>{t('handover.sensitive.title')}</strong>
            <DescriptionList
              entries={there.map((kind) => ({
                term: t(`handover.sensitive.${kind}`),
                value: String(sensitive[kind]),
              }))}
            />
            <p>{t('handover.sensitive.text')}</p>
            <Checkbox isSelected={seen} onChange={setSeen}>
              {t('handover.sensitive.seen')}
            </Checkbox>
          </Notice>
        )}
        <OpeningLine opening={preview.opening} />
        <Quiet>{t('handover.leavesLists')}</Quiet>
        {seal.failure !== null && seal.failure.code !== 'cancelled' && <FormError failure={seal.failure} />}
        {seal.isRunning && <HandoverProgress label={t('handover.sealing')} />}
        <Row align="end">
          <Button
            variant="primary"
            icon="lock"
            isDisabled={there.length > 0 && !seen}
            isPending={seal.isRunning}
            onPress={() => void sealIt()}
          >
            {t('handover.seal')}
          </Button>
        </Row>
        <PdfView pdf={pdf} label={t('handover.paper')} />
      </Stack>
    </Card>
  );
}
