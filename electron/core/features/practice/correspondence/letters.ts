import type { ConsentWay, LegalGround, Purpose } from '#shared/codes/consents.ts';
import type { ReplyStatus } from '#shared/codes/packets.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';

/** What a referral says, in the words of the coach and, for the wish, of the person. */
interface Words {
  readonly ownWish: string;
  readonly situation: string;
  readonly tried: string;
  readonly asked: string;
  readonly support: string;
}

interface ReplyTold {
  readonly daysAgo: number;
  readonly seen: boolean;
  readonly status: ReplyStatus;
  readonly message: string;
  /** Whether the directory's contact person is named with a number. */
  readonly namesContact: boolean;
  readonly waitEstimate: string;
  /** Days from today to the time that was given. */
  readonly timeInDays: number | null;
}

/** A referral as it is told of: to whom, for someone whose life is about which theme, and how many days ago. */
export interface LetterTold {
  readonly language: 'fi' | 'sv';
  readonly theme: string;
  /** The contact person of the directory. */
  readonly to: string;
  readonly daysAgo: number;
  readonly leaves: boolean;
  readonly urgency: 'routine' | 'soon';
  readonly basis:
    | { readonly purpose: Purpose; readonly how: ConsentWay; readonly lastsDays: number }
    | {
        readonly purpose: Purpose;
        readonly ground: LegalGround;
        readonly section: string;
        readonly reason: string;
      }
    | null;
  readonly items: readonly ItemKey[];
  readonly words: Words;
  readonly reply: ReplyTold | null;
}

/** What a receiver needs to book anything, and what the person wanted to be told. */
const usual: readonly ItemKey[] = [
  'name',
  'birth-date',
  'phone',
  'own-wish',
  'situation',
  'tried',
  'asked',
  'support',
];
const mayAnswer: readonly ItemKey[] = [...usual, 'reply-permission'];

/**
 * Two months of referrals, oldest first: three with an answer (the last one not read yet), one whose answer is late, two
 * that are still within the agreed time, and two drafts. No text names a person or a day, so that it fits whoever has the theme.
 */
export const lettersTold: readonly LetterTold[] = [
  {
    language: 'sv',
    theme: 'studies',
    to: 'Gun Älvdal',
    daysAgo: 56,
    leaves: true,
    urgency: 'routine',
    basis: { purpose: 'work-or-study', how: 'written', lastsDays: 150 },
    items: [...mayAnswer, 'language', 'strengths'],
    words: {
      ownWish:
        'Jag vill bli klar med skolan, men i min egen takt. Helst börjar jag med det som görs med händerna.',
      situation:
        'Studierna avbröts när allt kom på en gång. Nu finns det ork för två eller tre förmiddagar i veckan. Morgnarna är tunga, men de möten vi har kommit överens om har blivit av.',
      tried:
        'Vi har beställt ett studieregisterutdrag och gått igenom vad som saknas. Ett besök i skolan blev av tillsammans, på egen hand har det inte lyckats ännu.',
      asked:
        'Ett möte med studiehandledaren och ett förslag till en lättare studieplan. Gärna en besöksdag i verkstaden innan något bestäms.',
      support:
        'Coachen följer med på de första mötena och ringer en gång i veckan tills studierna har kommit i gång.',
    },
    reply: {
      daysAgo: 49,
      seen: true,
      status: 'accepted',
      message:
        'Tack för remissen! Vi tar gärna emot. Vi börjar med ett samtal och en besöksdag i verkstaden, och studieplanen gör vi i lugn takt. Coachen är välkommen med.',
      namesContact: true,
      waitEstimate: '',
      timeInDays: null,
    },
  },
  {
    language: 'fi',
    theme: 'work',
    to: 'Seija Keloniemi',
    daysAgo: 38,
    leaves: true,
    urgency: 'routine',
    basis: { purpose: 'start-service', how: 'written', lastsDays: 120 },
    items: [...mayAnswer, 'strengths', 'plan'],
    words: {
      ownWish:
        'Haluan tehdä käsillä jotain, mistä on oikeasti hyötyä. En heti kokopäiväisesti, mutta niin että joku odottaa.',
      situation:
        'Edellisestä työstä on yli vuosi. Arki kulkee, ja sovituista ajoista pidetään kiinni. Aamuvuoro sopii. Uudet ihmiset jännittävät ensimmäisinä päivinä, sitten helpottaa.',
      tried:
        'Ansioluettelo on tehty yhdessä ja kahteen työpaikkaan on soitettu. Toinen oli kiinnostunut, mutta paikka ehti täyttyä.',
      asked:
        'Tutustumiskäynti pajalla ja sen jälkeen lyhyt jakso, aluksi kolmena päivänä viikossa. Toiveena on puupuoli.',
      support:
        'Valmentaja tulee mukaan tutustumiskäynnille ja soittaa pajalle viikoittain ensimmäisen kuukauden ajan.',
    },
    reply: {
      daysAgo: 34,
      seen: true,
      status: 'waiting',
      message:
        'Kiitos lähetteestä. Puupuoli on nyt täynnä, mutta jonossa on vain yksi edellä. Tutustumaan saa tulla jo ennen sitä: soittakaa, niin sovitaan päivä.',
      namesContact: false,
      waitEstimate: 'noin kaksi kuukautta',
      timeInDays: null,
    },
  },
  {
    language: 'fi',
    theme: 'money',
    to: 'Marketta Katajaoja',
    daysAgo: 17,
    leaves: true,
    urgency: 'soon',
    basis: { purpose: 'assessment', how: 'oral', lastsDays: 160 },
    items: mayAnswer,
    words: {
      ownWish:
        'Haluan velat järjestykseen niin, ettei niitä tarvitse yöllä miettiä. Yksin en saa sitä alkuun.',
      situation:
        'Avaamatta jääneet kirjeet on nyt avattu ja lajiteltu. Velkoja on usealle, ja vuokrasta on yksi kuukausi rästissä. Ruokaan jää vähän, mutta sähköt ja puhelin toimivat.',
      tried:
        'Toimeentulotukea on haettu kerran, mutta hakemus jäi kesken liitteiden takia. Velkaneuvonnan numero on tallessa; soittaminen jännittää.',
      asked:
        'Aika sosiaaliohjaajalle ja apua toimeentulotuen hakemukseen. Vuokrarästi on asioista kiireisin.',
      support: 'Valmentaja tulee ensimmäiselle käynnille mukaan ja auttaa kokoamaan liitteet.',
    },
    reply: null,
  },
  {
    language: 'fi',
    theme: 'studies',
    to: 'Risto Hetemäki',
    daysAgo: 10,
    leaves: true,
    urgency: 'routine',
    basis: { purpose: 'work-or-study', how: 'message', lastsDays: 90 },
    items: [...mayAnswer, 'plan'],
    words: {
      ownWish: 'Haluan sen paperin loppuun. Luokassa en jaksa, mutta hallissa jaksan.',
      situation:
        'Opinnot keskeytyivät, kun moni asia meni kerralla huonoon suuntaan. Nyt uni on parempaa, ja viikossa on kolme päivää, joille on sovittu jotain.',
      tried:
        'Opintorekisteriote on pyydetty ja käyty yhdessä läpi. Koululla on käyty kerran katsomassa, ja se meni hyvin.',
      asked:
        'Aika opinto-ohjaajalle ja suunnitelma, jossa puuttuvat osat tehdään pala kerrallaan. Voisiko osan näytöistä tehdä työpajalla?',
      support:
        'Valmentaja on mukana ensimmäisessä tapaamisessa ja pitää yhteyttä viikoittain, kunnes koulun arki kantaa.',
    },
    reply: {
      daysAgo: 1,
      seen: false,
      status: 'time-given',
      message:
        'Kiitos, hienoa että asia lähtee liikkeelle. Varasin tunnin rauhallisesta huoneesta. Katson opintorekisteriotteen valmiiksi, mukaan ei tarvitse ottaa mitään.',
      namesContact: true,
      waitEstimate: '',
      timeInDays: 6,
    },
  },
  {
    language: 'fi',
    theme: 'people',
    to: 'Pirjo Naavamaa',
    daysAgo: 4,
    leaves: true,
    urgency: 'routine',
    basis: { purpose: 'joint-work', how: 'oral', lastsDays: 100 },
    items: ['name', 'phone', 'own-wish', 'situation', 'asked', 'support', 'reply-permission'],
    words: {
      ownWish: 'Haluaisin paikan, jossa saa vain olla eikä tarvitse selittää mitään.',
      situation:
        'Päivät kuluvat paljon yksin. Vanhat kaverit ovat muuttaneet pois, ja uuteen porukkaan meneminen jännittää niin, että lähteminen jää usein tekemättä.',
      tried: '',
      asked: 'Tuttu kasvo avoimeen kahvihetkeen: voisiko joku tulla ensimmäisellä kerralla ovelle vastaan?',
      support: 'Valmentaja tulee mukaan kaksi ensimmäistä kertaa.',
    },
    reply: null,
  },
  {
    language: 'fi',
    theme: 'housing',
    to: 'Marketta Katajaoja',
    daysAgo: 2,
    leaves: true,
    urgency: 'soon',
    basis: {
      purpose: 'assessment',
      ground: 'social-welfare-35',
      section: 'Sosiaalihuoltolaki 35 §',
      reason:
        'Hän on jäämässä ilman yösijaa eikä pysty nyt itse hakemaan apua. Ilmoituksesta on kerrottu hänelle ennen lähettämistä.',
    },
    items: usual,
    words: {
      ownWish: 'Haluan oman oven, jonka saa kiinni.',
      situation:
        'Yöt ovat kuluneet kavereiden sohvilla, ja nykyinen paikka loppuu lähipäivinä. Rahaa takuuvuokraan ei ole. Voimat ovat vähissä, eikä yhteyden ottaminen yksin onnistu.',
      tried: 'Asuntohakemus on jätetty kunnan vuokrataloihin. Sukulaisten luona ei voi olla.',
      asked: 'Palvelutarpeen arvio viipymättä ja apua tilapäiseen majoitukseen.',
      support: 'Valmentaja on tavoitettavissa arkisin ja tulee mukaan arviokäynnille.',
    },
    reply: null,
  },
  {
    language: 'fi',
    theme: 'home',
    to: 'Marketta Katajaoja',
    daysAgo: 2,
    leaves: false,
    urgency: 'routine',
    basis: { purpose: 'assessment', how: 'oral', lastsDays: 180 },
    items: [...mayAnswer, 'reach'],
    words: {
      ownWish: 'Haluan lähteä ulos ilman, että mietin sitä koko yön.',
      situation:
        'Kotoa lähteminen on ollut pitkään vaikeaa, ja unirytmi on kääntynyt. Korttelin kierros yhdessä onnistuu jo, ja kaupassa on käyty kerran.',
      tried:
        'Kotikäyntejä, sama lyhyt reitti monta kertaa ja herätysviestit aamuisin. Kirjasto hiljaisena hetkenä on ollut hyvä paikka.',
      asked: 'Sosiaaliohjaajan kotikäynti ja arvio siitä, voisiko arkeen saada tukea kotiin.',
      support: 'Valmentaja on mukana ensimmäisellä kotikäynnillä ja jatkaa ulkona liikkumista rinnalla.',
    },
    reply: null,
  },
  {
    language: 'fi',
    theme: 'body',
    to: 'Tuulikki Ruskaranta',
    daysAgo: 1,
    leaves: false,
    urgency: 'routine',
    basis: null,
    items: ['name', 'own-wish', 'asked', 'reply-permission'],
    words: {
      ownWish: 'Haluan tietää, mihin pystyn, ettei tarvitse arvailla.',
      situation: '',
      tried: '',
      asked: 'Aika työkyvyn arvioon.',
      support: '',
    },
    reply: null,
  },
];
