import type { Theme } from '../voice.ts';

export const themes: readonly Theme[] = [
  {
    key: 'studies',
    goals: ['Jag vill bli klar med skolan på mitt sätt', 'Hitta en bransch som är min'],
    intermediate: [
      {
        text: 'Jag vet vad som är ogjort',
        steps: [
          ['Be om ett studieregisterutdrag', 'tillsammans'],
          ['Möte med studiehandledaren', 'jag och coachen'],
        ],
      },
      {
        text: 'En bit i taget tillbaka',
        steps: [
          ['En dag på besök i gruppen', 'jag'],
          ['Ansökan till kontinuerlig ansökan', 'jag'],
          ['Plats på internatet', 'tillsammans'],
        ],
      },
    ],
    happened: [
      'Studiehandledaren berättade att bara {20-60} kompetenspoäng saknas.',
      'Vi besökte metallhallen och träverkstaden.',
      '{name} fick tillbaka sina koder och kom in i studiesystemet.',
      'Vi jämförde närvårdare, kock och maskinmontör.',
    ],
    words: ['”Jag är inte dum, allt kom bara på en gång.”', '”Med händerna lär jag mig.”'],
    agreed: [
      'Studiehandledaren gör ett förslag på lättare vecka före {soon}.',
      'Vi frågar om yrkesprovet kan göras på verkstaden.',
    ],
    partners: ['school', 'workshop'],
    area: 'goal',
  },
  {
    key: 'home',
    goals: ['Jag vill komma ut hemifrån och bland folk', 'Att dagarna blir dagar igen'],
    intermediate: [
      {
        text: 'Vaken på dagen, sova på natten',
        steps: [
          ['Väckning klockan elva på vardagar', 'jag'],
          ['Morgonmeddelande måndag och torsdag', 'coachen'],
        ],
      },
      {
        text: 'En gång i veckan någon annanstans',
        steps: [
          ['Promenad till postlådan', 'jag'],
          ['Biblioteket en lugn stund', 'tillsammans'],
        ],
      },
    ],
    happened: [
      'Gardinerna var öppna för första gången vid hembesöket.',
      'Vi satt på trappan, in gick vi inte ännu.',
      '{name} somnade klockan {2-5} och vaknade på eftermiddagen.',
      'Vi gick runt kvarteret och vilade två gånger på bänken.',
    ],
    words: ['”Att gå ut är som att lyfta en bil.”', '”I dag tänkte jag inte på vem som tittar.”'],
    agreed: [
      'Coachen kommer till gården och skickar ett meddelande, {name} bestämmer då.',
      'Samma runda tre gånger före en ny.',
    ],
    partners: ['municipality', 'ngo'],
    area: 'daily-life',
  },
  {
    key: 'work',
    goals: ['Jag vill ha ett riktigt jobb men inte genast på heltid', 'Egen lön och egen bil'],
    intermediate: [
      {
        text: 'En plats där man får pröva',
        steps: [
          ['Meritförteckningen i skick', 'tillsammans'],
          ['Samtal till två ställen', 'jag, coachen bredvid'],
        ],
      },
      {
        text: 'En bra första månad',
        steps: [
          ['Avtal om arbetsprövning', 'sysselsättningssakkunniga'],
          ['Tre korta dagar i veckan', 'jag'],
        ],
      },
    ],
    happened: [
      'Chefen sade att {name} får komma igen.',
      'Vi övade en arbetsintervju; svårast var luckan mellan åren.',
      'Timmarna för arbetsprövningen: {3-5} timmar, {2-4} dagar i veckan.',
      'I köket skalades {10-40} kilo potatis och ingen hetsade.',
    ],
    words: [
      '”När det finns att göra hinner jag inte vara nervös.”',
      '”Jag är rädd att jag inte orkar och att alla blir besvikna.”',
    ],
    agreed: ['Vi prövar morgonskift först.', 'Vi frågar om lönesubvention {soon}.'],
    partners: ['employer', 'employment-area'],
    area: 'goal',
  },
  {
    key: 'money',
    goals: ['Att våga öppna breven', 'Få skulderna i ordning så att jag kan sova'],
    intermediate: [
      {
        text: 'Alla brev öppna och i en hög',
        steps: [
          ['Breven med i en kasse', 'jag'],
          ['Lista: till vem, hur mycket, när', 'tillsammans'],
        ],
      },
      {
        text: 'En plan som håller',
        steps: [
          ['Tid till skuldrådgivningen', 'coachen'],
          ['Ansökan om utkomststöd', 'tillsammans'],
        ],
      },
    ],
    happened: [
      'Vi öppnade {6-30} brev och lade dem i tre högar.',
      'Vi räknade ut att {30-90} euro i veckan blir över till mat.',
      'Beslutet om utkomststöd kom och elräkningen betaldes genast.',
      '{name} hade med sig en kasse oöppnade brev och var stolt över det.',
    ],
    words: ['”Värst var att inte veta summan.”', '”Nu vet jag vad jag är skyldig och till vem.”'],
    agreed: ['Inga nya avbetalningar förrän planen är klar.', 'Breven öppnas alltid på torsdagar.'],
    partners: ['kela', 'parish', 'county-social'],
    area: 'money',
  },
];
