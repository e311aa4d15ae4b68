/**
 * Words that stand in most wishes and in most descriptions of a service, and so tell of neither what it is about: small words, common verbs,
 * and the words of our field that every partner has. Finnish, Swedish, English; every form of a word goes by its stem.
 */
export const emptyWords: ReadonlySet<string> = new Set(
  `
  ei en et hän hänen hei jos joo nyt oli ole on ovat sen siis se ne nuo tai voi saa eri iso muu
  att av de den dig din en han har hon i kan nog ni oss på ska ur var vi
  all and are can had has her him his one our out she the two was you
  aina aika asia ehkä että hyvin hyvä ihminen ihmiset itse jossa joka joku jonkin jotain jotta jälkeen kaikki kanssa kautta kerran koko
  koska kuin kuinka kuka kun kunhan kunta lisää luona löytää mahdollisuus meillä minun minulla missä mielellään mikä mitä monta moni mukaan
  muiden muita muut muuta myös niin noin olen oleva olla oma omat omaa omia oppia paikka paikassa paljon pitkä pitää porukka päivä päästä
  saada saa saan sekä sellainen siellä siitä sitten tahto tarve tavalla teen tehdä tekeminen tekevä tulla tuntuu työ työtä työssä töitä
  töihin töissä vaan vaikka vain vielä viikko voida voi vuosi yhdessä ylös yritys
  halu haluta haluan haluaisin toive toivoa osata osaan kiinnostaa kiinnostus tykätä tykkään pidän
  asia asiat sosiaalinen sosiaaliset sosiaalipalvelut terveyspalvelut yksi kaksi kolme neljä viisi
  asiakas asiakkaat palvelu palvelut apu auttaa tuki tukea ohjaus neuvonta hyvinvointialue kunnan alue yhteinen toiminta kohta
  alla allt alltid annan arbete arbeta också bara bättre dagar den det eller efter ett finns från får för gärna göra hade hela henne honom
  hur igen inte jag kan kanske komma kommer kommun lite man med men mera mig min mitt mycket många när någon något några och sig sin
  själv skulle som stöd tillsammans till tycker under utan vara varje vill vilja väl än är önska hjälp hjälpa tjänst tjänster service
  klient välfärdsområde verksamhet område
  about after also always and another any anything area back been before being best can client could day days different does each
  every find first for from get good great happy have help here into job know learn like likes little long look make many more most much
  need needs new nice not one only other others own people person place really service services should some someone something still
  support than that the their them then there these they thing things this time together under very want wants way week well what when
  where which while who with work working would year years you your county wellbeing municipality
  `
    .trim()
    .split(/\s+/u),
);
