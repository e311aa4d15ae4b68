import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';

/** A button without a look of its own, for places that draw it themselves (rail, rows, search). */
export function PlainButton({
  className,
  children,
  ...rest
}: Omit<ButtonProps, 'className' | 'style' | 'children'> & { className: string; children: ReactNode }) {
  return (
    <Button {...rest} className={className}>
      {children}
    </Button>
  );
}
