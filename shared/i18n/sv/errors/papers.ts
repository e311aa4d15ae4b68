/** Failures of papers: what happened, what was not lost, what to do. */
export const papersErrors = {
  'paper-not-found': {
    happened: 'Pappret hittas inte.',
    safe: 'Ingenting har ändrats.',
    next: 'Det är kanske borttaget. Se på personens sida vilka papper som finns kvar.',
  },
  'paper-too-large': {
    happened: 'Filen är för stor: ett papper får vara högst 50 megabyte.',
    safe: 'Filen finns kvar på sin plats och togs inte med.',
    next: 'Spara en mindre version, till exempel en bild med lägre upplösning, och lägg till den.',
  },
  'paper-empty': {
    happened: 'Filen är tom.',
    safe: 'Ingenting togs med.',
    next: 'Kontrollera att du valde rätt fil.',
  },
  'paper-type-not-taken': {
    happened: 'En sådan fil tas inte med bland pappren.',
    safe: 'Filen finns kvar på sin plats och togs inte med.',
    next: 'Lägg till en PDF, en bild, en text eller ett kontorsdokument. Annat kan ofta sparas som PDF.',
  },
  'paper-already-there': {
    happened: 'Samma papper finns redan bland personens papper.',
    safe: 'Det tidigare pappret finns kvar och ingenting lades till.',
    next: 'Sök det i listan. Rubriken kan ändras.',
  },
  'paper-damaged': {
    happened: 'Pappret innehåller inte det som en gång togs in.',
    safe: 'Allt annat är oförändrat.',
    next: 'Återställ klientfilen från en säkerhetskopia eller lägg till pappret på nytt.',
  },
  'extract-days': {
    happened: 'Utdragets dagar går inte att använda.',
    safe: 'Ingenting har lämnats ut.',
    next: 'Välj en första dag och en senare sista dag som inte har gått. Ett utdrag gäller högst 92 dagar.',
  },
  'extract-forbidden': {
    happened: '{{initials}}: klienten har förbjudit den här personen eller partnern.',
    safe: 'Ingenting har lämnats ut.',
    next: 'Lämna bort klienten från utdraget eller välj en annan vikarie. Förbuden finns på personens flik Nätverk.',
  },
  'extract-not-found': {
    happened: 'Utdraget hittas inte.',
    safe: 'Ingenting har ändrats.',
    next: 'Se i inställningarna vilka utdrag som har lämnats.',
  },
  'extract-expired': {
    happened: 'Utdragets sista dag har gått och det kan inte längre läsas.',
    safe: 'Allt annat är oförändrat.',
    next: 'Be coachen om ett nytt utdrag om du ännu behöver uppgifterna.',
  },
};
