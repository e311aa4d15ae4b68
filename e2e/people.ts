import type { NewCaseFile } from './screens/door.ts';

/** The invented coach of the journeys, and the case file that she makes. */
export const coachFile: NewCaseFile = {
  name: 'Valmennus',
  passphrase: 'kaarna sulaa hiljaa lammen rannalla',
  profile: 'coach',
  owner: {
    holder: 'Aila Mäkitalo',
    title: 'työkykyvalmentaja',
    organisation: 'Tukipuu ry',
    unit: 'Rinnalla-hanke',
    phone: '040 123 4567',
  },
  municipality: 'Posio',
};

/** The invented partner who only receives and answers. */
export const partnerFile: NewCaseFile = {
  name: 'Vastaanotto',
  passphrase: 'reki lumi tuuli pitkospuut aamulla',
  profile: 'partner',
  owner: {
    holder: 'Veikko Kumpula',
    title: 'sosiaaliohjaaja',
    organisation: 'Lapin hyvinvointialue',
    unit: 'Aikuisten palvelut',
    phone: '016 123 456',
  },
  municipality: 'Posio',
};

/** How the partner stands in lists. */
export const partnerName = `${partnerFile.owner.organisation}, ${partnerFile.owner.unit}`;
