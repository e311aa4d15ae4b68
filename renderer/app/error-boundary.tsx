import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { useText } from '../ui/text.ts';

interface Props {
  children: ReactNode;
  /** A new value (the next screen) lets the children try again. */
  resetKey: number;
}

/** Catches a bug in a screen, says so calmly, and keeps the rest of the window alive. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.broken && before.resetKey !== this.props.resetKey) this.setState({ broken: false });
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Broken
        onRetry={() => {
          this.setState({ broken: false });
        }}
      />
    );
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const t = useText();
  return (
    <ErrorMessage
      failure={{ code: 'internal' }}
      actions={<Button onPress={onRetry}>{t('common.tryAgain')}</Button>}
    />
  );
}
