import { programmes } from '#shared/codes/client-record.ts';
import { codeIn } from '#shared/codes/define.ts';
import { today } from '../../ui/date-field.tsx';
import { useText } from '../../ui/text.ts';
import { useStoredCodes } from '../codes/use-codes.ts';
import { CodedField } from './coded-field.tsx';
import { ageOutside } from './facts.ts';
import styles from './people.module.css';
import type { FieldsProps } from './plain-field.tsx';

/** The programme; an age outside its range is said and hinders nothing. */
export function ProgrammeField({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const t = useText();
  const stored = useStoredCodes();
  const { programme, birthDate } = draft;
  const ages = programme === null ? undefined : codeIn(programmes, stored, programme)?.ages;
  const outside = ageOutside(birthDate, ages, today());
  return (
    <>
      <CodedField
        label={t('person.field.programme')}
        list={programmes}
        value={programme}
        onChange={(chosen) => {
          onChange({ programme: chosen });
        }}
      />
      {outside !== null && (
        <output className={styles.alike}>{t('person.field.ageOutside', { ...outside })}</output>
      )}
    </>
  );
}
