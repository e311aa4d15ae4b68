import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { Button } from 'react-aria-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import styles from './table.module.css';

export interface TableColumn<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** A CSS grid track: `minmax(140px, 2fr)`. */
  width?: string;
  align?: 'end';
  /** Makes the header a button that sorts. */
  compare?: (a: Row, b: Row) => number;
  /** Left out while the table is narrower than this, in pixels. */
  from?: number;
}

export interface TableSort {
  column: string;
  descending: boolean;
}

export interface TableProps<Row> {
  label: string;
  /** The first column is the name of the row. */
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Enter or click on a row. */
  onOpen?: (row: Row) => void;
  initialSort?: TableSort;
  /** What stands there when there are no rows. */
  empty?: ReactNode;
  /** Pixels; 34 unless told. */
  rowHeight?: number;
  selectedId?: string;
}

function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1000);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, width };
}

interface RowProps<Row> {
  row: Row;
  index: number;
  /** Pixels from the top of the body. */
  start: number;
  height: number;
  tracks: string;
  columns: readonly TableColumn<Row>[];
  isCurrent: boolean;
  isOpenable: boolean;
  isSelected: boolean | undefined;
}

/** A row without handlers of its own, so that one which stays in view while the table scrolls is not drawn again. */
function DrawnRow<Row>(props: RowProps<Row>) {
  const { row, index, start, height, tracks, columns, isCurrent, isOpenable, isSelected } = props;
  return (
    <div
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={isCurrent ? 0 : -1}
      className={cx(styles.row, isOpenable && styles.openable)}
      style={{ gridTemplateColumns: tracks, height, transform: `translateY(${String(start)}px)` }}
      {...(isSelected === undefined ? {} : { 'aria-selected': isSelected })}
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          role={place === 0 ? 'rowheader' : 'gridcell'}
          className={cx(styles.cell, place === 0 && styles.first, column.align === 'end' && styles.end)}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

// `memo` forgets that the component is generic.
const TableRow = memo(DrawnRow) as typeof DrawnRow;

/** The place of the row that something happened in. */
const indexAt = (event: SyntheticEvent): number | null => {
  const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
  return row === null ? null : Number(row.getAttribute('data-index'));
};

/**
 * A table that stays fast with ten thousand rows: only rows in view are drawn. One stop for Tab; arrows, Home, End,
 * Page Up and Page Down move between rows and Enter opens one (ARIA grid pattern with focus on rows).
 */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowId, onOpen, initialSort, empty, rowHeight = 34, selectedId } = props;
  const { ref, width } = useWidth();
  const [sort, setSort] = useState<TableSort | null>(initialSort ?? null);
  const [active, setActive] = useState(0);

  const shownColumns = useMemo(
    () => columns.filter(({ from }) => from === undefined || width >= from),
    [columns, width],
  );
  const tracks = shownColumns.map((column) => column.width ?? 'minmax(0, 1fr)').join(' ');

  const sorted = useMemo(() => {
    const compare = columns.find(({ id }) => id === sort?.column)?.compare;
    if (!compare || !sort) return rows;
    const direction = sort.descending ? -1 : 1;
    return [...rows].sort((a, b) => direction * compare(a, b));
  }, [rows, columns, sort]);

  const current = Math.min(active, Math.max(0, sorted.length - 1));
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => ref.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    // The row that has the focus stays in the document wherever the list is scrolled, so that Tab finds it.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(sorted.length - 1, index));
    setActive(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => {
      ref.current
        ?.querySelector<HTMLElement>(`[data-index="${String(next)}"]`)
        ?.focus({ preventScroll: true });
    });
  };

  const openAt = (index: number | null) => {
    const row = index === null ? undefined : sorted[index];
    if (row !== undefined) onOpen?.(row);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // A control inside the row answers for itself.
    if (!(event.target instanceof Element && event.target.matches('[data-index]'))) return;
    const page = Math.max(1, Math.floor((ref.current?.clientHeight ?? 340) / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: sorted.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      moveTo(next);
    } else if (event.key === 'Enter' && onOpen) {
      event.preventDefault();
      openAt(indexAt(event));
    }
  };

  const sortBy = (column: string) => {
    setSort((before) => ({ column, descending: before?.column === column && !before.descending }));
  };

  return (
    <div className={styles.frame} ref={ref}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        className={styles.grid}
        tabIndex={-1}
        onFocus={(event) => {
          const index = indexAt(event);
          if (index !== null) setActive(index);
        }}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          // A control inside the row answers for itself.
          if (event.target instanceof Element && event.target.closest('button, a, input')) return;
          openAt(indexAt(event));
        }}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} style={{ display: 'grid', gridTemplateColumns: tracks }}>
            {shownColumns.map((column) => {
              const by = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : null;
              return (
                <div
                  key={column.id}
                  role="columnheader"
                  className={cx(styles.header, column.align === 'end' && styles.end)}
                  {...(column.compare ? { 'aria-sort': by ?? ('none' as const) } : {})}
                >
                  {column.compare ? (
                    <Button
                      className={cx(styles.sort)}
                      onPress={() => {
                        sortBy(column.id);
                      }}
                    >
                      {column.header}
                      {by !== null && <Icon name={by === 'ascending' ? 'up' : 'down'} size={14} />}
                    </Button>
                  ) : (
                    column.header
                  )}
                </div>
              );
            })}
          </div>
        </div>
        {sorted.length > 0 && (
          <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = sorted[index];
              if (row === undefined) return null;
              const id = rowId(row);
              return (
                <TableRow
                  key={id}
                  row={row}
                  index={index}
                  start={start}
                  height={rowHeight}
                  tracks={tracks}
                  columns={shownColumns}
                  isCurrent={index === current}
                  isOpenable={onOpen !== undefined}
                  isSelected={selectedId === undefined ? undefined : id === selectedId}
                />
              );
            })}
          </div>
        )}
      </div>
      {sorted.length === 0 && empty}
    </div>
  );
}
