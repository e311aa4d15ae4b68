export const settings = {
  title: 'Inställningar',
  look: 'Utseende och språk',
  language: 'Språk',
  theme: 'Tema',
  themeSystem: 'Enligt systemet',
  themeLight: 'Ljust',
  themeDark: 'Mörkt',
  lockAfter: 'Lås när datorn inte har använts på',
  minutes_one: '{{count}} minut',
  minutes_other: '{{count}} minuter',
  you: 'Du och din organisation',
  youHint: 'Syns i remisser, på klientens papper och på ditt eget kort.',
  save: 'Spara uppgifterna',
  saved: 'Sparat.',
  passphrase: 'Lösenfras',
  passphraseHint:
    'Bytet gäller den här filen. Kopior som gjorts tidigare öppnas fortfarande med den gamla lösenfrasen.',
  current: 'Nuvarande lösenfras',
  next: 'Ny lösenfras',
  change: 'Byt lösenfras',
  changed: 'Lösenfrasen är bytt. Återställningsbladet gäller fortfarande.',
  recovery: 'Återställningsblad',
  recoveryHint: 'Samma nyckel som på det första bladet. Förvara det i arbetsgivarens kassaskåp.',
  backups: 'Säkerhetskopior',
  backupsHint:
    'En kopia görs varje timme, vid låsning och före stora ändringar. Varje kopia kontrolleras genom att den öppnas.',
  backupNow: 'Säkerhetskopiera nu',
  backupRunning: 'Kopierar och kontrollerar',
  backupMade: 'Säkerhetskopian är gjord och kontrollerad.',
  backupStateGood: 'Kontrollerad',
  backupStateUnverified: 'Kontrolleras vid öppning',
  backupStateDamaged: 'Skadad',
  backupCounts: '{{clients}} personer, {{contacts}} kontakter, {{notes}} anteckningar',
  reasons: {
    hourly: 'Varje timme',
    lock: 'Vid låsning',
    migration: 'Före uppdatering',
    import: 'Före import',
    asked: 'På begäran',
    restore: 'Före återställning',
    rotation: 'Före byte av nyckel',
  },
  megabytes: '{{size}} MB',
  restoreHowTo: 'Återställning görs på låsskärmen: lås och välj ”Återställ en säkerhetskopia”.',
  log: 'Användningslogg',
  logHint: 'Varje öppning och ändring hamnar i loggen, som inte kan ändras obemärkt.',
  verify: 'Kontrollera loggen',
  intact_one: 'Loggen är hel: {{count}} händelse.',
  intact_other: 'Loggen är hel: {{count}} händelser.',
  broken: 'Loggen stämmer inte från punkt {{at}}. Ta vara på en säkerhetskopia och be it-stödet om råd.',
  about: 'Om',
  version: 'Version {{version}}',
  hostElectron: 'Skrivbordsprogram',
  hostPreview:
    'Förhandsvisning i webbläsaren: filerna är desamma, men låsning tillsammans med systemet och utskrift fungerar bara i skrivbordsprogrammet.',
  service: {
    title: 'Ordnandet av tjänsten',
    note: 'en fil, en personuppgiftsansvarig',
    twoFiles:
      'Om du arbetar för två personuppgiftsansvariga, gör en egen fil för vardera. Uppgifter flyttas inte från en fil till en annan.',
    setUp: 'Hur ditt arbete är ordnat',
    check: 'Kontrollera med organisationens dataskyddsombud. Texterna är en utgångspunkt, inte råd.',
    controller: 'Personuppgiftsansvarig',
    legalBasis: 'Grund för behandlingen',
    retention: 'Förvaringstiden i ord',
    retentionYears: 'Förvaringstid, år efter att ärendet avslutats',
    yearsWrong: 'Skriv åren i siffror, 0–150.',
    clientWord: 'Hur du kallar den du arbetar med',
    clientWords: {
      client: 'klient',
      participant: 'deltagare',
      'young-person': 'ung',
    },
    bySetUp: 'Tomt: {{text}}',
    yearsBySetUp_one: 'Tomt: {{count}} år',
    yearsBySetUp_other: 'Tomt: {{count}} år',
    yearsOpen: 'Tomt: inget antal år',
    save: 'Spara',
  },
  setUps: {
    'ngo-project': {
      controller: 'organisationen som genomför projektet',
      legalBasis:
        'Samtycke eller berättigat intresse; för känsliga uppgifter uttryckligt samtycke (dataskyddsförordningen art. 9.2 a).',
      retention: 'Så länge det egna ändamålet kräver; projektets papper enligt finansiärens anvisningar.',
      means:
        'En avgiftsfri och frivillig tjänst. Uppgifterna är organisationens, inte socialvårdens handlingar.',
      must: 'Berätta om behandlingen första gången, anteckna samtycket och låt det återkallas när som helst. Kom överens innan projektet slutar om vart uppgifterna går.',
    },
    'purchased-service': {
      controller: 'välfärdsområdet som har beställt tjänsten',
      legalBasis: 'Rättslig förpliktelse (kunduppgiftslagen 703/2023; dataskyddsförordningen art. 9.2 h).',
      retention:
        'De officiella anteckningarna bevaras i välfärdsområdets system; här tas de bort när de har förts över.',
      means:
        'Socialvårdens handlingar hör till välfärdsområdet. Den här filen är högst ett anteckningsblock vid sidan av det officiella systemet.',
      must: 'För de officiella anteckningarna till välfärdsområdets system utan dröjsmål och märk dem som överförda. Fråga välfärdsområdet om den här filen får användas.',
    },
    'youth-work': {
      controller: 'kommunen',
      legalBasis:
        'Kommunens ungdomsarbete och uppsökande ungdomsarbete: ungdomslagen 1285/2016, uppgift av allmänt intresse.',
      retention: 'Enligt kommunens informationsstyrningsplan.',
      means:
        'Uppgifterna är kommunens handlingar som omfattas av offentlighetslagen. Arbetet bygger på den ungas egna uppgifter och frivillighet.',
      must: 'Berätta för den unga vem som tog kontakt för hens räkning. Kontrollera förvaringstiden i kommunens informationsstyrning.',
    },
    'employment-service': {
      controller: 'kommunen eller sysselsättningsområdet',
      legalBasis: 'Arbetskraftsmyndighetens uppgift (lagarna 380/2023 och 381/2023).',
      retention:
        'De officiella uppgifterna finns i de riksomfattande systemen; här bara planeringen av det egna arbetet, som tas bort när behovet upphör.',
      means:
        'Klientskapet och besluten finns i arbetskraftsmyndighetens informationssystem. Den här filen är för planeringen av ditt eget arbete.',
      must: 'Anteckna de officiella ärendena i myndighetens system. Samla inte här sådant som planeringen av arbetet inte kräver.',
    },
  },
  record: {
    title: 'Skydd av uppgifter',
    identity: 'Personbeteckning används',
    identityHint:
      'Beteckningen får behandlas med samtycke, med stöd av lag eller när identifiering är nödvändig (29 § i dataskyddslagen). Grunden skrivs intill varje beteckning.',
    returns: 'Återvänd till samma person vid upplåsning',
    returnsHint:
      'Om filen låses på en persons sida öppnas den på samma sida och inte på Idag. Minnet finns inne i den krypterade filen.',
  },
} as const;
