import type { ReactNode } from 'react';

/** A form in place: Enter saves, Esc gives up. */
export function InlineForm({
  onSubmit,
  onGiveUp,
  children,
}: {
  onSubmit: () => void;
  onGiveUp: () => void;
  children: ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc bubbles here from the form's fields
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onGiveUp();
      }}
    >
      {children}
    </form>
  );
}
