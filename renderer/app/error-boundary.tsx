import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { useText } from '../ui/text.ts';

type Broke = 'internal' | 'program-gone';

/** What the browsers say when a part of the window is fetched that nobody serves any more. */
const partNotFetched = /dynamically imported module|importing a module script failed|unable to preload/i;

/** Catches a bug in a screen, says so calmly, and keeps the rest of the window alive. A new `key` starts anew. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broke: Broke | null }> {
  override state: { broke: Broke | null } = { broke: null };

  static getDerivedStateFromError(error: unknown): { broke: Broke } {
    const isPart = error instanceof Error && partNotFetched.test(error.message);
    return { broke: isPart ? 'program-gone' : 'internal' };
  }

  override render(): ReactNode {
    if (this.state.broke === null) return this.props.children;
    return (
      <Broken
        broke={this.state.broke}
        onRetry={() => {
          this.setState({ broke: null });
        }}
      />
    );
  }
}

function Broken({ broke, onRetry }: { broke: Broke; onRetry: () => void }) {
  const t = useText();
  return (
    <ErrorMessage
      failure={{ code: broke }}
      actions={<Button onPress={onRetry}>{t('common.tryAgain')}</Button>}
    />
  );
}
