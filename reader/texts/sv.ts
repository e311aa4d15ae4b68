import type { Texts } from './fi.ts';

export const sv: Texts = {
  languages: 'Språk',
  lockedTitle: 'Krypterad fil',
  lockedText:
    'I den här filen finns en krypterad remiss eller ett meddelande som hör till en remiss. Den öppnas med en lösenfras som avsändaren berättar för dig separat, till exempel per telefon. Filen öppnas på den här datorn: ingenting skickas till nätet.',
  passphrase: 'Lösenfras',
  passphraseHint: 'Skriv orden med små bokstäver och ett mellanslag mellan varje ord.',
  show: 'Visa det skrivna',
  hide: 'Dölj det skrivna',
  open: 'Öppna filen',
  opening: 'Öppnas. Det tar några sekunder.',
  problems: {
    'wrong-passphrase':
      'Lösenfrasen öppnar inte remissen. Kontrollera orden med avsändaren. Om orden säkert är rätt kan filen ha skadats: be om den på nytt.',
    'packet-damaged': 'Filen har skadats på vägen och kan inte öppnas. Be avsändaren om en ny fil.',
    'packet-not-a-packet': 'Det finns ingen remiss i filen. Be avsändaren om en ny fil.',
    'packet-for-another':
      'Den här remissen är inte avsedd att öppnas med en lösenfras. Använd den inte, och berätta för avsändaren.',
    'packet-forged':
      'Filens underskrift stämmer inte: någon har ändrat den. Använd den inte, och ring avsändaren.',
    'packet-newer': 'Remissen är gjord med ett nyare program än den här läsaren. Be avsändaren om en ny fil.',
    'packet-too-large':
      'Det finns mer i filen än en remiss kan innehålla. Den öppnades inte. Berätta för avsändaren.',
    unexpected:
      'Något gick fel och filen kunde inte öppnas i den här webbläsaren. Pröva en annan (Edge, Chrome eller Firefox).',
  },
  practice: 'Övning: personerna och sakerna i remissen är påhittade.',
  sealedBy: 'Vem som skickade',
  trust:
    'Filen är undertecknad med en nyckel vars igenkänningsord står nedan. Namnet har avsändaren själv skrivit: att lösenfrasen öppnade filen visar bara att avsändaren kände till lösenfrasen. Är du osäker, ring avsändaren på ett nummer som du känner till från annat håll och jämför orden.',
  words: 'Igenkänningsord',
  from: 'Avsändare',
  to: 'Mottagare',
  number: 'Remissens nummer',
  written: 'Datum',
  urgency: 'Brådska',
  urgencies: { routine: 'Inte brådskande', soon: 'Snart', urgent: 'Brådskande' },
  purpose: 'Vad uppgifterna används till',
  ground: 'Grund för utlämnandet',
  consent: 'Klientens samtycke',
  consentOn: 'Klientens samtycke {day}',
  consentUntil: 'Klientens samtycke {day}, i kraft till {until}',
  lawGround: 'Lag: {words}',
  changed: 'Vad som har ändrats',
  changesNumber:
    'Det här kompletterar remiss nr {number}, daterad {day}. Hela remissen står nedan så som den är nu.',
  changesOne:
    'Det här kompletterar en tidigare remiss, daterad {day}. Hela remissen står nedan så som den är nu.',
  change: { added: 'tillagt', changed: 'ändrat', removed: 'ges inte längre' },
  noChanges: 'Uppgifterna är oförändrade.',
  notRelied: 'Det som inte längre ges ska inte användas mer.',
  contents: 'Remissens innehåll',
  files: 'Filer',
  filesText: 'En sparad kopia ligger okrypterad på den här datorn. Förvara den som andra klientuppgifter.',
  savePdf: 'Spara remissen som PDF',
  saveFile: 'Spara {name} ({size})',
  saved: 'Sparad: {name}. Se webbläsarens hämtade filer.',
  withdrawnTitle: 'Samtycket har återkallats',
  withdrawnText:
    'Klienten har återkallat {day} det samtycke som ni fick remissen på. Uppgifterna i remissen får inte längre användas.',
  withdrawnWhich: 'Vilken remiss som är återkallad',
  concernsNumber: 'Remiss nr {number}, daterad {day}',
  concernsOne: 'Remissen som är daterad {day}',
  withdrawnWhose: 'Remissen gällde: {name}',
  withdrawnWhy: 'Varför den återkallades',
  todo: 'Vad vi ber om',
  stopUsing: 'Använd inte längre uppgifterna i remissen, och svara inte på den.',
  deleteFiles:
    'Radera filen med remissen och alla kopior som har sparats av den: i nedladdningsmappen, e-posten, arbetsytan och papperskorgen. Förstör utskrifterna.',
  keepDuty:
    'Det som ni redan har antecknat i ert eget register med stöd av lag finns kvar där. Annat förstörs.',
  tellSender:
    'Berätta för avsändaren om uppgifterna redan har använts: vad som har gjorts med dem. Om klienten behöver ni inte berätta något. Radera till sist också den här filen.',
  senderReach: 'Avsändaren nås: {reach}',
  withdrawalPdfText:
    'Samma sak som brev, om ni måste bevara uppgiften om återkallelsen. En sparad kopia ligger okrypterad på den här datorn.',
  saveWithdrawal: 'Spara återkallelsen som PDF-fil',
  withdrawalFile: 'aterkallelse',
  answer: 'Svara avsändaren',
  answerText:
    'Svaret krypteras för remissens avsändare: bara hen kan öppna det. Det sparas som en fil som du själv skickar.',
  'no-permission':
    'Klienten har inte gett tillstånd att svara med den här filen. Redan ett svar visar att personen är klient hos er: fråga först.',
  'permission-ended':
    'Klientens tillstånd att svara gällde till {until}. Det går inte längre att svara med den här filen. Fråga klienten eller be avsändaren om en ny remiss.',
  mayAnswerUntil: 'Klienten har gett tillstånd att svara till {until}.',
  status: 'Läge',
  day: 'Given tid: dag',
  time: 'Given tid: klockslag',
  timeHint: 'Finsk tid. Lämna tomt om tiden meddelas på annat sätt.',
  waitEstimate: 'Uppskattad väntan',
  message: 'Meddelande',
  contactPerson: 'Kontaktperson',
  contactPhone: 'Kontaktpersonens telefon',
  wrongTime: 'Skriv både dag och klockslag, eller lämna båda tomma.',
  wrongText: 'Någon text är för lång. Förkorta den och försök på nytt.',
  seal: 'Kryptera och spara svaret',
  sealing: 'Krypteras.',
  sealedAs:
    'Svaret är krypterat i filen {name}. Den finns bland webbläsarens hämtade filer. Skicka den till remissens avsändare, till exempel som bilaga i e-post. Före det har svaret inte skickats.',
  sealedAgain: 'Du kan ännu ändra svaret och spara det på nytt. Skicka då den senaste filen.',
  notSealed:
    'Svaret kunde inte krypteras. Det du skrev finns kvar på den här sidan. Pröva en annan webbläsare eller ring avsändaren.',
};
