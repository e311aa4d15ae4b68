export const unitCardErrors = {
  'card-older': {
    happened: 'Det här kortet är äldre än det som du redan har tagit emot.',
    safe: 'Ingenting ändrades.',
    next: 'Be om det nyaste kortet, eller välj kortet på nytt och ta emot det äldre ändå.',
  },
  'deputy-other-unit': {
    happened: 'Kortet har en annan organisation eller enhet än ditt eget.',
    safe: 'Ditt kort ändrades inte.',
    next: 'Skriv organisation och enhet på samma sätt i Inställningar och spara kortet på nytt.',
  },
  'deputy-other-world': {
    happened: 'Ett övningskort och ett riktigt kort kan inte förenas.',
    safe: 'Ditt kort ändrades inte.',
    next: 'Be om ett kort som har sparats från en likadan fil som din.',
  },
  'deputy-same-name': {
    happened: 'Kortet skulle få samma nyckel eller samma namn två gånger.',
    safe: 'Ditt kort ändrades inte.',
    next: 'Ta bort den tidigare ställföreträdaren eller be om ett kort med ett eget namn.',
  },
  'deputy-has-deputies': {
    happened: 'Kortet har redan ställföreträdare och duger därför inte som ställföreträdarens kort.',
    safe: 'Ditt kort ändrades inte.',
    next: 'Be ställföreträdaren spara sitt kort utan ställföreträdare.',
  },
  'deputy-card-older': {
    happened: 'Det här kortet är äldre än det som ställföreträdaren redan har gett.',
    safe: 'Det tidigare kortet finns kvar.',
    next: 'Be ställföreträdaren om det nyaste kortet.',
  },
  'deputy-not-found': {
    happened: 'Ställföreträdaren hittas inte.',
    safe: 'Ditt kort ändrades inte.',
    next: 'Se ställföreträdarna på ditt eget kort i nätverket.',
  },
  'deputies-full': {
    happened: 'Kortet rymmer sammanlagt 20 nycklar.',
    safe: 'Ditt kort ändrades inte.',
    next: 'Ta först bort någon av ställföreträdarna.',
  },
} as const;
