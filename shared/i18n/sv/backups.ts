import type { Translated } from '../translated.ts';
import type { backups as source } from '../fi/backups.ts';

export const backups: Translated<typeof source> = {
  todayTitle: 'Säkerhetskopior',
  lastGood: 'Senaste kontrollerade kopia',
  noneYet: 'inte ännu',
  secondPlace: 'Andra plats',
  secondPlaceNone: 'inte vald',
  secondPlaceThere: '{{folder}}, kopierat {{when}}',
  secondPlaceThereEmpty: '{{folder}}, kopieras snart',
  secondPlaceAway: '{{folder}} är inte ansluten. Kopiorna förs dit när den är på plats igen.',
  secondPlaceLongAway_one:
    '{{folder}} har varit borta i {{count}} dag. Om datorn går sönder nu finns bara en äldre kopia på den andra platsen. Anslut den eller välj en annan plats.',
  secondPlaceLongAway_other:
    '{{folder}} har varit borta i {{count}} dagar. Om datorn går sönder nu finns bara en äldre kopia på den andra platsen. Anslut den eller välj en annan plats.',
  secondPlaceFull:
    '{{folder}} är full och den nyaste kopian rymdes inte. Frigör utrymme där eller välj en annan plats.',
  secondPlaceFailed:
    'Kopieringen till {{folder}} lyckades inte. Kontrollera minnet eller välj en annan plats.',
  sameDisk:
    'Den andra platsen finns på samma disk som den första. Den hjälper inte om disken går sönder: välj hellre ett usb-minne.',
  drill: 'Senaste lyckade återställningsprov',
  drillNone: 'inte ännu',
  drillFailed: {
    first:
      'Återställningsprov {{when}}: datorns kopia {{madeAt}} var inte längre som när den gjordes. Den används inte. Själva klientfilen är hel, och en ny kopia har gjorts. Om detta upprepas kan disken vara på väg att gå sönder: berätta för it-stödet.',
    second:
      'Återställningsprov {{when}}: kopian {{madeAt}} på den andra platsen var inte längre som när den gjordes. Den används inte. Själva klientfilen är hel, och en ny kopia har gjorts. Om detta upprepas, byt usb-minne.',
  },
  drillNow: 'Pröva återställningen nu',
  drillRunning: 'Prövas',
  drillGood: 'Återställningsprovet lyckades: kopiorna öppnas och innehåller allt.',
  drillBad: 'Återställningsprovet lyckades inte. I inställningarna står vad du kan göra.',
  drillHint:
    'En gång i månaden öppnas den nyaste kopian, och varje rad jämförs med det som fanns när kopian gjordes.',
  chooseSecond: 'Välj en andra plats',
  changeSecond: 'Byt plats',
  forgetSecond: 'Använd ingen andra plats',
  forgotten: 'Den andra platsen används inte längre. Kopiorna där finns kvar.',
  copyNow: 'Kopiera dit nu',
  copied_one: '{{count}} kopia fördes till den andra platsen.',
  copied_other: '{{count}} kopior fördes till den andra platsen.',
  copiedNone: 'Allt finns redan på den andra platsen.',
  secondHint:
    'Ett usb-minne eller en annan disk som förvaras inlåst. Kopiorna är krypterade; de tio nyaste och en per månad i ett år sparas.',
  railDrill: 'Återställningsprovet lyckades inte',
  railAway: 'Den andra platsen har länge varit borta',
  secondForOwner: 'Den andra kopieplatsen väljs av ägaren.',
  alarm: {
    forOwner:
      'Berätta det för filens ägare, som godkänner den rätta filen med sin egen lösenfras. Under tiden kan du låsa och välja en nyare kopia.',
    title: {
      older: 'Den här klientfilen är äldre än den som senast fanns här',
      forked: 'Den här klientfilen har fortsatts på annat håll',
      exchanged: 'Här finns en annan klientfil än senast',
    },
    olderText_one:
      'Den saknar {{count}} händelse i användningsloggen som senast sågs på den här datorn {{when}}. Filen är hel, men någon kan ha lagt en gammal kopia i dess ställe.',
    olderText_other:
      'Den saknar {{count}} händelser i användningsloggen som senast sågs på den här datorn {{when}}. Filen är hel, men någon kan ha lagt en gammal kopia i dess ställe.',
    forkedText:
      'Samma kopia har fortsatts på två datorer. Den här filen har inte det som antecknats på den här datorn fram till {{when}}, och den andra har inte anteckningarna i den här.',
    exchangedText:
      'Filen är hel och öppnades med din lösenfras, men den är inte den som fanns på den här platsen senast {{when}}.',
    whatToDo:
      'Om du själv har återställt eller flyttat filen, godkänn den. Om inte, öppna en nyare kopia: lås och välj den på låsskärmen. Inget av detta tar bort något. Om du inte vet vem som bytte filen, berätta för it-stödet.',
    accept: 'Det här är rätt fil',
    openNewer: 'Lås och välj en nyare kopia',
    accepted: 'Filen är godkänd. Det antecknades i användningsloggen.',
    rail: 'Filen är inte densamma som senast',
  },
  openSettings: 'Till inställningarna',
};
