import { useState } from 'react';
import { instruments } from '#shared/codes/assessments.ts';
import type { InstrumentSite } from '#shared/contract/assessments.ts';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLabels } from '../codes/use-codes.ts';
import { useSetSite } from './mutations.ts';
import { useSites } from './queries.ts';
import styles from './assessments.module.css';

/** The address of the instrument itself, to copy: the app goes nowhere by itself. */
export function Site({ address, name }: { address: string; name: string }) {
  const t = useText();
  if (address === '') return null;
  return (
    <p className={styles.site}>
      <span>{t('assessments.site')}</span> <code>{address}</code>{' '}
      <Button
        size="small"
        aria-label={t('assessments.copyOf', { name })}
        onPress={() => {
          // Where the system refuses, the address stands there to be taken by hand.
          void navigator.clipboard.writeText(address).then(
            () => showToast({ text: t('assessments.copied') }),
            () => undefined,
          );
        }}
      >
        {t('assessments.copy')}
      </Button>
    </p>
  );
}

/** The address in the form of a result, where it is also written and changed. */
export function SiteRow({ instrument }: { instrument: InstrumentSite['instrument'] | null }) {
  const t = useText();
  const label = useLabels();
  const siteOf = useSites();
  const set = useSetSite();
  const [typed, setTyped] = useState<string | null>(null);
  if (instrument === null) return null;
  const { site, isOwn } = siteOf(instrument);
  const keep = async (next: string | null) => {
    const answer = await set.run({ instrument, site: next });
    if (!answer.ok) return;
    showToast({ text: t('assessments.siteSaved') });
    setTyped(null);
  };
  if (typed === null)
    return (
      <Row>
        <Site address={site} name={label(instruments, instrument)} />
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            setTyped(site);
          }}
        >
          {t(site === '' ? 'assessments.siteAdd' : 'assessments.siteChange')}
        </Button>
      </Row>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep(typed);
      }}
    >
      <Stack tight>
        <TextField
          label={t('assessments.siteField')}
          hint={t('assessments.siteHint')}
          inputMode="url"
          autoComplete="off"
          autoFocus
          maxLength={500}
          value={typed}
          onChange={setTyped}
        />
        <FormError failure={set.failure} />
        <Row>
          <Button size="small" type="submit" isPending={set.isRunning}>
            {t('assessments.siteSave')}
          </Button>
          {isOwn && (
            <Button size="small" onPress={() => void keep(null)}>
              {t('assessments.siteBack')}
            </Button>
          )}
          <Button
            size="small"
            onPress={() => {
              setTyped(null);
            }}
          >
            {t('common.cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
