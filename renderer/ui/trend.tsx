import { useText } from './text.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import styles from './trend.module.css';

export interface TrendPoint {
  /** How the day is shown: `9.11.2026`. */
  label: string;
  value: number;
  /** What stands in the place of the figure, where words say more. */
  words?: string;
}

export interface TrendProps {
  /** What was measured: "Oma arvio, arki". */
  label: string;
  /** Oldest first. */
  points: readonly TrendPoint[];
  /** The ends of the scale; 0–10 unless told. */
  range?: readonly [number, number];
  /** Shows the figures as a table too; otherwise they are there for screen readers only. */
  showTable?: boolean;
}

const width = 300;
const height = 62;
const margin = 6;

/** A small line of figures over time, with the same figures as a table. */
export function Trend({ label, points, range = [0, 10], showTable }: TrendProps) {
  const t = useText();
  const [low, high] = range;
  const x = (index: number) =>
    points.length === 1 ? width / 2 : margin + (index * (width - 2 * margin)) / (points.length - 1);
  const y = (value: number) => height - margin - ((value - low) * (height - 2 * margin)) / (high - low);
  const first = points[0];
  const last = points.at(-1);
  const table = (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{label}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('common.day')}</th>
          <th scope="col">{t(last?.words === undefined ? 'common.figure' : 'common.state')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two readings may be of the same day
          <tr key={index}>
            <td>{point.label}</td>
            <td>{point.words ?? point.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <figure className={styles.trend}>
      <svg className={styles.drawing} viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
        <g className={styles.grid}>
          {[low, (low + high) / 2, high].map((value) => (
            <path key={value} d={`M0 ${String(y(value))}H${String(width)}`} />
          ))}
        </g>
        <polyline
          className={styles.line}
          points={points.map((point, index) => `${String(x(index))},${String(y(point.value))}`).join(' ')}
        />
        {points.map((point, index) => (
          <circle
            // oxlint-disable-next-line react/no-array-index-key -- as above
            key={index}
            className={styles.point}
            cx={x(index)}
            cy={y(point.value)}
            r={index === points.length - 1 ? 3.6 : 3}
          />
        ))}
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <span>{points.length > 1 ? first?.label : ''}</span>
        {last !== undefined && (
          <span>
            {last.label}: <b>{last.words ?? last.value}</b>
          </span>
        )}
      </div>
      {showTable === true ? table : <VisuallyHidden>{table}</VisuallyHidden>}
    </figure>
  );
}
