import { DisclosedContent, type disclosableItems } from '#shared/disclosure/registry.ts';
import { PacketId } from '#shared/ids.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import type { ReferralDocument } from '../fhir/document.ts';

/** Every item of the registry, filled. The names are invented. */
export const everything: DisclosedContent = DisclosedContent.parse({
  name: { display: 'Aino K.', first: 'Aino Elina', last: 'Kairavaara' },
  'birth-date': '1998-04-02',
  phone: '040 000 0001',
  email: 'aino@example.org',
  address: 'Kairantie 1, 99100 Kittilä',
  municipality: 'Kittilä',
  language: 'suomi',
  reach: 'Tekstiviesti iltapäivällä',
  'reach-safely': 'Ei viestejä kotinumeroon',
  'own-wish': 'Haluan "oikeita" töitä & <b>rauhaa</b>\nja koiran',
  situation: 'Opinnot jäivät kesken.',
  tried: 'Työkokeilu pajalla',
  asked: 'Työkyvyn arviota',
  support: 'Valmentaja tulee mukaan ensimmäiselle käynnille',
  strengths: [{ kind: 'strength', text: 'Kätevä käsistään' }],
  plan: [
    {
      words: 'Oma koti ja työ',
      status: 'open',
      intermediateGoals: [
        {
          text: 'Opinnot loppuun',
          status: 'reached',
          steps: [
            { text: 'Soitetaan opolle', who: 'Aino', due: '2026-12-01', dueText: '', status: 'done' },
            { text: 'Käydään koululla', who: '', due: null, dueText: 'tammikuussa', status: 'dropped' },
          ],
        },
      ],
    },
  ],
  ratings: [{ area: 'own', ownArea: 'Uni', value: 4, ratedOn: '2026-11-20', words: 'parempi' }],
  'goal-scale': [
    {
      goal: 1,
      levels: [{ level: 0, words: 'Työkokeilussa' }],
      ratings: [{ level: -1, ratedOn: '2026-11-20', words: 'alku' }],
    },
  ],
  'next-contact': { at: '2026-11-27T11:00:00Z', hasTime: true, place: 'Kirjasto' },
  contacts: [
    {
      id: '0193559a-1c00-7000-8000-00000000000a',
      happenedAt: '2026-11-20T11:00:00Z',
      hasTime: false,
      channel: 'visit-appointment',
      reached: true,
      summary: 'Kävely',
    },
  ],
  notes: [
    {
      id: '0193559a-1c00-7000-8000-00000000000b',
      happenedAt: '2026-11-20T11:00:00Z',
      sections: [{ section: 'free', body: 'Puhuttiin keväästä.' }],
      addenda: [{ enteredAt: '2026-11-21T11:00:00Z', reason: 'Tarkennus', body: 'Myös kesästä.' }],
    },
  ],
  'reply-permission': { givenOn: '2026-11-20', until: '2027-05-20' },
} satisfies Record<keyof typeof disclosableItems, unknown>);

let made = 0;
export const aDocument = (
  content: DisclosedContent,
  more: Partial<ReferralDocument> = {},
): ReferralDocument => ({
  packetId: PacketId.parse('0193559a-1c00-7000-8000-000000000001'),
  number: 7,
  created: Instant.parse('2026-11-23T08:00:00Z'),
  language: 'fi',
  title: 'Yhteydenotto',
  urgency: 'soon',
  purpose: 'Palvelun aloittaminen',
  sender: {
    name: 'Oula Valmentaja',
    title: 'työkykyvalmentaja',
    organisation: 'Kairan työpaja ry',
    unit: '',
    phone: '040 000 0002',
    email: 'oula@example.org',
  },
  receiver: { organisation: 'Lapin hyvinvointialue', unit: 'Työikäisten palvelut' },
  content,
  basis: {
    kind: 'consent',
    id: '0193559a-1c00-7000-8000-000000000002',
    givenOn: PlainDate.parse('2026-11-20'),
    until: PlainDate.parse('2027-05-20'),
  },
  nextId: () => `0193559a-1c00-7000-9000-${String(++made).padStart(12, '0')}`,
  ...more,
});
