import { useState } from 'react';
import type { Plan } from '#shared/contract/plans.ts';
import type { ClientId, PlanVersionId } from '#shared/ids.ts';
import { agreementWays } from '#shared/codes/plans.ts';
import type { AgreementWay } from '#shared/codes/plans.ts';
import { labelOf } from '#shared/codes/define.ts';
import { formatDate, formatMoment } from '#shared/dates/format.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { VersionDialog } from './version-dialog.tsx';
import styles from './plan.module.css';

/** The client's agreement with its day, and the versions that were kept at agreements, prints and sendings. */
export function AgreementCard({ clientId, plan }: { clientId: ClientId; plan: Plan }) {
  const t = useText();
  const language = useLanguage();
  const [day, setDay] = useState<ReturnType<typeof today> | null>(today());
  const [how, setHow] = useState<AgreementWay>('together');
  const [shown, setShown] = useState<PlanVersionId | null>(null);
  const [comparing, setComparing] = useState(false);
  const agree = useCommand('plans.agree');
  return (
    <Card
      title={t('plan.agreement')}
      note={plan.agreedOn === null ? t('plan.notAgreed') : formatDate(plan.agreedOn, language)}
      actions={
        plan.changedSinceAgreement ? <Chip tone="attention">{t('plan.changedSince')}</Chip> : undefined
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (day === null) return;
          void agree.run({ clientId, agreedOn: day, how }).then((answer) => {
            if (answer.ok)
              showToast({ text: t('plan.agreed', { number: (plan.versions[0]?.number ?? 0) + 1 }) });
          });
        }}
      >
        <Stack tight>
          <Quiet>{t('plan.agreementText')}</Quiet>
          <DateField label={t('plan.agreedDay')} value={day} onChange={setDay} prefer="past" />
          <Select
            label={t('plan.how')}
            value={how}
            onChange={setHow}
            options={agreementWays.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
          />
          <FormError failure={agree.failure} />
          <Row align="end">
            <Button type="submit" isDisabled={day === null} isPending={agree.isRunning}>
              {t('plan.agree')}
            </Button>
          </Row>
        </Stack>
      </form>
      {plan.versions.map((version) => (
        <CardLine
          key={version.versionId}
          end={version.agreedHow === null ? undefined : labelOf(agreementWays, version.agreedHow, language)}
        >
          <LinkButton
            onPress={() => {
              setShown(version.versionId);
            }}
          >
            {t('plan.version', { number: version.number })}
          </LinkButton>
          <span>
            {t(`plan.reasons.${version.reason}`)}{' '}
            {version.agreedOn === null
              ? formatMoment(version.madeAt, language)
              : formatDate(version.agreedOn, language)}
          </span>
        </CardLine>
      ))}
      {plan.versions.length > 0 && (
        <div className={styles.form}>
          <Button
            size="small"
            onPress={() => {
              setComparing(true);
            }}
          >
            {t('plan.compare.open')}
          </Button>
        </div>
      )}
      {comparing && (
        <CompareDialog
          clientId={clientId}
          versions={plan.versions}
          onClose={() => {
            setComparing(false);
          }}
        />
      )}
      {shown !== null && (
        <VersionDialog
          versionId={shown}
          onClose={() => {
            setShown(null);
          }}
        />
      )}
    </Card>
  );
}
