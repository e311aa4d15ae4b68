import type { Strength } from '#shared/contract/plans.ts';
import { labelOf } from '#shared/codes/define.ts';
import { strengthKinds } from '#shared/codes/plans.ts';
import { Card } from '../../ui/card.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage } from '../../ui/text.ts';
import styles from './plan.module.css';

/** What the person is good at, likes and wishes for: what a plan is built on. */
export function StrengthsLine({ strengths }: { strengths: readonly Strength[] }) {
  const language = useLanguage();
  if (strengths.length === 0) return null;
  const kinds = strengthKinds.codes.filter(({ code }) => strengths.some(({ kind }) => kind === code));
  return (
    <Card>
      <dl className={styles.strengths}>
        {kinds.map(({ code }) => (
          <div key={code}>
            <dt>{labelOf(strengthKinds, code, language)}</dt>
            <dd>
              <Private>
                {strengths
                  .filter(({ kind }) => kind === code)
                  .map(({ text }) => text)
                  .join(' · ')}
              </Private>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
