import { useEffect, useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import type { SearchHit, SearchKind } from '#shared/contract/search.ts';
import { LeadId, PartnerId, PacketId, ReferralId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import { useCall } from '../api/hooks.ts';
import { TopBox } from '../ui/dialog.tsx';
import type { IconName } from '../ui/icons.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { SearchList } from '../ui/search-list.tsx';
import type { SearchListItem } from '../ui/search-list.tsx';
import { HitWords } from '../ui/search-list-parts.tsx';
import { useLanguage, useText } from '../ui/text.ts';
import type { AppAction } from './actions.ts';
import { useAllActions } from './app-actions.ts';
import { closeCommandBox, useCommandBox } from './command-box-state.ts';
import { go } from './router.ts';
import type { PersonTab } from './screens.ts';

const icons: Readonly<Record<SearchKind, IconName>> = {
  client: 'person',
  facts: 'person',
  contact: 'phone',
  note: 'note',
  addendum: 'note',
  plan: 'plan',
  partner: 'network',
  referral: 'packets',
  packet: 'packets',
  lead: 'person',
  paper: 'packets',
  assessment: 'plan',
  task: 'check',
  form: 'note',
  'close-one': 'people',
  'close-one-contact': 'phone',
  worker: 'network',
  consent: 'check',
  prohibition: 'lock',
  disclosure: 'open',
  reception: 'check',
  theme: 'person',
  threshold: 'person',
  pathway: 'plan',
  spell: 'person',
  appointment: 'today',
};

/** On which part of a person's page a kind of record is read; null opens the page as it opens. */
const tabs: Readonly<Partial<Record<SearchKind, PersonTab | null>>> = {
  client: null,
  facts: 'facts',
  plan: 'plan',
  paper: 'papers',
  assessment: 'situation',
  task: 'papers',
  form: 'papers',
  'close-one': 'network',
  'close-one-contact': 'network',
  worker: 'network',
  consent: 'network',
  prohibition: 'network',
  disclosure: 'network',
  theme: 'situation',
  threshold: 'situation',
  pathway: 'pathways',
  spell: 'pathways',
};
const tabOf = (kind: SearchKind): PersonTab | null => (tabs[kind] === undefined ? 'timeline' : tabs[kind]);

/** Goes to what was found. */
function openHit(hit: SearchHit): void {
  if (hit.kind === 'partner') {
    const partner = PartnerId.safeParse(hit.recordId);
    if (partner.success) go('partner', { partnerId: partner.data });
  } else if (hit.kind === 'packet') {
    const packet = PacketId.safeParse(hit.recordId);
    if (packet.success) go('packets', { packetId: packet.data });
  } else if (hit.kind === 'appointment') {
    go('today', hit.happenedAt === null ? {} : { day: dayOf(hit.happenedAt) });
  } else if (hit.kind === 'lead') {
    const lead = LeadId.safeParse(hit.recordId);
    if (lead.success) go('people', { view: 'reach', leadId: lead.data });
  } else if (hit.kind === 'referral' && hit.clientId !== null) {
    const referral = ReferralId.safeParse(hit.recordId);
    if (referral.success) go('referral', { clientId: hit.clientId, referralId: referral.data });
  } else if (hit.clientId !== null) {
    const tab = tabOf(hit.kind);
    go('person', { clientId: hit.clientId, ...(tab === null ? {} : { tab, recordId: hit.recordId }) });
  } else if (hit.kind === 'task') {
    // The coach's own tasks stand on Today.
    go('today');
  } else if (hit.kind === 'close-one' || hit.kind === 'close-one-contact') {
    // A close one who came alone: there is no person to go to.
    go('partners', { part: 'close-ones', recordId: hit.recordId });
  }
}

/** Every typed word must begin a word of the label. */
function fits(action: AppAction, typed: string): boolean {
  const words = `${action.label} ${action.words ?? ''}`.toLowerCase().split(/[\s:,()]+/u);
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}

function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [value, milliseconds]);
  return settled;
}

/** One box for everything: people, words in notes, partners, and what can be done. */
export function CommandBox({ profile }: { profile: 'coach' | 'partner' }) {
  const { open } = useCommandBox();
  const t = useText();
  return (
    <TopBox label={t('shell.find')} isOpen={open} onClose={closeCommandBox}>
      {open && <Box profile={profile} />}
    </TopBox>
  );
}

function Box({ profile }: { profile: 'coach' | 'partner' }) {
  const t = useText();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim(), 110);
  const found = useCall('search.find', { text, limit: 12 }, { enabled: text !== '', keepPrevious: true });
  const actions = useAllActions(profile);

  const close = (then: () => void) => () => {
    closeCommandBox();
    then();
  };
  const asItem = (action: AppAction): SearchListItem => ({
    id: action.id,
    text: action.label,
    content: (
      <HitWords
        icon={action.icon ?? 'chevronRight'}
        label={action.label}
        {...(action.keys === undefined ? {} : { end: <Kbd keys={action.keys} /> })}
      />
    ),
    run: close(action.run),
  });
  const hits = text === '' || typed.trim() === '' ? [] : (found.data ?? []);
  const asHit = (hit: SearchHit): SearchListItem => ({
    id: `${hit.kind}:${hit.recordId}`,
    text: [hit.name, ...hit.snippet.map((part) => part.text)].join(' '),
    content: (
      <HitWords
        icon={icons[hit.kind]}
        label={hit.name}
        isPersonal
        snippet={hit.snippet}
        end={
          hit.happenedAt === null ? t(`shell.kind.${hit.kind}`) : formatDate(dayOf(hit.happenedAt), language)
        }
      />
    ),
    run: close(() => {
      openHit(hit);
    }),
  });
  const people = hits.filter(({ kind }) => kind === 'client');
  const others = hits.filter(({ kind }) => kind !== 'client');
  const wanted = typed.trim();

  return (
    // A search field takes the first Esc to empty itself; here one Esc closes, as everywhere.
    <div
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        closeCommandBox();
      }}
    >
      <SearchList
        label={t('shell.find')}
        placeholder={t('shell.find')}
        value={typed}
        onChange={setTyped}
        empty={found.isFetching ? t('shell.searching') : t('shell.nothingFound')}
        sections={[
          { id: 'people', title: t('shell.people'), items: people.map(asHit) },
          {
            id: 'actions',
            title: t('shell.actions'),
            items: actions.filter((action) => wanted === '' || fits(action, wanted)).map(asItem),
          },
          { id: 'words', title: t('shell.inTheFile'), items: others.map(asHit) },
        ]}
      />
    </div>
  );
}
