import { labelOf } from '#shared/codes/define.ts';
import { municipalities } from '#shared/codes/municipalities.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { AppState } from '#shared/contract/case-file.ts';
import { useCall } from '../api/hooks.ts';
import { Chip } from '../ui/chip.tsx';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/icons.tsx';
import type { IconName } from '../ui/icons.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { PlainButton } from '../ui/plain-button.tsx';
import { useLanguage, useText } from '../ui/text.ts';
import { togglePrivacy, usePrivacy } from './appearance.ts';
import { BackupLine } from './backup-line.tsx';
import { shownFileName } from './file-name.ts';
import { lockNow } from './lock.ts';
import { go, usePlace } from './router.ts';
import type { ScreenName } from './screens.ts';
import styles from './rail.module.css';

/** To which rail entry a screen belongs. */
const homeOf: Readonly<Record<ScreenName, ScreenName>> = {
  today: 'today',
  people: 'people',
  person: 'people',
  referral: 'packets',
  packets: 'packets',
  ledger: 'packets',
  partners: 'partners',
  partner: 'partners',
  settings: 'settings',
  substitutes: 'settings',
  handover: 'settings',
  'project-end': 'settings',
  codes: 'settings',
  doubles: 'people',
  imports: 'people',
};

interface Entry {
  screen: 'today' | 'people' | 'partners' | 'packets';
  icon: IconName;
  label: string;
  count?: number | undefined;
}

type CaseFile = NonNullable<AppState['caseFile']>;

/** Organisation and municipality, as far as they were told. */
function usePlaceWords(caseFile: CaseFile): string {
  const t = useText();
  const language = useLanguage();
  const { owner } = caseFile;
  if (owner === null) return shownFileName(t, caseFile);
  const known = municipalities.codes.find(({ code }) => code === owner.municipality);
  const municipality = known ? labelOf(municipalities, known.code, language) : '';
  const words = [owner.organisation, municipality].filter((word) => word !== '');
  return words.length > 0 ? words.join(' · ') : shownFileName(t, caseFile);
}

/** Who has the file open in its owner's stead. */
function StandsIn({ substitute }: { substitute: NonNullable<CaseFile['substitute']> }) {
  const t = useText();
  const language = useLanguage();
  const { label, until, isPast } = substitute;
  return (
    <div className={cx(styles.footItem)}>
      <span>
        {t('shell.substitute', { name: label === '' ? t('keys.substitute.unnamed') : label })}
        {isPast && until !== null && (
          <>
            <br />
            {t('shell.substitutePast', { day: formatDate(until, language) })}
          </>
        )}
      </span>
    </div>
  );
}

/** The rail on the left: where one can go, and at its foot the state of the file. */
export function Rail({ caseFile }: { caseFile: CaseFile }) {
  const t = useText();
  const here = homeOf[usePlace().screen];
  const isCoach = caseFile.profile !== 'partner';
  const today = useCall('today.view', {}, { enabled: isCoach });
  const placeWords = usePlaceWords(caseFile);
  const privacy = usePrivacy();

  const counts = today.data?.counts;
  const coach: Entry[] = [
    { screen: 'today', icon: 'today', label: t('shell.today'), count: today.data?.peopleTotal },
    { screen: 'people', icon: 'people', label: t('shell.people'), count: counts?.active },
  ];
  const entries: Entry[] = [
    ...(isCoach ? coach : []),
    { screen: 'partners', icon: 'network', label: t('shell.network') },
    { screen: 'packets', icon: 'packets', label: t('shell.packets'), count: counts?.inbox },
  ];

  return (
    <nav className={styles.rail} aria-label={t('shell.mainMenu')}>
      <div className={styles.brand}>{t('common.appName')}</div>
      {caseFile.practice && (
        <div className={styles.practice}>
          <Chip tone="attention">{t('shell.practice')}</Chip>
        </div>
      )}
      <div className={styles.items}>
        {entries.map(({ screen, icon, label, count }) => (
          <PlainButton
            key={screen}
            className={cx(styles.item)}
            {...(here === screen ? { 'aria-current': 'page' } : {})}
            onPress={() => {
              go(screen);
            }}
          >
            <Icon name={icon} />
            {label}
            {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
          </PlainButton>
        ))}
      </div>
      <div className={styles.foot}>
        <BackupLine />
        <div className={cx(styles.footItem, styles.place)}>{placeWords}</div>
        {caseFile.substitute !== null && <StandsIn substitute={caseFile.substitute} />}
        {privacy.on && (
          <PlainButton className={cx(styles.footItem)} onPress={togglePrivacy}>
            {t('shell.privacyOn')}
            <Kbd keys="Ctrl ." />
          </PlainButton>
        )}
        <PlainButton
          className={cx(styles.footItem)}
          {...(here === 'settings' ? { 'aria-current': 'page' } : {})}
          onPress={() => {
            go('settings');
          }}
        >
          {t('shell.settings')}
        </PlainButton>
        <PlainButton className={cx(styles.footItem)} onPress={() => void lockNow()}>
          {t('shell.lockShort')}
          <Kbd keys="Ctrl L" />
        </PlainButton>
      </div>
    </nav>
  );
}
