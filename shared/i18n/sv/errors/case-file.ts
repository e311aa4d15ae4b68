import type { Translated } from '../../translated.ts';
import type { caseFileErrors as source } from '../../fi/errors/case-file.ts';

export const caseFileErrors: Translated<typeof source> = {
  'case-file-not-found': {
    happened: 'Klientfilen finns inte på sin plats.',
    safe: 'Rinnalla har inte tagit bort något.',
    next: 'Kontrollera om den har flyttats eller om USB-minnet har tagits ut och välj filen på nytt. Du kan också återställa en säkerhetskopia.',
  },
  'not-a-case-file': {
    happened: 'Den valda filen är inte en klientfil från Rinnalla.',
    safe: 'Filen rördes inte.',
    next: 'Välj en fil vars namn slutar på .rinnalla.',
  },
  'case-file-newer': {
    happened: 'Klientfilen är skapad med en nyare version av Rinnalla.',
    safe: 'Filen rördes inte.',
    next: 'Uppdatera Rinnalla och öppna filen sedan.',
  },
  'case-file-damaged': {
    happened: 'Klientfilen är skadad och kan inte öppnas helt. Lösenfrasen var rätt.',
    safe: 'Ingenting skrevs i filen, och säkerhetskopiorna är orörda.',
    next: 'Återställ den senaste hela säkerhetskopian. Den skadade filen sparas i samma mapp.',
  },
  'case-file-in-use': {
    happened: 'Klientfilen är redan öppen i ett annat fönster eller program.',
    safe: 'Ingenting ändrades.',
    next: 'Gå till det fönstret, eller stäng det och försök igen.',
  },
  'case-file-exists': {
    happened: 'På samma plats finns redan en klientfil med samma namn.',
    safe: 'Den befintliga filen rördes inte.',
    next: 'Ge den nya filen ett annat namn eller öppna den befintliga.',
  },
  'case-file-open': {
    happened: 'Det här kan inte göras när klientfilen är öppen.',
    safe: 'Ingenting ändrades.',
    next: 'Lås klientfilen först.',
  },
  'slots-missing': {
    happened: 'Nyckelfilen saknas bredvid klientfilen.',
    safe: 'Själva klientfilen finns kvar.',
    next: 'Öppna med återställningsnyckeln: nyckelfilen skapas då på nytt.',
  },
  'slots-damaged': {
    happened: 'Nyckelfilen är skadad eller hör till en annan klientfil.',
    safe: 'Själva klientfilen finns kvar.',
    next: 'Öppna med återställningsnyckeln eller återställ en säkerhetskopia.',
  },
  'slots-weakened': {
    happened: 'Nyckelfilens skydd har försvagats och därför används den inte.',
    safe: 'Själva klientfilen finns kvar.',
    next: 'Öppna med återställningsnyckeln och välj en ny lösenfras. Berätta om saken för it-stödet.',
  },
  'wrong-passphrase': {
    happened: 'Lösenfrasen är inte rätt.',
    safe: 'Klientfilen är orörd.',
    next: 'Kontrollera versalerna och tangentbordets språk och försök igen. Om du har glömt frasen, öppna med återställningsnyckeln.',
  },
  'wrong-recovery-key': {
    happened: 'Återställningsnyckeln öppnar inte den här klientfilen.',
    safe: 'Klientfilen är orörd.',
    next: 'Kontrollera på bladet vilken fil nyckeln hör till.',
  },
  'recovery-key-mistyped': {
    happened: 'Det finns ett skrivfel i återställningsnyckeln.',
    safe: 'Det du skrev finns kvar i fältet.',
    next: 'Jämför grupperna med bladet. Ett enda fel eller saknat tecken räcker.',
  },
  'recovery-key-of-another-file': {
    happened: 'Det här är en annan klientfils återställningsnyckel.',
    safe: 'Klientfilen är orörd.',
    next: 'Hämta bladet med den här filens namn.',
  },
  'rehearsal-wrong': {
    happened: 'Grupperna stämmer inte med bladet.',
    safe: 'Klientfilen är skapad och sparad.',
    next: 'Se gruppernas nummer på bladet och skriv dem på nytt. Skriv ut bladet igen vid behov.',
  },
  'passphrase-too-short': {
    happened: 'Lösenfrasen är för kort.',
    safe: 'Ingenting ändrades.',
    next: 'Skriv minst 12 tecken, helst fyra eller fem ord.',
  },
  'passphrase-too-weak': {
    happened: 'Lösenfrasen är för lätt att gissa.',
    safe: 'Ingenting ändrades.',
    next: 'Lägg till ord som inte hör ihop.',
  },
  'disk-full': {
    happened: 'Disken är full och det fick inte plats att spara.',
    safe: 'Allt som sparats tidigare finns kvar.',
    next: 'Frigör utrymme på disken och spara på nytt.',
  },
  'folder-read-only': {
    happened: 'Det går inte att skriva i mappen.',
    safe: 'Ingenting ändrades.',
    next: 'Välj en annan mapp eller be om skrivrättighet till den.',
  },
  'path-too-long': {
    happened: 'Mapparnas och filens namn är tillsammans för långa.',
    safe: 'Ingenting ändrades.',
    next: 'Välj ett kortare namn eller en mapp som inte ligger inne i så många andra mappar.',
  },
  'write-failed': {
    happened: 'Det gick inte att skriva på disken.',
    safe: 'Allt som sparats tidigare finns kvar.',
    next: 'Kontrollera att disken eller USB-minnet är på plats och försök igen.',
  },
  'read-failed': {
    happened: 'Filen kunde inte läsas.',
    safe: 'Ingenting ändrades.',
    next: 'Kontrollera att disken eller USB-minnet är på plats och att du har rätt till filen.',
  },
  'backup-damaged': {
    happened: 'Säkerhetskopian är inte hel.',
    safe: 'Klientfilen är orörd.',
    next: 'Välj en annan kopia eller gör en ny.',
  },
  'backup-not-found': {
    happened: 'Säkerhetskopian finns inte på sin plats.',
    safe: 'Klientfilen är orörd.',
    next: 'Kontrollera att disken eller USB-minnet sitter i eller välj en annan kopia.',
  },
  'second-place-absent': {
    happened: 'Säkerhetskopiornas andra plats hittas inte.',
    safe: 'Kopiorna på den här datorn är i behåll.',
    next: 'Sätt i minnet och försök igen, eller välj en annan plats i inställningarna.',
  },
  'nothing-to-salvage': {
    happened: 'I filen fanns ingen sida som den här nyckeln öppnar.',
    safe: 'Filen rördes inte.',
    next: 'Kontrollera att lösenfrasen eller återställningsnyckeln hör till den här filen. Om den gör det, återställ en säkerhetskopia.',
  },
  'same-place': {
    happened: 'Du valde samma plats där filen redan finns.',
    safe: 'Filen är oförändrad.',
    next: 'Välj en annan mapp eller ett annat namn.',
  },
  'audit-broken': {
    happened: 'Användningsloggen stämmer inte: någon kan ha ändrat den.',
    safe: 'Anteckningarna kan läsas.',
    next: 'Spara en säkerhetskopia, ta inte bort något och be it-stödet om råd.',
  },
  'cannot-open-here': {
    happened: 'Filen kan inte öppnas i ett annat program på den här datorn.',
    safe: 'Ingenting gick förlorat.',
    next: 'Spara filen och öppna den själv.',
  },
};
