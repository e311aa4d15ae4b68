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
  'not-to-tell': { guardians: ['äiti'] },
  'own-wish': 'Haluan "oikeita" töitä & <b>rauhaa</b>\nja koiran',
  situation: 'Opinnot jäivät kesken.',
  tried: 'Työkokeilu pajalla',
  asked: 'Työkyvyn arviota',
  support: 'Valmentaja tulee mukaan ensimmäiselle käynnille',
  aim: 'Tieto siitä, millaista työtä voi kokeilla',
  services: 'Terveysasema, velkaneuvonta',
  'joint-meeting': 'Ensimmäinen käynti yhdessä valmentajan kanssa',
  accessibility: 'Hissi tarvitaan',
  feedback: 'Kertokaa, mitä sovittiin',
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
  'identity-code': [{ id: '0193559a-1c00-7000-8000-000000000010', code: '010190-999W' }],
  interpreter: { language: 'levantin arabia' },
  'service-mode': { mode: 'elsewhere', place: 'Kirjaston ryhmähuone' },
  'labour-situation': { situation: 'Työttömänä', since: '2025-01-01' },
  'study-situation': { situation: 'Opinnot keskeytyneet', since: null },
  themes: [
    {
      id: '0193559a-1c00-7000-8000-000000000011',
      theme: 'Asuminen',
      stance: 'want-help',
      words: 'Vuokra on liian iso',
    },
    { id: '0193559a-1c00-7000-8000-000000000012', theme: 'Rikostausta', stance: 'not-asked', words: '' },
  ],
  thresholds: [{ words: 'Ensimmäinen ovi', removal: 'Tavataan pihalla', loweredOn: '2026-11-01' }],
  assessments: [
    {
      id: '0193559a-1c00-7000-8000-000000000013',
      instrument: 'Kykyviisari®',
      version: '2024',
      doneOn: '2026-10-01',
      filledBy: 'together',
      words: 'Parempi kuin keväällä',
      scores: [
        { area: 'D: mieli', value: 3.5, lowest: 0, highest: 10 },
        { area: 'E: arki', value: 4, lowest: null, highest: null },
      ],
    },
  ],
  'self-rating-round': [
    {
      id: '0193559a-1c00-7000-8000-000000000014',
      ratedOn: '2026-11-01',
      filledBy: 'client',
      words: 'Uni auttaa',
      answers: [{ area: 'rest', value: 6 }],
    },
  ],
  pathways: [
    {
      id: '0193559a-1c00-7000-8000-000000000015',
      type: 'Työkokeilu',
      provider: 'Kirpputori Kieppi',
      status: 'started',
      words: 'Kaksi päivää viikossa',
      reason: '',
      plannedOn: '2026-10-01',
      startedOn: '2026-11-02',
      endedOn: null,
    },
    {
      id: '0193559a-1c00-7000-8000-000000000016',
      type: 'Ryhmä',
      provider: '',
      status: 'interrupted',
      words: '',
      reason: 'Bussi ei kulje',
      plannedOn: null,
      startedOn: null,
      endedOn: null,
    },
  ],
  'close-ones': [
    {
      id: '0193559a-1c00-7000-8000-000000000017',
      name: 'Maija Kairavaara',
      relation: 'Äiti',
      phone: '040 000 0003',
      email: '',
    },
  ],
  workers: [
    {
      id: '0193559a-1c00-7000-8000-000000000018',
      name: 'Hanna Hoitaja',
      role: 'sairaanhoitaja',
      organisation: 'Terveysasema',
      phone: '040 000 0004',
      email: '',
      part: 'Lääkitys',
      isTreating: true,
      coachPart: 'Muistuttaa ajoista',
      coachReminds: true,
      coachAccompanies: false,
    },
  ],
  measures: [
    {
      id: '0193559a-1c00-7000-8000-000000000019',
      happenedAt: '2026-11-20T11:00:00Z',
      hasTime: true,
      role: 'Rinnallakulkija',
      measures: [{ measure: 'Lomakeapu', minutes: 20, words: 'Asumistuki' }],
    },
  ],
  promises: [
    { id: '0193559a-1c00-7000-8000-000000000020', text: 'Soitan vuokranantajalle', dueOn: '2026-12-01' },
  ],
  forms: [
    {
      id: '0193559a-1c00-7000-8000-000000000021',
      name: 'Kuntoutushakemus KU 132',
      benefit: 'Kuntoutus',
      status: 'submitted',
    },
  ],
  papers: [
    {
      id: '0193559a-1c00-7000-8000-000000000022',
      title: 'Päätös asumistuesta',
      name: 'attachments/p1.pdf',
      originalName: 'paatos 12.pdf',
      mediaType: 'application/pdf',
      size: 120_000,
      sha256: 'a'.repeat(64),
      datedOn: '2026-10-10',
    },
  ],
  programme: { programme: 'VALPAS 2 -valmennus', startedOn: '2026-03-02', endedOn: null },
  'support-periods': [
    { id: '0193559a-1c00-7000-8000-000000000023', pathway: '', until: '2027-06-30' },
    { id: '0193559a-1c00-7000-8000-000000000015', pathway: 'Työkokeilu', until: null },
  ],
  pauses: [
    {
      id: '0193559a-1c00-7000-8000-000000000023',
      of: 'coaching',
      pausedOn: '2026-11-10',
      pausedUntil: '2026-12-10',
      words: 'Lepoa',
    },
    {
      id: '0193559a-1c00-7000-8000-000000000024',
      of: 'plan',
      pausedOn: '2026-11-10',
      pausedUntil: null,
      words: '',
    },
  ],
  'plan-frame': {
    phase: 'Luottamus ensin',
    pace: 'Yksi asia viikossa',
    reviewOn: '2027-01-15',
    consentUntil: '2027-05-20',
  },
  'check-ins': [
    {
      id: '0193559a-1c00-7000-8000-000000000025',
      pathway: 'Työkokeilu',
      dueOn: '2026-11-09',
      doneOn: '2026-11-10',
      words: 'Hyvin on alkanut',
    },
    {
      id: '0193559a-1c00-7000-8000-000000000026',
      pathway: 'Työkokeilu',
      dueOn: '2026-12-02',
      doneOn: null,
      words: '',
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
  letterInside: true,
  nextId: () => `0193559a-1c00-7000-9000-${String(++made).padStart(12, '0')}`,
  ...more,
});
