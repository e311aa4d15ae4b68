import { codeList } from './define.ts';

/** How a contact took place. */
export const channels = codeList('channel', [
  ['visit-appointment', 'Tapaaminen', 'Möte', 'Meeting'],
  ['visit-walk-in', 'Käynti ilman ajanvarausta', 'Besök utan tidsbokning', 'Drop-in visit'],
  ['home-visit', 'Kotikäynti', 'Hembesök', 'Home visit'],
  ['phone', 'Puhelu', 'Samtal', 'Phone call'],
  ['text', 'Viesti', 'Meddelande', 'Text message'],
  ['email', 'Sähköposti', 'E-post', 'E-mail'],
  ['social-media', 'Sosiaalinen media', 'Sociala medier', 'Social media'],
  ['video', 'Etätapaaminen', 'Distansmöte', 'Online meeting'],
  ['outreach', 'Jalkautuminen', 'Uppsökande arbete', 'Outreach'],
  ['group', 'Ryhmä', 'Grupp', 'Group'],
  ['event', 'Tapahtuma', 'Evenemang', 'Event'],
  ['network-meeting', 'Verkostotapaaminen', 'Nätverksmöte', 'Network meeting'],
  ['letter', 'Kirje', 'Brev', 'Letter'],
]);
export type Channel = (typeof channels.codes)[number]['code'];

/** Ways of meeting for which nobody goes anywhere. */
const fromHere: ReadonlySet<string> = new Set<Channel>([
  'phone',
  'text',
  'email',
  'social-media',
  'video',
  'letter',
]);

/** Whether a meeting has a place: all do, but those from the desk; one whose way is open may. */
export const isFaceToFace = (channel: string | null): boolean => channel === null || !fromHere.has(channel);

/** Who was there besides the coach. */
export const presentKinds = codeList('present', [
  ['client', 'Asiakas', 'Klienten', 'Client'],
  ['close-one', 'Läheinen', 'Närstående', 'Close one'],
  ['partner-worker', 'Verkoston työntekijä', 'Arbetstagare i nätverket', 'Worker from the network'],
  ['worker-pair', 'Työpari', 'Arbetspar', 'Worker pair'],
  ['interpreter', 'Tulkki', 'Tolk', 'Interpreter'],
  ['other', 'Muu', 'Annan', 'Other'],
]);
export type PresentKind = (typeof presentKinds.codes)[number]['code'];
