/** Failures of close ones, workers, prohibitions and disclosures: what happened, what was not lost, what to do. */
export const networkErrors = {
  'close-one-not-found': {
    happened: 'Den närstående hittas inte.',
    safe: 'Inget ändrades.',
    next: 'Hen har kanske tagits bort. Titta under Nätverk.',
  },
  'worker-not-found': {
    happened: 'Arbetstagaren hittas inte.',
    safe: 'Inget ändrades.',
    next: 'Hen har kanske tagits bort. Titta på personens flik Nätverk.',
  },
  'prohibition-not-found': {
    happened: 'Förbudet hittas inte, eller så har det redan återkallats.',
    safe: 'Inget ändrades.',
    next: 'Titta på gällande förbud på personens flik Nätverk.',
  },
  'prohibition-incomplete': {
    happened: 'Det saknas vem förbudet gäller.',
    safe: 'Det du skrev finns kvar i fälten.',
    next: 'Skriv personens namn eller välj en partner.',
  },
  'prohibited-partner': {
    happened: 'Klienten har förbjudit att uppgifter ges till den här mottagaren.',
    safe: 'Inget gick iväg och inget antecknades som utlämnat.',
    next: 'Fråga klienten. Om hen ändrar sig, återkalla förbudet på fliken Nätverk. Om lagen kräver det, anteckna grund och paragraf.',
  },
  'prohibited-guardian': {
    happened: 'Klienten har förbjudit att något berättas för vårdnadshavaren.',
    safe: 'Inget antecknades som utlämnat.',
    next: 'Respektera förbudet. Om lagen kräver att det berättas, välj lag som grund och anteckna paragrafen.',
  },
  'prohibited-handler': {
    happened: 'Mottagaren är en person som enligt klienten inte får behandla ärendet.',
    safe: 'Inget gick iväg och inget antecknades som utlämnat.',
    next: 'Välj en annan mottagare, eller kom överens med partnern om en annan handläggare och byt kontaktperson.',
  },
  'prohibited-item': {
    happened: 'Klienten har förbjudit att en av de här uppgifterna ges.',
    safe: 'Inget gick iväg och inget antecknades som utlämnat.',
    next: 'Ta bort krysset, eller återkalla förbudet på fliken Nätverk om klienten har ändrat sig.',
  },
  'disclosure-not-found': {
    happened: 'Utlämnandet hittas inte, eller så är det en försändelse som inte kan tas bort.',
    safe: 'Inget ändrades.',
    next: 'Titta på utlämnandena på personens flik Nätverk.',
  },
  'disclosure-empty': {
    happened: 'Det saknas vad som berättades eller gavs.',
    safe: 'Det du skrev finns kvar i fälten.',
    next: 'Kryssa för en uppgift eller skriv med egna ord.',
  },
} as const;
