import type { Labels } from '#shared/languages.ts';

export const texts = {
  folder: { fi: 'Kansio', sv: 'Mapp', en: 'Folder' },
  show: { fi: 'Näytä', sv: 'Visa', en: 'Show' },
  up: { fi: 'Ylempi kansio', sv: 'Mappen ovanför', en: 'Parent folder' },
  content: { fi: 'Kansion sisältö', sv: 'Mappens innehåll', en: 'In this folder' },
  name: { fi: 'Tiedoston nimi', sv: 'Filens namn', en: 'File name' },
  showAll: { fi: 'Näytä kaikki tiedostot', sv: 'Visa alla filer', en: 'Show all files' },
  empty: {
    fi: 'Täällä ei ole sopivia tiedostoja.',
    sv: 'Här finns inga lämpliga filer.',
    en: 'There are no suitable files here.',
  },
  cancel: { fi: 'Peruuta', sv: 'Avbryt', en: 'Cancel' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  open: { fi: 'Avaa', sv: 'Öppna', en: 'Open' },
  choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  replace: { fi: 'Korvaa', sv: 'Ersätt', en: 'Replace' },
  noSuchFolder: {
    fi: 'Tätä kansiota ei ole, tai sitä ei saa avata. Tarkista, mitä kirjoitit.',
    sv: 'Mappen finns inte eller får inte öppnas. Kontrollera vad du skrev.',
    en: 'There is no such folder, or it may not be opened. Check what you typed.',
  },
  noSuchFile: {
    fi: 'Tässä kansiossa ei ole sen nimistä tiedostoa.',
    sv: 'Det finns ingen fil med det namnet i mappen.',
    en: 'There is no file with this name in the folder.',
  },
  nameNotValid: {
    fi: 'Kirjoita tiedostolle nimi ilman vinoviivoja.',
    sv: 'Skriv ett namn på filen utan snedstreck.',
    en: 'Write a name for the file, without slashes.',
  },
  exists: {
    fi: 'Tämän niminen tiedosto on jo olemassa. Korvaa se tai vaihda nimeä.',
    sv: 'Det finns redan en fil med det namnet. Ersätt den eller byt namn.',
    en: 'A file with this name is already there. Replace it or change the name.',
  },
  gone: {
    fi: 'Tätä valintaa ei enää tarvita. Peruuta ja yritä uudelleen.',
    sv: 'Det här valet behövs inte längre. Avbryt och försök igen.',
    en: 'This choice is no longer needed. Cancel and try again.',
  },
} as const satisfies Record<string, Labels>;
