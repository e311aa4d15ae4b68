import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { useText } from '../ui/text.ts';

/** Catches a bug in a screen, says so calmly, and keeps the rest of the window alive. A new `key` starts anew. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
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
