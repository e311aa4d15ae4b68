/** Invented notes whose words are spread as in real text: few words very often, many rarely, each in many forms. */
export interface TextSource {
  /** A note of about `words` words. */
  note(words: number): string;
  /** A name of a person. */
  name(): string;
  /** A number in [0, 1). */
  random(): number;
}

const little =
  'ja on ei että se hän oli kun myös mutta niin sitä ole jo vielä kanssa tai sen hänen nyt mitä jos siitä mukaan voi sekä joka tuli tulee sovittiin kertoi kävi saa saanut asia'.split(
    ' ',
  );
const field =
  'työpaja työkyky toimintakyky lääkäri kirjasto puhelu tapaaminen suunnitelma tavoite kuntoutus valmennus asunto velka toimeentulo hakemus opinnot koulu harjoittelu työkokeilu palkkatuki vahvuus voimavara jaksaminen uni perhe äiti isä lapsi ystävä verkosto nuori ohjaaja sosiaalityö hoitaja aika terveyskeskus kunta bussi matka raha lasku vuokra koti kaupunki kylä poro metsä kala auto ajokortti kurssi todistus työnantaja haastattelu kokous lomake päätös lahti järvi'.split(
    ' ',
  );
const syllables =
  'ka ki ku ko ke ta ti tu to te sa si su so se la li lu lo le ma mi mu mo me na ni nu no ne pa pi pu po ra ri ru ro va vi vo hä kä tä sä mä nä rä vä pö tö kö sy ty ly'.split(
    ' ',
  );
const endings = ' , , ,n,n,a,ssa,sta,lla,lle,lta,ksi,na,t,ja,issa,ista,iin,kin,kaan,nsa,mme,ni'
  .split(',')
  .map((end) => end.trim());
const firstNames =
  'Aino Helmi Eino Onni Elli Kaisa Matti Pekka Anna Liisa Sofia Emil Oskar Ida Ville Jukka Sanna Tiina Mikael Ánte Elle Máret Åsa Björn'.split(
    ' ',
  );

export function textSource(seed: number, vocabulary = 8_000): TextSource {
  let state = seed >>> 0;
  // mulberry32: the same figures on every machine.
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const of = (list: readonly string[], skew = 1): string =>
    list[Math.floor(random() ** skew * list.length)] ?? '';
  const built = (count: number): string => Array.from({ length: count }, () => of(syllables)).join('');

  const stems = [...field];
  while (stems.length < vocabulary) {
    const stem = built(random() < 0.5 ? 2 : 3) + (random() < 0.35 ? of(stems) : '');
    if (stem.length < 18) stems.push(stem);
  }
  const weights: number[] = [];
  let total = 0;
  for (const at of stems.keys()) weights.push((total += 1 / (at + 3)));
  const stem = (): string => {
    const wanted = random() * total;
    let [low, high] = [0, weights.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((weights[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return stems[low] ?? '';
  };
  return {
    random,
    note: (words) =>
      Array.from({ length: words }, () => (random() < 0.35 ? of(little, 2) : stem() + of(endings))).join(' '),
    name: () => {
      const last = built(2 + Math.floor(random() * 2));
      return `${of(firstNames)} ${last[0]?.toUpperCase() ?? ''}${last.slice(1)}nen`;
    },
  };
}
