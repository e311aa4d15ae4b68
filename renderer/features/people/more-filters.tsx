import { programmes } from '#shared/codes/client-record.ts';
import { clientLanguages } from '#shared/codes/municipalities.ts';
import type { PeopleFilter } from '#shared/contract/clients.ts';
import { FilterChips } from '../../ui/choice.tsx';
import { Select } from '../../ui/select.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useLabels } from '../codes/use-codes.ts';
import { municipalityName } from './facts.ts';
import styles from './people.module.css';
import { usePeopleFilters } from './queries.ts';

/** More than these are chosen from a list. */
const mostChips = 8;

function OneFilter<K extends string>(props: {
  label: string;
  options: readonly { id: K; label: string }[];
  value: K | null;
  onChange: (value: K | null) => void;
}) {
  const { label, options, value, onChange } = props;
  const t = useText();
  if (options.length === 0) return null;
  if (options.length > mostChips) {
    return (
      <div className={styles.filterSelect}>
        <Select
          label={label}
          options={[{ id: '', label: t('people.filters.everyone') }, ...options]}
          value={value ?? ''}
          onChange={(chosen) => {
            onChange(options.find(({ id }) => id === chosen)?.id ?? null);
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.filter}>
      <span aria-hidden="true">{label}</span>
      <FilterChips
        label={label}
        mode="one"
        options={options}
        value={value === null ? [] : [value]}
        onChange={([chosen]) => {
          onChange(chosen ?? null);
        }}
      />
    </div>
  );
}

/** Programme, municipality, language and interpreter: only what somebody has is offered. */
export function MoreFilters({
  filter,
  change,
}: {
  filter: PeopleFilter;
  change: (part: Partial<PeopleFilter>) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const labels = useLabels();
  const { data } = usePeopleFilters();
  if (data === undefined) return null;
  const { programmes: some, municipalities, languages, interpreter } = data;
  if (some.length + municipalities.length + languages.length === 0 && !interpreter) {
    return <Quiet>{t('people.filters.none')}</Quiet>;
  }
  return (
    <div className={styles.moreFilters}>
      <OneFilter
        label={t('people.filters.programme')}
        options={some.map((code) => ({ id: code, label: labels(programmes, code) }))}
        value={filter.programme}
        onChange={(programme) => {
          change({ programme });
        }}
      />
      <OneFilter
        label={t('people.filters.municipality')}
        options={municipalities.map((kept) => ({ id: kept, label: municipalityName(kept, language) }))}
        value={filter.municipality}
        onChange={(municipality) => {
          change({ municipality });
        }}
      />
      <OneFilter
        label={t('people.filters.language')}
        options={languages.map((code) => ({ id: code, label: labels(clientLanguages, code) }))}
        value={filter.language}
        onChange={(chosen) => {
          change({ language: chosen });
        }}
      />
      {interpreter && (
        <FilterChips
          label={t('people.filters.interpreter')}
          options={[{ id: 'interpreter', label: t('people.filters.interpreter') }]}
          value={filter.needsInterpreter ? ['interpreter'] : []}
          onChange={(chosen) => {
            change({ needsInterpreter: chosen.length > 0 });
          }}
        />
      )}
    </div>
  );
}
