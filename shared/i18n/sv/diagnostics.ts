import type { Translated } from '../translated.ts';
import type { diagnostics as source } from '../fi/diagnostics.ts';

/** Texts of: Self-test and report for support. */
export const diagnostics: Translated<typeof source> = {
  title: 'Självtest',
  hint: 'Går igenom filen, nycklarna, säkerhetskopiorna, användningsloggen och diskutrymmet. Ändrar ingenting. Kan ta en stund med en stor fil.',
  run: 'Gör självtest',
  running: 'Undersöker…',
  state: {
    good: 'I ordning',
    note: 'Obs',
    bad: 'Fel',
  },
  finding: {
    'file-whole': 'Filen är hel: {{count}} tabeller lästes igenom.',
    'file-damaged': 'Filen är skadad, tabeller: {{count}} ({{tables}}). Återställ en säkerhetskopia.',
    'file-closed': 'Filen är låst och undersöktes därför inte.',
    'references-whole': 'Alla hänvisningar stämmer.',
    'references-broken': 'Hänvisningar vars mål saknas: {{count}}.',
    'slots-fit': 'Nyckelfilen är i ordning: nycklar {{count}}, generation {{generation}}.',
    'slots-differ':
      'Nyckelfilen skiljer sig från filens egen kopia (nycklar {{count}}, generation {{generation}}). Kopian uppdateras nästa gång filen öppnas.',
    'slots-older':
      'Nyckelfilen har bytts mot en äldre (generation {{generation}}): en lösenfras som ändrats eller tagits bort kan öppna filen igen. Vyn I dag berättar vad du kan göra.',
    'slots-were-older':
      'Filen har öppnats, eller någon har försökt öppna den, med en äldre nyckelfil {{day}}. Nu ligger den rätta där. Kvittera i vyn I dag.',
    'slots-unreadable':
      'Nyckelfilen kan inte läsas. Återställningsnyckeln öppnar filen ändå: förvara återställningsarket väl.',
    'chain-whole': 'Användningsloggen är hel: {{count}} poster.',
    'chain-broken': 'Användningsloggen stämmer inte från post {{at}} framåt.',
    'backup-good': 'Det finns {{count}} säkerhetskopior, och den nyaste är hel.',
    'backup-old': 'Den nyaste hela säkerhetskopian är {{count}} dagar gammal.',
    'backup-none': 'Det finns ingen hel säkerhetskopia. Gör en kopia.',
    'second-there': 'Den andra kopieringsplatsen är på plats.',
    'second-absent': 'Den andra kopieringsplatsen är inte på plats. Borta {{count}} dagar.',
    'second-none': 'Ingen andra kopieringsplats har valts.',
    'drill-good': 'Provöppningen av en kopia lyckades. Dagar sedan dess: {{count}}.',
    'drill-failed': 'Den senaste provöppningen av en kopia misslyckades.',
    'drill-none': 'Kopiorna har ännu inte provöppnats.',
    'space-enough': 'Det finns {{megabytes}} MB ledigt på disken.',
    'space-little': 'Det finns bara {{megabytes}} MB ledigt på disken. Säkerhetskopiorna ryms kanske inte.',
    'space-unknown': 'Det lediga utrymmet på disken kunde inte tas reda på.',
    'folder-own': 'Filen ligger i en egen mapp på den här datorn.',
    'folder-shared':
      'Filen ligger i en mapp som kopieras till molnet eller på en nätverksdisk. Flytta den till datorns egen mapp.',
    'clock-fits': 'Datorns klocka stämmer med ordningen på posterna.',
    'clock-behind': 'Datorns klocka går efter den nyaste posten. Kontrollera datum och tid.',
    'clock-before-build':
      'Datorns klocka visar en dag före programmet blev klart. Kontrollera datum och tid.',
    'clock-far-ahead':
      'Enligt klockan har det gått mer än 400 dagar sedan senaste användningen. Kontrollera datum och tid.',
    'log-quiet': 'Inga programfel har antecknats på 30 dagar.',
    'log-faults': 'Programfel under 30 dagar: {{count}}. Skicka rapporten till supporten.',
  },
  report: {
    open: 'Rapport till supporten',
    title: 'Rinnalla: rapport till supporten',
    promise:
      'Innehåller inga klientuppgifter: bara koder, tal, tidpunkter och ställen i programmet. Läs före du skickar.',
    hint: 'Läs rapporten och skicka den själv till den som hjälper dig. Programmet skickar ingenting.',
    versions: 'Versioner',
    checks: 'Självtest',
    log: 'Programmets logg, de nyaste raderna: {{count}}',
    copy: 'Kopiera',
    copied: 'Rapporten finns på urklipp.',
    copyRefused: 'Det gick inte att kopiera. Spara rapporten i en fil.',
    save: 'Spara i en fil',
    saved: 'Rapporten är sparad.',
  },
};
