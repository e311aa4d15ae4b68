import type { ReactNode } from 'react';

/** Names and notes: what `Ctrl .` blurs when someone walks in. Wrap every name and every text about a person in it. */
export function Private({ children, as: Tag = 'span' }: { children: ReactNode; as?: 'span' | 'div' }) {
  return <Tag data-private="">{children}</Tag>;
}
