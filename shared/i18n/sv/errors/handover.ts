/** Failures of handing people over: what happened, what was not lost, what to do. */
export const handoverErrors = {
  'handover-forbidden': {
    happened: 'Någon av de valda har förbjudit att uppgifter lämnas till den här mottagaren.',
    safe: 'Ingenting har lämnats ut.',
    next: 'Lämna bort personen, eller tala med hen om förbudet.',
  },
  'handover-without-ground': {
    happened: 'Grunden för någon av överlåtelserna saknar ord.',
    safe: 'Dina val finns kvar i vyn.',
    next: 'Skriv lagen eller den personuppgiftsansvariges beslut, eller välj samtycke som grund.',
  },
  'handover-already-away': {
    happened: 'Någon av de valda är redan överlåten.',
    safe: 'Ingenting har lämnats ut.',
    next: 'Se i förteckningen över överlåtelser till vem. Om personen ändå blir kvar hos dig, ta först tillbaka hen till din egen lista.',
  },
  'handover-too-large': {
    happened: 'De valda personernas uppgifter ryms inte i en försändelse.',
    safe: 'Ingenting har lämnats ut.',
    next: 'Överlåt personerna i två eller flera delar.',
  },
  'handover-sensitive-unseen': {
    happened: 'Överlåtelsen innehåller känsliga uppgifter som inte har bekräftats som sedda.',
    safe: 'Ingenting har lämnats ut.',
    next: 'Läs antalen och bekräfta att överlåtelsen får innehålla dem.',
  },
  'handover-not-found': {
    happened: 'Överlåtelsen hittas inte eller är redan ångrad.',
    safe: 'Ingenting ändrades.',
    next: 'Se läget i förteckningen över överlåtelser.',
  },
  'handover-of-others': {
    happened: 'Överlåtelsen innehåller uppgifter som här hör till en annan person.',
    safe: 'Ingenting togs in, och dina uppgifter är oförändrade.',
    next: 'Ring avsändaren. Om hen inte känner till överlåtelsen, öppna inte filen på nytt.',
  },
  'handover-outdated': {
    happened: 'Klientfilen ändrades efter jämförelsen.',
    safe: 'Ingenting togs in.',
    next: 'Se jämförelsen på nytt och ta sedan emot.',
  },
  'handover-own-way': {
    happened: 'En överlåtelse tas inte in som andra försändelser.',
    safe: 'Ingenting togs in.',
    next: 'Öppna överlåtelsen: du ser person för person vad den lägger till och skulle ändra.',
  },
  'receipt-unknown-handover': {
    happened: 'Kvittensen gäller ingen överlåtelse som har gått från den här filen till den här avsändaren.',
    safe: 'Inget togs in i klientfilen.',
    next: 'Kontrollera om överlåtelsen gick från en annan fil. Om sparandet avbröts, berätta först i vyn Remisser om den gick iväg.',
  },
  'receipt-not-fitting': {
    happened: 'Kvittensen nämner inte just de personer som överläts.',
    safe: 'Inget togs in i klientfilen, och överlåtelsen är som förut.',
    next: 'Ring mottagaren på ett nummer som du vet är rätt och fråga vilka hen har.',
  },
};
