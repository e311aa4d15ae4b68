import { useRef, useState } from 'react';
import { isOwnCode } from '#shared/codes/define.ts';
import { themes, themeWithGround } from '#shared/codes/situation.ts';
import type { Theme } from '#shared/codes/situation.ts';
import type { ThemeCard } from '#shared/contract/situation.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useText } from '../../ui/text.ts';
import { useChoices } from '../codes/use-codes.ts';
import { OffenceDialog } from './offence-dialog.tsx';
import { orderOf } from './order.ts';
import { OwnThemeForm } from './own-theme-form.tsx';
import styles from './situation.module.css';
import { ThemeView } from './theme-view.tsx';

interface Props {
  clientId: ClientId;
  cards: readonly ThemeCard[];
  soughtId: string | undefined;
}

/** The map: what was talked about as cards, what was not as quiet words to begin from. Nothing in it is a list to be filled. */
export function ThemesCard({ clientId, cards, soughtId }: Props) {
  const t = useText();
  const choices = useChoices(themes);
  // What was opened in this visit and nobody has touched yet; nothing is kept of it.
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [shown] = useState(() => orderOf(cards, null));
  const [isAdding, setIsAdding] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const adding = useRef<HTMLButtonElement>(null);
  const order = orderOf(cards, shown);
  const inView = [...order, ...opened.filter((theme) => !order.includes(theme))];
  const others = choices.filter(({ id }) => !inView.includes(id) && id !== themeWithGround);
  const hasGround = cards.some(({ theme }) => theme === themeWithGround);
  return (
    <Card
      title={t('situation.title')}
      note={t('situation.note')}
      actions={
        <Menu
          label={t('situation.more')}
          trigger={<IconButton icon="more" size="small" label={t('situation.more')} />}
          items={[
            {
              id: 'offence',
              icon: 'lock',
              label: hasGround ? t('situation.offence.change') : t('situation.offence.open'),
              onAction: () => {
                setIsAsking(true);
              },
            },
          ]}
        />
      }
    >
      {inView.length > 0 && (
        <ul className={styles.cards} aria-label={t('situation.talked')}>
          {inView.map((theme) => (
            <ThemeView
              key={theme}
              clientId={clientId}
              // It came out of the list of choices, or out of a card.
              theme={theme as Theme}
              card={cards.find((card) => card.theme === theme) ?? null}
              isNew={opened.includes(theme)}
              soughtId={soughtId}
              onPutAway={() => {
                setOpened(opened.filter((one) => one !== theme));
              }}
            />
          ))}
        </ul>
      )}
      <div className={styles.others}>
        <h3>{inView.length > 0 ? t('situation.others') : t('situation.begin')}</h3>
        <Quiet>{t('situation.othersHint')}</Quiet>
        <div className={styles.words}>
          {others.map(({ id, label }) => (
            <Button
              key={id}
              size="small"
              onPress={() => {
                setOpened([...opened, id]);
              }}
            >
              {isOwnCode(id) ? <span data-private="">{label}</span> : label}
            </Button>
          ))}
          {!isAdding && (
            <Button
              ref={adding}
              size="small"
              variant="quiet"
              icon="plus"
              onPress={() => {
                setIsAdding(true);
              }}
            >
              {t('situation.ownTheme')}
            </Button>
          )}
        </div>
        {isAdding && (
          <OwnThemeForm
            onAdded={(theme) => {
              setOpened([...opened, theme]);
              setIsAdding(false);
            }}
            onClose={() => {
              setIsAdding(false);
              requestAnimationFrame(() => adding.current?.focus());
            }}
          />
        )}
      </div>
      {isAsking && (
        <OffenceDialog
          clientId={clientId}
          card={cards.find(({ theme }) => theme === themeWithGround) ?? null}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </Card>
  );
}
