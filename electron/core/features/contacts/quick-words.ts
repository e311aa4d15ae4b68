import type { Channel } from '#shared/codes/channels.ts';

/** A stretch of a text (UTF-16 positions). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How people say by which way they were in contact; a star stands for any ending. */
interface ChannelWords {
  readonly channel: Channel;
  /** Names of the way: once understood, they say nothing more. */
  readonly nouns: string;
  /** What was done: stays in the text, which would not read without it. */
  readonly verbs?: string;
}

// Longer expressions first: a home visit is also a visit, a video call also a call.
const channelWords: readonly ChannelWords[] = [
  { channel: 'home-visit', nouns: 'kotikäyn* hembesök* home_visit*' },
  {
    channel: 'network-meeting',
    nouns: 'verkostotapaami* verkostopalaver* verkostokokou* nätverksmöte* network_meeting*',
  },
  {
    channel: 'video',
    nouns:
      'video videolla videoitse videopuhelu* videotapaami* videosamtal* videomöte* video_call* video_meeting* teams teamsissä teamsin etätapaami* etäpuhelu* etäpalaver* distansmöte* zoom zoomissa',
  },
  {
    channel: 'email',
    nouns:
      'sähköposti* sposti* s-posti* meili* maili mailin maililla mailia e-post* epost* mejl* mail mails email* e-mail*',
    verbs: 'meilas* mailas* mejlade emailed mailed',
  },
  {
    channel: 'social-media',
    nouns:
      'whatsapp* wa wapp* insta instagram* snap snapchat* messenger* discord* facebook* some somessa somen',
  },
  {
    channel: 'text',
    nouns:
      'tekstari* tekstiviesti* viesti viestit viestin viestillä viestiä viestejä sms meddelande* text_message* text texts message*',
    verbs: 'tekstas* viestittel* viestitt* textade sms:ade texted messaged',
  },
  {
    channel: 'phone',
    nouns:
      'puhelu* puhelimitse puhelimessa puh soitto soiton soitolla telefon* telefonsamtal* samtal samtalet phone phone_call* call',
    verbs: 'soitin soitti soittivat soitettiin soitettu soittanut ringde ringt called phoned rang',
  },
  { channel: 'outreach', nouns: 'jalkautumi* uppsökande outreach', verbs: 'jalkaudu* jalkautu*' },
  { channel: 'group', nouns: 'ryhmä ryhmässä ryhmän ryhmätapaami* gruppen grupp gruppträff* group' },
  { channel: 'event', nouns: 'tapahtuma* evenemang* event' },
  { channel: 'letter', nouns: 'kirje kirjeen kirjeitse kirjeellä brev brevet letter' },
  {
    channel: 'visit-walk-in',
    nouns: 'käynti käynnillä käynnin besök besöket drop-in walk-in visit',
    verbs: 'kävi käväis* piipaht* poikkesi poikkes* besökte dropped_in',
  },
  {
    channel: 'visit-appointment',
    nouns: 'tapaami* palaver* möte mötet träff meeting appointment',
    verbs: 'tavattiin tavattu tapasin tapasimme nähtiin träffades träffade met',
  },
];

/** No contact was made, although it was tried. */
const notReached = [
  'ei\\s+(?:vastannut|vastaa|vastannu|vastausta|tavoitettu|tavoittanut|tavoitettavissa|saatu\\s+kiinni|saapunut|tullut(?:\\s+paikalle)?|ilmestynyt|ollut\\s+(?:kotona|paikalla)|paikalla|kotona)',
  'en\\s+(?:tavoittanut|saanut\\s+(?:kiinni|yhteyttä))',
  'emme\\s+tavoittaneet',
  'svarade\\s+(?:inte|ej)',
  'svarar\\s+(?:inte|ej)',
  'inget\\s+svar',
  '(?:inte|ej)\\s+(?:nådd|anträffbar|på\\s+plats)',
  '(?:nådde|kom|dök)\\s+(?:inte|ej)(?:\\s+upp)?',
  'no\\s+(?:answer|reply|show|response)',
  'no-show',
  "(?:did\\s+not|didn[’']t)\\s+(?:answer|reply|come|show\\s+up|respond|turn\\s+up)",
  'not\\s+(?:reached|in|there|at\\s+home)',
];

/** What follows was agreed for later. */
const agreed = [
  'seuraava(?:n|an|ksi|lla)?(?:\\s+(?:kerran|kerta|tapaami\\p{L}*|aika|käynti|puhelu|soitto))?',
  '(?:tavataan|nähdään|soitellaan|soitan|palataan|jatketaan|jutellaan)(?:\\s+(?:taas|uudelleen|uudestaan|seuraavaksi|seuraavan\\s+kerran))?',
  '(?:uusi|sovittu)\\s+(?:aika|tapaami\\p{L}*|puhelu)',
  'sovittiin(?:\\s+(?:tapaami\\p{L}*|aika|puhelu|uusi\\s+aika))?',
  'nästa(?:\\s+(?:gång|möte|träff|samtal|besök|tid))?',
  'vi\\s+(?:ses|träffas|hörs)(?:\\s+(?:igen|nästa\\s+gång))?',
  '(?:ses|träffas|hörs)(?:\\s+igen)?',
  'ny\\s+tid',
  'next(?:\\s+(?:time|meeting|call|visit|appointment))?',
  '(?:meet|see|call|meeting|talk)(?:\\s+(?:him|her|them|each\\s+other))?\\s+(?:again|next)',
  '(?:will|we)\\s+(?:meet|see|call|talk)(?:\\s+again)?',
  'new\\s+(?:time|appointment)',
];

const start = '(?<![\\p{L}\\p{M}\\p{N}])';
const end = '(?![\\p{L}\\p{M}\\p{N}])';
const anyOf = (sources: readonly string[]): RegExp =>
  new RegExp(`${start}(?:${sources.join('|')})${end}`, 'giu');

/** Matches any of the words of a list: a star stands for any ending, an underscore for a space. */
export const wordsPattern = (words: string): RegExp =>
  anyOf(
    words
      .split(' ')
      .map((word) => word.replace('*', '\\p{L}*').replaceAll('_', '\\s+'))
      .toSorted((a, b) => b.length - a.length),
  );

const channelPatterns = channelWords.map(({ channel, nouns, verbs }) => ({
  channel,
  noun: wordsPattern(nouns),
  verb: verbs === undefined ? null : wordsPattern(verbs),
}));
const notReachedPattern = anyOf(notReached);
const agreedPattern = anyOf(agreed);

export interface ChannelFound extends Stretch {
  readonly channel: Channel;
  readonly isVerb: boolean;
}

const stretches = (text: string, pattern: RegExp): Stretch[] =>
  Array.from(text.matchAll(pattern), (match) => ({ from: match.index, to: match.index + match[0].length }));

export const overlaps = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;

/** The words for ways of contact in a text, from left to right, without overlaps. */
export function findChannels(text: string): ChannelFound[] {
  const found: ChannelFound[] = [];
  for (const { channel, noun, verb } of channelPatterns) {
    const nouns = stretches(text, noun).map((stretch) => ({ ...stretch, channel, isVerb: false }));
    const verbs =
      verb === null ? [] : stretches(text, verb).map((stretch) => ({ ...stretch, channel, isVerb: true }));
    for (const one of [...nouns, ...verbs]) if (!found.some((other) => overlaps(one, other))) found.push(one);
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** Where a text says that the person was not reached. */
export const findNotReached = (text: string): Stretch[] => stretches(text, notReachedPattern);

/** Where a text begins to speak of what was agreed for later. */
export const findAgreed = (text: string): Stretch[] => stretches(text, agreedPattern);
