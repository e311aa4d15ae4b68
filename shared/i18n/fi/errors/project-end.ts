/** Failures of the end of a project: what happened, what was not lost, what to do. */
export const projectEndErrors = {
  'project-end-name': {
    happened: 'Tiedoston nimi ei ole sama.',
    safe: 'Mitään ei hävitetty.',
    next: 'Kirjoita nimi täsmälleen niin kuin se näkyy, tai lopeta tähän.',
  },
  'project-end-unseen': {
    happened: 'Kaikkea ei ole vielä luovutettu tai vahvistettu, etkä ole kuitannut sitä.',
    safe: 'Mitään ei hävitetty.',
    next: 'Katso, keitä asia koskee. Luovuta ja vahvista ensin, tai kuittaa tietäväsi.',
  },
  'project-end-busy': {
    happened: 'Varmuuskopiota tehdään tai kokeillaan juuri nyt.',
    safe: 'Mitään ei hävitetty.',
    next: 'Odota hetki ja yritä uudelleen.',
  },
  'project-end-nothing': {
    happened: 'Hävittämisestä ei ole enää mitään kirjattuna.',
    safe: 'Mitään muuta ei kadonnut.',
    next: 'Jos todistus tallennettiin, etsi se sieltä, minne se tallennettiin.',
  },
};
