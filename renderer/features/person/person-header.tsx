import type { Client } from '#shared/contract/clients.ts';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { GuardianChip } from '../network/notices.tsx';
import { ageOn, municipalityName } from '../people/facts.ts';
import { StatusChip } from '../pathways/status-chip.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import styles from './person.module.css';

/** What matters, in one line: age, municipality, how to reach, the next time; then what must not be missed. */
export function PersonFacts({ client, onNext }: { client: Client; onNext: () => void }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const age = ageOn(client.birthDate, moments.today);
  const { municipality, reach, nextContactAt, nextHasTime, nextPlace } = client;
  const facts: { id: string; fact: ReactNode }[] = [];
  if (age !== null) facts.push({ id: 'age', fact: t('person.header.years', { age }) });
  if (municipality !== '') {
    facts.push({ id: 'municipality', fact: <Private>{municipalityName(municipality, language)}</Private> });
  }
  if (reach !== '') facts.push({ id: 'reach', fact: <Private>{reach}</Private> });
  facts.push({
    id: 'next',
    fact:
      nextContactAt === null ? (
        <LinkButton within onPress={onNext}>
          {t('person.header.nextNone')}
        </LinkButton>
      ) : (
        <>
          {t('person.header.next')}{' '}
          <LinkButton plain onPress={onNext}>
            <b>{moments.at(nextContactAt, nextHasTime)}</b>
          </LinkButton>
          {nextPlace !== '' && <Private>{`, ${nextPlace}`}</Private>}
        </>
      ),
  });
  return (
    <span className={styles.facts}>
      <span>
        {facts.map(({ id, fact }, index) => (
          <Fragment key={id}>
            {index > 0 && ' · '}
            {fact}
          </Fragment>
        ))}
      </span>
      <GuardianChip clientId={client.clientId} />
      {client.turvakielto && <Chip tone="danger">{t('person.header.turvakielto')}</Chip>}
      {client.reachSafely !== '' && (
        <Chip tone="attention">
          {t('person.header.careful')}: <Private>{client.reachSafely}</Private>
        </Chip>
      )}
      {client.needsInterpreter && (
        <Chip>
          {client.interpreterLanguage === ''
            ? t('person.header.interpreterNeeded')
            : t('person.header.interpreter', { language: client.interpreterLanguage })}
        </Chip>
      )}
      {client.coachDisqualified !== '' && (
        <Chip tone="attention">
          {t('person.header.disqualified')}: <Private>{client.coachDisqualified}</Private>
        </Chip>
      )}
      {client.archivedAt !== null && <Chip>{t('person.header.archived')}</Chip>}
      <StatusChip client={client} />
    </span>
  );
}
