import type { PartnerFields } from '#shared/contract/partners.ts';
import type { PracticePartner } from './story.ts';

type Row = readonly [
  name: string,
  unit: string,
  type: PartnerFields['type'],
  contactPerson: string,
  intake: PartnerFields['intake'],
  answersWithinDays: number,
  services?: string,
];

/** The network of an invented coach between Posio and Kittilä. Units and people are invented; the big houses are real kinds. */
const rows: readonly Row[] = [
  [
    'Lapin hyvinvointialue',
    'Aikuisten sosiaalipalvelut, Posio',
    'county-social',
    'Marketta Katajaoja',
    'notice-shl35',
    7,
  ],
  [
    'Lapin hyvinvointialue',
    'Mielenterveys- ja päihdepalvelut, Kittilä',
    'county-mental',
    'Ilpo Kaisla-aho',
    'contact',
    14,
  ],
  [
    'Lapin hyvinvointialue',
    'Terveysasema, Posio',
    'county-health',
    'Tuulikki Ruskaranta',
    'attachment-doctor',
    14,
  ],
  ['Kela', 'Etuuspalvelut, pohjoinen', 'kela', '', 'contact', 21],
  ['Korpilammen ammattiopisto', 'Opinto-ohjaus', 'school', 'Risto Hetemäki', 'contact', 10],
  [
    'Pajakolo',
    'Puu- ja metallipaja, Kittilä',
    'workshop',
    'Seija Keloniemi',
    'referral',
    5,
    'Puutyöt, hitsaus, kierrätys; aamuryhmä kolmena päivänä viikossa',
  ],
  ['Tievan kauppa', '', 'employer', 'Pentti Siikaselkä', 'contact', 7, 'Hyllytys, kassa, asiakaspalvelu'],
  [
    'Ounaslaakson hiihtokeskus',
    'Huolto',
    'employer',
    'Marjo Palokorpi',
    'contact',
    7,
    'Latukoneet, rinteen huolto, keittiö talvella',
  ],
  [
    'Kotapiiri ry',
    'Avoin kohtaamispaikka',
    'ngo',
    'Anu Riekkolampi',
    'contact',
    3,
    'Yhteinen ruoanlaitto, musiikki, kädentaidot',
  ],
  [
    'Posion seurakunta',
    'Diakoniatyö',
    'parish',
    'Pirjo Naavamaa',
    'contact',
    7,
    'Ruoka-apu, retket, vapaaehtoistyö vanhusten luona',
  ],
  [
    'Pohjoisen Lapin työllisyysalue',
    'Yhteinen palvelu alle 30-vuotiaille',
    'employment-area',
    'Kari Rousku',
    'contact',
    14,
  ],
  ['Posion kunta', 'Nuorisopalvelut', 'municipality', 'Heini Lumiranta', 'contact', 5],
  ['Norrskens vuxenskola', 'Studiehandledning', 'school', 'Gun Älvdal', 'contact', 10],
];

/** The invented directory; phone numbers and addresses belong to nobody. */
export const practicePartners: readonly PracticePartner[] = rows.map(
  ([name, unit, type, contactPerson, intake, answersWithinDays, services = ''], index) => ({
    fields: {
      name,
      unit,
      type,
      phone: `040 000 9${String(index).padStart(3, '0')}`,
      email: `yksikko${index + 1}@verkosto.example`,
      contactPerson,
      intake,
      answersWithinDays,
      services,
    },
  }),
);
