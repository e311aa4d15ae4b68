import { useId } from 'react';
import { cx } from './cx.ts';
import styles from './small-multiples.module.css';

export interface Occasion {
  readonly id: string;
  /** Days since some fixed day: places the points by time and not by their number. */
  readonly day: number;
  /** How the day is shown: `9.11.2026`. */
  readonly label: string;
}

export interface Multiple {
  readonly key: string;
  readonly label: string;
  /** The ends of the scale; null where it is not known, and then the figures themselves are the ends. */
  readonly range: readonly [number, number] | null;
  /** The scale in words: `0–10`, "asteikko ei tiedossa". */
  readonly scale: string;
  /** By occasion: a figure, or words in place of one ("ei vastattu"). What is left out was not asked. */
  readonly values: Readonly<Record<string, number | string>>;
}

export interface SmallMultiplesProps {
  label: string;
  /** Oldest first. */
  occasions: readonly Occasion[];
  multiples: readonly Multiple[];
  /** How a figure is written: `6,5`. */
  figure: (value: number) => string;
  /** The title of the table's first column. */
  areaTitle: string;
}

const width = 160;
const height = 52;
const margin = 6;

function Drawing({ occasions, multiple }: { occasions: readonly Occasion[]; multiple: Multiple }) {
  const points = occasions.flatMap(({ id, day }) => {
    const value = multiple.values[id];
    return typeof value === 'number' ? [{ id, day, value }] : [];
  });
  const figures = points.map(({ value }) => value);
  const [low, high] = multiple.range ?? [Math.min(...figures), Math.max(...figures)];
  const from = occasions[0]?.day ?? 0;
  const span = (occasions.at(-1)?.day ?? 0) - from;
  const x = (day: number) => (span === 0 ? width / 2 : margin + ((day - from) * (width - 2 * margin)) / span);
  const y = (value: number) =>
    high === low ? height / 2 : height - margin - ((value - low) * (height - 2 * margin)) / (high - low);
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
      <path className={styles.edge} d={`M0 ${String(margin)}H${String(width)}`} />
      <path className={styles.edge} d={`M0 ${String(height - margin)}H${String(width)}`} />
      <polyline
        className={styles.line}
        points={points.map(({ day, value }) => `${String(x(day))},${String(y(value))}`).join(' ')}
      />
      {points.map(({ id, day, value }) => (
        <circle key={id} className={styles.point} cx={x(day)} cy={y(value)} r={3} />
      ))}
    </svg>
  );
}

/** The last figure that was given. */
const lastOf = (occasions: readonly Occasion[], { values }: Multiple): number | null => {
  const value = occasions.map(({ id }) => values[id]).findLast((one) => typeof one === 'number');
  return typeof value === 'number' ? value : null;
};

/**
 * The same measure drawn small for each area, all over the same time, and all figures as a table. One colour and no judging of
 * high and low; areas are never added up.
 */
export function SmallMultiples({ label, occasions, multiples, figure, areaTitle }: SmallMultiplesProps) {
  const id = useId();
  // One scale for all is said once, above the figures.
  const scales = new Set(multiples.map(({ scale }) => scale));
  const common = scales.size === 1 ? multiples[0]?.scale : undefined;
  return (
    <div className={styles.around}>
      <div className={styles.both}>
        <ul className={styles.grid} aria-hidden="true">
          {multiples.map((multiple) => {
            const last = lastOf(occasions, multiple);
            return (
              <li key={multiple.key} className={styles.one}>
                <span className={styles.name}>{multiple.label}</span>
                <span className={styles.last}>{last === null ? '–' : figure(last)}</span>
                <Drawing occasions={occasions} multiple={multiple} />
                {common === undefined && <small>{multiple.scale}</small>}
              </li>
            );
          })}
        </ul>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table scrolls by arrows */}
        <div className={styles.frame} role="region" aria-labelledby={id} tabIndex={0}>
          <table className={styles.table}>
            <caption id={id}>{common === undefined ? label : `${label}, ${common}`}</caption>
            <thead>
              <tr>
                <th scope="col">{areaTitle}</th>
                {occasions.map((occasion) => (
                  <th key={occasion.id} scope="col" className={cx(styles.end)}>
                    {occasion.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {multiples.map((multiple) => (
                <tr key={multiple.key}>
                  <th scope="row">
                    {multiple.label}
                    {common === undefined && <small> {multiple.scale}</small>}
                  </th>
                  {occasions.map((occasion) => {
                    const value = multiple.values[occasion.id];
                    return (
                      <td
                        key={occasion.id}
                        className={cx(styles.end, typeof value !== 'number' && styles.none)}
                      >
                        {typeof value === 'number' ? figure(value) : (value ?? '–')}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}
