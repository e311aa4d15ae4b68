import type { Voice } from '../voice.ts';

/** Sentences that fit any theme. Slots are explained in grammar.ts. */
export const sections: Voice['sections'] = {
  free: [
    '{name} ringde och berättade att {sak.best} har gått framåt.',
    'Fick besked av {arbetare.best} om att {sak.best} börjar {soon}.',
    'Att minnas: fråga {arbetare.best} om {sak.best}.',
    '{name} tittade in {plats.var} utan tidsbokning och stannade på kaffe.',
    'Jag redde ut vem som ansvarar för {sak.best} och skrev upp kontaktuppgifterna.',
    'Föreslog {sak.best}, och {name} lovade fundera i lugn och ro.',
    '{name} skickade en bild: {syssla.best} hade gått bra.',
  ],
  happened: [
    'Vi träffades {plats.var}.',
    'Vi sågs {plats.var}, och {väder.best}.',
    'Vi pratade om {ämne.best} och {ämne.best}.',
    'Vi gick igenom {papper.best} punkt för punkt.',
    'Vi fyllde i {papper.best} och skrev en lista över bilagor som saknas.',
    '{name} verkade {humör.best}.',
    '{name} var först {humör.best} men slappnade av när samtalet kom in på {ämne.best}.',
    '{närstående.best} var också med och lyssnade mest.',
    'Vi ringde tillsammans till {arbetare.best}, och saken klarnade {snabbt|på en halvtimme|med ett samtal}.',
    'Veckan hade rymt {syssla.best} och ett par besök {plats.var}.',
    'Vi såg i kalendern var {sak.best} får plats.',
    'Över kaffet kom {ämne.best} på tal, något som har tyngt länge.',
    'På promenaden {plats.vart} var det lättare att prata än vid ett bord.',
    '{name} hade sovit {2-9} timmar och kom ändå i väg.',
    'Av det som vi kom överens om senast var två saker gjorda och en flyttades fram.',
    '{närstående.best} hade hjälpt till med {sak.best}.',
    'Brevet om {sak.best} hade kommit dagen innan och öppnades först nu tillsammans.',
    'För första gången tog {name} själv upp att {ämne.best} behöver stöd.',
    '{arbetare.best} berättade vad som är överenskommet om {sak.best} och vem som gör vad.',
    'Resan var {10-80} kilometer i ena riktningen, eftersom {väder.best}.',
    'Mötet tog {20-90} minuter.',
  ],
  'own-words': [
    '”Jag har inte vågat säga det här till någon förut.”',
    '”Skönt att någon frågar.”',
    '”{syssla.best} är det som gör huvudet tomt.”',
    '”Om {sak.best} lyckas så vågar jag mer sen.”',
    '”Jag vill inte att man bestämmer över mig.”',
    '”Den här veckan hade jag två bra dagar.”',
    '”Jag vill sköta det själv, men stanna bredvid.”',
    '”När {ämne.best} är i ordning börjar resten rulla.”',
    '”Förut var jag {humör.best}, nu är jag det inte hela tiden.”',
  ],
  agreed: [
    '{name} ringer till {arbetare.best} senast {soon}.',
    'Coachen kollar när {sak.best} börjar.',
    'Vi ses {soon} {plats.var}.',
    'Vi lämnar in {papper.best} tillsammans {soon}.',
    '{närstående.best} får komma med om {name} vill det då.',
    'Vi prövar {sak.best} i två veckor och ser sedan.',
    'Coachen skickar en påminnelse kvällen innan.',
    'Vi ber {arbetare.best} komma med nästa gång.',
    'Första gången går vi tillsammans {plats.vart}.',
    'Vi återkommer till {ämne.best} {soon}.',
  ],
  next: [
    'Nästa möte {soon} {plats.var}.',
    'Samtal {soon} kl. {9-15}.',
    'Först {papper.best}, sedan {sak.best}.',
    'Hembesök {soon} om väglaget tillåter.',
    'Gemensam tid med {arbetare.best} {soon}.',
  ],
};

export const strengths: Voice['strengths'] = [
  ['strength', 'Håller det som lovas'],
  ['strength', 'Märker hur andra mår'],
  ['strength', 'Uthållig när det väl har börjat'],
  ['strength', 'Humor också en svår dag'],
  ['strength', 'Lugn med djur'],
  ['strength', 'Lär sig genom att göra'],
  ['interest', 'Fotografering och norrsken'],
  ['interest', 'Gitarr och egna låtar'],
  ['interest', 'Hundar'],
  ['interest', 'Träslöjd'],
  ['wish', 'Ett eget hem där man får vara i fred'],
  ['wish', 'Ett jobb där man inte måste prata hela tiden'],
  ['wish', 'Vänner i den egna byn'],
];

export const summaries: readonly string[] = [
  'Pratade om {ämne.best}',
  'Läget och {ämne.best}',
  'Fyllde i {papper.best}',
  'Kom överens om {sak.best}',
  'Samtal om {ämne.best}',
  'Gemensamt samtal med {arbetare.best}',
];

export const missed: readonly string[] = [
  'Svarade inte, lämnade ett meddelande',
  'Kom inte, skickade ett meddelande och önskade en bra vecka',
  'Var sjuk, vi flyttar tiden',
];

export const ratingWords: Voice['ratingWords'] = [
  ['Det blir inget av det här', 'Tungt', 'Ligger vaken om nätterna'],
  ['Det går an', 'Lite bättre än sist', 'Halvvägs', 'Växlar från dag till dag'],
  ['Nästan framme', 'Det känns bra', 'Hade inte trott det i våras'],
];

export const addenda: Voice['addenda'] = [
  ['Fel dag', 'Mötet var en dag tidigare än jag skrev.'],
  [
    'Klienten bad om ett förtydligande',
    'Önskan skrivs så här: jag vill först besöka platsen och bestämma mig efteråt.',
  ],
];

export const reach: readonly string[] = [
  'Per telefon på eftermiddagen',
  'Textmeddelande först, samtal sedan',
  'Bäst på förmiddagen',
  'Med e-post',
];

export const reachSafely: readonly string[] = [
  'Inga meddelanden till hemnumret',
  'Ring inte under arbetstid',
];

export const places: readonly string[] = [
  'Biblioteket',
  'Verkstaden',
  'Kommunhuset, rum 2',
  'Ungdomsgården',
  'Hemma',
  'Kaféet',
];

export const dueTexts: readonly string[] = ['på våren', 'i sommar', 'när det är dags', 'före jul'];

export const outcomes = {
  done: ['Gick bättre än jag var rädd för', 'Vi gick dit tillsammans', 'Det ordnade sig per telefon'],
  partly: ['Halva blanketten ifylld', 'Vi var vid dörren, nästa gång går vi in'],
  changed: ['Vi kom på ett bättre sätt tillsammans'],
  dropped: ['Det var inte dags ännu'],
} as const;

export const paces: readonly string[] = [
  'En sak i veckan',
  'På eftermiddagarna, morgnarna är svåra',
  'Med små steg, och vi pratar om dem först',
];

export const scale = [
  'Jag stannar hemma och svarar inte i telefon',
  'Jag tänker på saken men har inte börjat',
  'Jag har tagit de första stegen själv',
  'Jag sköter det här varje vecka',
  'Det här är en del av min vardag',
] as const;
