import type { Theme } from '../voice.ts';

/** School, work, and the strength for them. */
export const onward: readonly Theme[] = [
  {
    key: 'studies',
    goals: [
      'Haluan sen paperin loppuun, koulu jäi kesken',
      'Ammattikoulu loppuun niin että jaksan sen',
      'Löytää ala, joka on mun eikä kenenkään muun',
    ],
    intermediate: [
      {
        text: 'Tiedän, mitä on suorittamatta',
        steps: [
          ['Pyydetään opintorekisteriote', 'yhdessä'],
          ['Tapaaminen opinto-ohjaajan kanssa', 'minä ja valmentaja'],
          ['Lista puuttuvista osista', 'opinto-ohjaaja'],
        ],
      },
      {
        text: 'Pala kerrallaan takaisin',
        steps: [
          ['Yksi tutustumispäivä ryhmässä', 'minä'],
          ['Hakemus jatkuvaan hakuun', 'minä'],
          ['Asuntola-asia kuntoon', 'yhdessä'],
          ['Opintotuen laskelma', 'valmentaja'],
        ],
      },
    ],
    happened: [
      'Opinto-ohjaaja kertoi, että osaamispisteitä puuttuu vain {20-60}.',
      'Käytiin katsomassa metallipuolen hallia ja puuverstasta.',
      'Syksyllä keskeytynyt lukuvuosi hyväksiluetaan puoliksi.',
      '{name} sai tunnukset takaisin ja pääsi kirjautumaan opintojärjestelmään.',
      'Mietittiin, onko lähihoitaja, kokki vai koneasentaja lähempänä omaa.',
      'Tutustumispäivänä {name} oli viimeinen, joka lähti pajalta.',
    ],
    words: [
      '”En oo tyhmä, mulla vaan meni silloin kaikki kerralla.”',
      '”Luokassa en jaksa mutta hallissa jaksan.”',
      '”Jos saan tehdä käsillä niin mää opin.”',
    ],
    agreed: [
      'Opinto-ohjaaja tekee ehdotuksen kevennetystä viikosta {soon} mennessä.',
      'Hakemus lähetetään yhdessä {soon}.',
      'Kysytään, voiko näytön tehdä työpajalla.',
    ],
    partners: ['school', 'municipality', 'workshop'],
    area: 'goal',
  },
  {
    key: 'work',
    goals: [
      'Haluan töihin, oikeisiin töihin, mutta en heti kokopäiväsiin',
      'Oma palkka ja oma auto',
      'Kokeilla tuntuuko kauppa tai keittiö mun jutulta',
    ],
    intermediate: [
      {
        text: 'Paikka, jossa saa kokeilla',
        steps: [
          ['Ansioluettelo puhtaaksi', 'yhdessä'],
          ['Soitto kahteen paikkaan', 'minä, valmentaja vieressä'],
          ['Tutustumiskäynti', 'minä ja valmentaja'],
        ],
      },
      {
        text: 'Ensimmäinen kuukausi hyvin alkuun',
        steps: [
          ['Sopimus työkokeilusta', 'työllisyysasiantuntija'],
          ['Viikkosoitto esihenkilön kanssa', 'valmentaja'],
          ['Kolme lyhyttä päivää viikossa', 'minä'],
        ],
      },
    ],
    happened: [
      'Kaupan takahuoneessa näytettiin, miten kuorma puretaan.',
      'Esihenkilö sanoi, että {name} saa tulla toistekin.',
      'Harjoiteltiin työhaastattelua, ja vaikein kysymys oli aukko vuosissa.',
      'Työkokeilun tunnit sovittiin: {3-5} tuntia, {2-4} päivää viikossa.',
      'Keittiöllä kuorittiin {10-40} kiloa perunoita eikä kukaan hoputtanut.',
      'Piilotyöpaikka löytyi, kun kysyttiin suoraan hiihtokeskuksen huollosta.',
    ],
    words: [
      '”Kun on tekemistä, en ehi jännittää.”',
      '”Pomo ei kysynyt turhia.”',
      '”Pelottaa, jos en jaksakaan ja kaikki pettyy.”',
    ],
    agreed: [
      'Valmentaja soittaa työpaikalle {soon} ja kysyy kuulumiset, {name} kuuntelee vieressä.',
      'Kokeillaan ensin aamuvuoroa.',
      'Työllisyysalueelta kysytään palkkatuesta {soon}.',
    ],
    partners: ['employer', 'employment-area', 'workshop'],
    area: 'goal',
  },
  {
    key: 'wellbeing',
    goals: [
      'Että aamulla ois jotain mitä oottaa',
      'Saada apua ennen kuin menee liian pahaksi',
      'Olla vähemmän väsynyt ja enemmän oma itseni',
    ],
    intermediate: [
      {
        text: 'Apu, joka sopii minulle',
        steps: [
          ['Aika terveysasemalle', 'yhdessä'],
          ['Kirjataan etukäteen, mitä haluan sanoa', 'minä'],
          ['Saattaminen ensimmäiselle käynnille', 'valmentaja'],
        ],
      },
      {
        text: 'Voimaa arjesta',
        steps: [
          ['Kolme hyvää asiaa vihkoon illalla', 'minä'],
          ['Yksi kiva juttu viikossa kalenteriin', 'yhdessä'],
          ['Sovitaan, kenelle soitan huonona päivänä', 'minä ja läheinen'],
        ],
      },
    ],
    happened: [
      'Mentiin yhdessä vastaanotolle, ja odotusaulassa hengiteltiin rauhassa.',
      'Puhuttiin siitä, miltä väsymys tuntuu kehossa ja milloin se hellittää.',
      'Uusi lääkitys on alkanut, ja hoitava taho seuraa sitä.',
      '{name} oli kirjoittanut lapulle viisi asiaa, jotka halusi sanoa lääkärille.',
      'Huonojen päivien varalle tehtiin pieni kortti, jossa on kolme numeroa.',
      'Keväästä asti jatkunut alakulo on nyt sanottu ääneen.',
    ],
    words: [
      '”En mää laiska oo, mää oon loppu.”',
      '”Oli hyvä, että olit siinä oven ulkopuolella.”',
      '”Kun sanoin sen ääneen, se pieneni.”',
    ],
    agreed: [
      'Valmentaja ei kysele hoidon sisältöä, {name} kertoo mitä haluaa.',
      'Jos olo pahenee, soitetaan päivystykseen; numero on kortissa.',
      'Käynnille mennään yhdessä {soon}.',
    ],
    partners: ['county-mental', 'county-health', 'ngo'],
    area: 'wellbeing',
  },
  {
    key: 'body',
    goals: [
      'Löytää työ jonka selkä kestää',
      'Kuntoon sen verran että jaksan lapsen kanssa',
      'Tietää mihin pystyn, ettei tarvii arvailla',
    ],
    intermediate: [
      {
        text: 'Selvyys siitä, mitä jaksan',
        steps: [
          ['Työkykyarvion pyyntö', 'terveysasema'],
          ['Fysioterapeutin käynti', 'minä'],
          ['Päiväkirja hyvistä ja huonoista päivistä', 'minä'],
        ],
      },
      {
        text: 'Kuntoutus, joka johtaa johonkin',
        steps: [
          ['Kuntoutushakemus Kelaan', 'yhdessä'],
          ['Tapaaminen kuntoutusohjaajan kanssa', 'minä ja valmentaja'],
          ['Kevyt jakso pajalla', 'minä'],
        ],
      },
    ],
    happened: [
      'Fysioterapeutti antoi neljä liikettä, ja niitä on tehty joka toinen päivä.',
      'Lääkärinlausunto tuli, ja käytiin se läpi selkokielellä.',
      'Nostot jäävät pois, mutta mittaaminen ja maalaaminen onnistuvat.',
      'Kelasta kysyttiin lisätietoa, ja vastattiin yhdessä samana päivänä.',
      '{name} jaksoi pajalla {2-5} tuntia ennen kuin selkä muistutti.',
      'Ammatillisen kuntoutuksen polku piirrettiin paperille vaihe vaiheelta.',
    ],
    words: [
      '”Luulin että oon rikki, mutta oonkin vaan jäykkä.”',
      '”Kukaan ei ennen kysynyt mitä mää osaan istualtaan.”',
      '”Pahinta on se odottaminen.”',
    ],
    agreed: [
      'Hakemus Kelaan lähtee {soon}.',
      'Pajalla istumatyötä ja tauko tunnin välein.',
      'Valmentaja pyytää luvan kysyä lausuntoa terveysasemalta.',
    ],
    partners: ['county-health', 'kela', 'workshop'],
    area: 'wellbeing',
  },
];
