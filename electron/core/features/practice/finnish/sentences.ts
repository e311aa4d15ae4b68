import type { Voice } from '../voice.ts';

/** Sentences that fit any theme. Slots are explained in grammar.ts. */
export const sections: Voice['sections'] = {
  free: [
    '{name} soitti ja kertoi, että {asia.nom} on edennyt.',
    'Sain {työntekijä.lta} viestin, että {asia.nom} alkaa {soon}.',
    '{name} lähetti kuvan: {tekeminen.nom} oli sujunut hyvin.',
    'Muistiin: {asia.sta} pitää kysyä vielä {työntekijä.lta}.',
    '{name} kävi {paikka.missä} ilman ajanvarausta ja jäi kahville.',
    'Kuulin {läheinen.lta}, että viikko oli ollut raskas.',
    'Selvitin, kuka vastaa {asia.sta}, ja kirjasin yhteystiedot.',
    'Ehdotin {asia.a}, ja {name} lupasi miettiä sitä rauhassa.',
    '{name} kysyi {aihe.sta}, ja etsimme vastauksen yhdessä.',
    'Pidettiin taukoa tapaamisista, koska {sää.nom}.',
  ],
  happened: [
    'Tavattiin {paikka.missä}.',
    'Nähtiin {paikka.missä}, ja {sää.nom}.',
    'Juteltiin {aihe.sta} ja {aihe.sta}.',
    'Käytiin läpi {paperi.n} kohdat yksi kerrallaan.',
    'Täytettiin {paperi.a}, ja puuttuvat liitteet kirjattiin listaksi.',
    '{name} vaikutti {mieli.lta}.',
    '{name} oli aluksi {mieli.nom} mutta rentoutui, kun puhe kääntyi {aihe.vn}.',
    'Mukana oli myös {läheinen.nom}, joka kuunteli enimmäkseen.',
    'Soitettiin yhdessä {työntekijä.lle}, ja asia selvisi {nopeasti|puolessa tunnissa|yhdellä soitolla}.',
    'Puhelimessa oli {työntekijä.nom}, jonka kanssa sovittiin {asia.sta}.',
    'Viikkoon oli mahtunut {tekeminen.a} ja pari käyntiä {paikka.missä}.',
    'Katsottiin kalenterista, mihin väliin {asia.nom} sopii.',
    'Kahvin ääressä tuli puheeksi {aihe.nom}, joka on vaivannut jo pitkään.',
    'Kävelyllä {paikka.mihin} oli helpompi puhua kuin pöydän ääressä.',
    '{name} oli nukkunut {2-9} tuntia ja lähti silti liikkeelle.',
    'Viime kerralla sovituista asioista kaksi oli tehty ja yksi siirtyi.',
    'Odotettiin {työntekijä.a} hetki, ja sillä aikaa kerrattiin, mitä halutaan kysyä.',
    '{läheinen.nom} oli auttanut {asia.n} kanssa.',
    'Selattiin yhdessä, mitä {asia.nom} tarkoittaa käytännössä.',
    'Kotimatkalla poikettiin {paikka.missä} hakemassa {paperi.nom}.',
    'Aamulla oli soittanut {työntekijä.nom}, ja siitä oli jäänyt hyvä mieli.',
    'Kolme viikkoa sitten aloitettu {asia.nom} tuntuu jo tutulta.',
    '{asia.nom} meni eteenpäin vähemmän kuin toivottiin, mutta suunta on oikea.',
    'Puheeksi nousi {tekeminen.nom}, ja {name} puhui siitä pitkään ja {mieli.na}.',
    'Yhteinen tapaaminen kesti {20-90} minuuttia.',
    'Matkaa tuli {10-80} kilometriä suuntaansa, koska {sää.nom} ja kierrettiin kylän kautta.',
    'Kirje {asia.sta} oli tullut edellisenä päivänä, ja se avattiin vasta nyt yhdessä.',
    'Ensimmäistä kertaa {name} otti itse puheeksi, että {aihe.nom} kaipaa apua.',
    'Jännitys laski, kun nähtiin etukäteen, missä {asia.nom} pidetään.',
    '{työntekijä.nom} kertoi, mitä {asia.sta} on sovittu ja kuka tekee mitä.',
  ],
  'own-words': [
    '”En oo ennen uskaltanut sanoa tätä kenellekään.”',
    '”Ihan hyvä, että joku kysyy.”',
    '”Mulle {tekeminen.nom} on se juttu, mikä saa pään tyhjäksi.”',
    '”Jos {asia.nom} onnistuu, niin sitten uskallan muutakin.”',
    '”En tykkää, kun asioista päätetään mun ohi.”',
    '”Tällä viikolla oli kaksi hyvää päivää.”',
    '”Voisin kokeilla, jos saan lähteä kesken pois.”',
    '”{läheinen.nom} sanoi, että mussa on tapahtunut muutos.”',
    '”Haluan hoitaa tän ite, mutta ole sää vieressä.”',
    '”Ei tää oo enää niin mahdotonta.”',
    '”Puhelimessa menee aina jäihin, kasvokkain on parempi.”',
    '”Kun {aihe.nom} on kunnossa, muukin lähtee rullaamaan.”',
    '”{paikka.missä} on hyvä olla, siellä ei tuijoteta.”',
    '”Mää tiiän jo mitä haluan, en vaan tiiä mistä aloittaa.”',
    '”Ennen olin {mieli.nom}, nyt en oo enää koko aikaa.”',
  ],
  agreed: [
    '{name} soittaa {työntekijä.lle} viimeistään {soon}.',
    'Valmentaja varmistaa, milloin {asia.nom} alkaa.',
    'Tavataan {soon} {paikka.missä}.',
    'Toimitetaan {paperi.nom} yhdessä {soon}.',
    '{läheinen.nom} voi tulla mukaan, jos {name} sitä silloin haluaa.',
    'Kokeillaan {asia.a} kaksi viikkoa ja katsotaan sitten.',
    'Valmentaja lähettää muistutuksen tekstiviestillä edellisenä iltana.',
    'Ei lisätä uutta ennen kuin {asia.nom} on selvä.',
    'Pyydetään {työntekijä.a} mukaan seuraavaan tapaamiseen.',
    'Mennään ensimmäisellä kerralla yhdessä {paikka.mihin}.',
    'Jätetään {aihe.nom} nyt odottamaan, koska {name} toivoi niin.',
    '{name} kirjoittaa ylös kolme asiaa, jotka sujuivat.',
    'Valmentaja kysyy kyydistä, ettei {asia.nom} kaadu matkaan.',
    'Palataan {aihe.vn} {soon}.',
  ],
  next: [
    'Seuraava tapaaminen {soon} {paikka.missä}.',
    'Seuraavaksi {asia.nom}.',
    'Soitto {soon} klo {9-15}.',
    'Ensin {paperi.nom}, sitten {asia.nom}.',
    'Viestitellään {soon}, miten {asia.nom} meni.',
    'Kotikäynti {soon}, jos keli sallii.',
    'Yhteinen aika {työntekijä.n} kanssa {soon}.',
    'Jatketaan siitä, mihin jäätiin: {aihe.nom}.',
  ],
};

export const strengths: Voice['strengths'] = [
  ['strength', 'Pitää sen, minkä lupaa'],
  ['strength', 'Osaa korjata melkein mitä vain, missä on moottori'],
  ['strength', 'Huomaa, miltä muista tuntuu'],
  ['strength', 'Sitkeä: ei jätä kesken, kun on päässyt alkuun'],
  ['strength', 'Hyvä huumorintaju vaikeanakin päivänä'],
  ['strength', 'Rauhallinen eläinten kanssa'],
  ['strength', 'Oppii katsomalla ja tekemällä'],
  ['strength', 'Tuntee metsät ja vedet kotikylän ympärillä'],
  ['strength', 'Kirjoittaa selkeästi ja kauniisti'],
  ['strength', 'Pikkusisarusten mielestä maailman paras lohduttaja'],
  ['interest', 'Pilkkiminen ja kalojen savustaminen'],
  ['interest', 'Moottorikelkat'],
  ['interest', 'Leipominen mummon ohjeilla'],
  ['interest', 'Valokuvaaminen, varsinkin revontulet'],
  ['interest', 'Verkkopelit ja niiden rakentaminen'],
  ['interest', 'Kitara ja omat laulut'],
  ['interest', 'Koirat, ajokoirat erityisesti'],
  ['interest', 'Puutyöt ja puukot'],
  ['wish', 'Oma koti, jossa saa olla rauhassa'],
  ['wish', 'Työ, jossa ei tarvitse puhua koko ajan'],
  ['wish', 'Että joku kysyisi, mitä minä haluan'],
  ['wish', 'Ajokortti ennen ensi talvea'],
  ['wish', 'Kavereita omalta kylältä'],
  ['wish', 'Ammatti, jolla pärjää Lapissa'],
];

export const summaries: readonly string[] = [
  'Juteltiin {aihe.sta}',
  '{asia.nom}',
  'Kuulumiset ja {aihe.nom}',
  'Täytettiin {paperi.a}',
  'Sovittiin {asia.sta}',
  'Puheena {aihe.nom}',
  'Tutustumassa: {asia.nom}',
  'Yhteinen soitto: {työntekijä.nom}',
  '{paperi.nom} lähti matkaan',
  'Viikon kuulumiset, {mieli.nom} olo',
];

export const missed: readonly string[] = [
  'Ei vastannut, jätin viestin',
  'Ei tullut paikalle, laitoin viestin ja toivotin hyvää viikkoa',
  'Puhelin ei ollut päällä',
  'Oli sairaana, siirretään',
  'Ei päässyt kyydin takia, sovitaan uusi aika',
];

export const ratingWords: Voice['ratingWords'] = [
  ['Ei tästä tuu mitään', 'Raskasta', 'Yöt menee valvoessa', 'En jaksa nyt ajatella tätä'],
  ['Menettelee', 'Vähän parempi kuin viimeksi', 'Puolessa välissä', 'Vaihtelee päivästä toiseen'],
  ['Jo melkein siellä', 'Hyvä olo tästä', 'En olisi keväällä uskonut', 'Pysyy kunnossa itsestään'],
];

export const addenda: Voice['addenda'] = [
  ['Päivä oli väärin', 'Tapaaminen oli päivää aiemmin kuin kirjasin.'],
  [
    'Asiakas pyysi täsmentämään',
    'Oma toive kirjataan näin: haluan ensin käydä paikan päällä ja päättää vasta sitten.',
  ],
  ['Puuttui yksi sovittu asia', 'Lisäksi sovittiin, että kyyti järjestetään etukäteen.'],
];

export const reach: readonly string[] = [
  'Iltapäivällä puhelimella',
  'Tekstiviesti ensin, soitto vasta vastauksen jälkeen',
  'WhatsApp-viestillä mihin aikaan vain',
  'Parhaiten kotikäynnillä',
  'Aamupäivisin',
  'Sähköpostilla, lukee sen joka päivä',
];

export const reachSafely: readonly string[] = [
  'Ei viestejä kotinumeroon',
  'Ei soittoja, kun on töissä; viesti riittää',
  'Ei jätetä vastaajaan mitään',
];

export const places: readonly string[] = [
  'Kirjasto',
  'Työpaja',
  'Kunnantalo, huone 2',
  'Nuorisotila',
  'Koti',
  'Kahvio',
  'Kylätalo',
  'Terveysasema',
  'Kävely kylän raitilla',
];

export const dueTexts: readonly string[] = [
  'keväällä',
  'kesällä',
  'kun on sen aika',
  'ennen joulua',
  'ensi vuonna',
];

export const outcomes = {
  done: ['Meni paremmin kuin pelkäsin', 'Käytiin yhdessä', 'Hoitui puhelimella'],
  partly: ['Puolet lapusta täytetty', 'Käytiin ovella, ensi kerralla sisään'],
  changed: ['Keksittiin yhdessä parempi tapa'],
  dropped: ['Ei ollutkaan sen aika'],
} as const;

export const paces: readonly string[] = [
  'Yksi asia viikossa',
  'Iltapäivisin, aamut ovat vaikeita',
  'Pienin askelin, ja niistä puhutaan ensin',
];

export const scale = [
  'Jään kotiin enkä vastaa puhelimeen',
  'Mietin asiaa, en ole vielä aloittanut',
  'Olen ottanut ensimmäiset askeleet itse',
  'Hoidan tätä jo joka viikko',
  'Tämä on osa arkeani',
] as const;
