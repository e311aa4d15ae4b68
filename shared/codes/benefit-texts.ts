import type { Language } from '../languages.ts';

/**
 * What a benefit or a service leads to, in plain words to be read together: general, without amounts, periods or conditions,
 * which change (none of this has been verified, see domain facts). The user's own text takes its place (`forms.saveBenefitNote`).
 */
export const benefitTexts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fi: {
    'social-assistance':
      'Toimeentulotuki on tarkoitettu tilanteeseen, jossa omat rahat eivät riitä välttämättömiin menoihin. Sitä haetaan Kelasta. Hakemukseen tarvitaan tietoja tuloista, menoista ja tilin tapahtumista. Tuki on viimeinen apu, joten Kela voi kysyä, onko muita tukia haettu. Tarkista ehdot ja tarvittavat liitteet Kelasta.',
    'labour-market-subsidy':
      'Työmarkkinatuki on rahaa työtä hakevalle, joka ei saa muuta työttömyyden tukea. Ensin ilmoittaudutaan työnhakijaksi työllisyysalueelle, sitten tukea haetaan Kelasta. Tuen ajan kannattaa hoitaa sovitut asiat ja ilmoittaa muutoksista, koska ne voivat vaikuttaa tukeen. Työ, opiskelu ja muut tulot voivat muuttaa tukea. Tarkista oma tilanteesi Kelasta ja työllisyysalueelta.',
    'housing-allowance':
      'Asumistuki auttaa maksamaan asumista, kun tulot ovat pienet. Sitä haetaan Kelasta, ja hakemukseen tarvitaan esimerkiksi vuokrasopimus. Tuki voi muuttua, kun tulot, vuokra tai asuvien määrä muuttuu. Muutoksista pitää kertoa, jotta tukea ei jouduta maksamaan takaisin. Tarkista ehdot Kelasta.',
    'study-grant':
      'Opintotuki on tukea opiskelun ajaksi. Sitä haetaan Kelasta, kun opiskelupaikka on selvä. Osa tuesta voi olla lainaa, ja lainan ottamisesta päätät itse. Opinnoissa pitää edetä ja tuloista voi olla rajoja. Tarkista ehdot Kelasta ja kysy neuvoa myös oppilaitoksesta.',
    'rehabilitation-allowance':
      'Kuntoutusraha on rahaa elämiseen kuntoutuksen ajalta. Sitä haetaan Kelasta tai siltä, joka kuntoutuksen myöntää. Ensin tarvitaan päätös kuntoutuksesta. Raha voi vaikuttaa muihin tukiin, joita saat samaan aikaan. Tarkista oma tilanteesi Kelasta.',
    'kela-rehabilitation':
      'Kuntoutus auttaa pääsemään kohti työtä, opintoja tai sujuvampaa arkea. Sitä haetaan Kelasta, ja hakemukseen tarvitaan usein lausunto. Päätöksen jälkeen sovitaan, missä ja milloin kuntoutus alkaa. Osallistuminen on sinun valintasi, ja siitä voi kysyä etukäteen. Tarkista vaihtoehdot ja tarvittavat paperit Kelasta.',
    'sickness-allowance':
      'Sairauspäiväraha on rahaa ajalta, jolloin et sairauden vuoksi pysty tekemään työtä. Sitä haetaan Kelasta, ja siihen tarvitaan todistus tai lausunto. Hakemisella on määräaika, joten paperit kannattaa koota heti. Raha voi vaikuttaa muihin tukiin. Tarkista määräaika ja ehdot Kelasta.',
    'disability-allowance':
      'Vammaistuki on tukea arkeen, kun sairaus tai vamma tuo pitkään lisää hankaluuksia tai menoja. Sitä haetaan Kelasta, ja hakemukseen tarvitaan lausunto. Päätös perustuu siihen, miten arki sujuu, joten arkea kannattaa kuvata omin sanoin. Tarkista ehdot ja liitteet Kelasta.',
    'disability-pension':
      'Työkyvyttömyyseläke on tarkoitettu tilanteeseen, jossa työkyky on pitkään heikentynyt. Sitä haetaan Kelasta tai työeläkeyhtiöstä, ja siihen tarvitaan lausunto. Päätös voi olla myös määräaikainen, ja silloin katsotaan, mikä auttaisi takaisin työhön. Eläke vaikuttaa muihin tukiin ja siihen, paljonko voi ansaita. Tarkista oma tilanteesi Kelasta tai työeläkeyhtiöstä.',
    'wage-subsidy':
      'Palkkatuki on rahaa työnantajalle, joka palkkaa työtä hakevan. Sinä saat tavallisen työsopimuksen ja palkan. Työnantaja hakee tuen työllisyysalueelta ennen kuin työ alkaa. Palkka voi muuttaa tukia, joita saat nyt. Tarkista ehdot työllisyysalueelta.',
    'work-trial':
      'Työkokeilussa tutustut työhön tai alaan työpaikalla ennalta sovitun ajan. Siitä tehdään sopimus työllisyysalueen ja työpaikan kanssa. Työkokeilusta ei makseta palkkaa, mutta voit saada siltä ajalta tukea. Kokeilu voi päättyä kesken, jos se ei ole sinulle oikea. Tarkista ehdot työllisyysalueelta ja tuesta Kelasta.',
    'rehabilitative-work':
      'Kuntouttava työtoiminta on ohjattua tekemistä, joka auttaa arjen rytmissä ja valmiuksissa. Se ei ole työsuhde, eikä siitä makseta palkkaa. Siitä sovitaan yhteisessä suunnitelmassa. Samalta ajalta voi saada tukea. Tarkista, mitä se merkitsee sinun tuellesi, hyvinvointialueelta, työllisyysalueelta ja Kelasta.',
    'debt-adjustment':
      'Velkajärjestely on tuomioistuimen päätös siitä, miten veloista selviydytään. Ensin kannattaa puhua talous- ja velkaneuvojan kanssa, ja neuvonta on maksutonta. Järjestely merkitsee maksuohjelmaa, jota seurataan sovitun ajan. Se näkyy luottotiedoissa. Tarkista oma tilanteesi talous- ja velkaneuvonnasta.',
    'housing-application':
      'Asuntohakemuksella haetaan vuokra-asuntoa kunnalta, säätiöltä tai muulta vuokranantajalta. Hakemukseen kysytään yleensä tuloista, nykyisestä asumisesta ja siitä, kuinka pian asuntoa tarvitset. Hakemus voi vanhentua, joten se pitää joskus uusia. Tarkista vuokranantajalta, miten ja milloin hakemus käsitellään.',
    'study-application':
      'Opintoihin haetaan yhteishaussa tai suoraan oppilaitokselta. Hakemuksen yhteydessä voi kertoa, millaista tukea opiskeluun tarvitset. Opiskelu voi vaikuttaa tukiin, joita saat nyt, joten se kannattaa selvittää ennen aloitusta. Tarkista hakuajat oppilaitokselta ja vaikutus tukiin Kelasta.',
  },
  sv: {
    'social-assistance':
      'Utkomststöd är till för den vars egna pengar inte räcker till det nödvändiga. Man söker det hos FPA. Till ansökan behövs uppgifter om inkomster, utgifter och kontohändelser. Stödet är den sista hjälpen, så FPA kan fråga om andra stöd har sökts. Kontrollera villkor och bilagor hos FPA.',
    'labour-market-subsidy':
      'Arbetsmarknadsstöd är pengar till den som söker arbete och inte får annat stöd för arbetslösa. Först anmäler man sig som arbetssökande till sysselsättningsområdet, sedan söker man stödet hos FPA. Under tiden lönar det sig att sköta det man kommit överens om och berätta om ändringar, för de kan påverka stödet. Arbete, studier och andra inkomster kan ändra stödet. Kontrollera din situation hos FPA och sysselsättningsområdet.',
    'housing-allowance':
      'Bostadsbidraget hjälper till att betala boendet när inkomsterna är små. Man söker det hos FPA, och till ansökan behövs till exempel hyresavtalet. Bidraget kan ändras när inkomster, hyra eller antalet boende ändras. Berätta om ändringar, så att inget behöver betalas tillbaka. Kontrollera villkoren hos FPA.',
    'study-grant':
      'Studiestöd är stöd under studietiden. Man söker det hos FPA när studieplatsen är klar. En del av stödet kan vara lån, och om lånet bestämmer du själv. Studierna ska gå framåt och det kan finnas gränser för inkomster. Kontrollera villkoren hos FPA och fråga också läroanstalten.',
    'rehabilitation-allowance':
      'Rehabiliteringspenning är pengar att leva på under rehabiliteringen. Man söker den hos FPA eller hos den som beviljar rehabiliteringen. Först behövs ett beslut om rehabilitering. Penningen kan påverka andra stöd som du får samtidigt. Kontrollera din situation hos FPA.',
    'kela-rehabilitation':
      'Rehabilitering hjälper på vägen mot arbete, studier eller en smidigare vardag. Man söker den hos FPA, och till ansökan behövs ofta ett utlåtande. Efter beslutet kommer man överens om var och när den börjar. Att delta är ditt val, och du kan fråga på förhand. Kontrollera alternativen och papperen hos FPA.',
    'sickness-allowance':
      'Sjukdagpenning är pengar för den tid då du på grund av sjukdom inte kan arbeta. Man söker den hos FPA, och det behövs ett intyg eller utlåtande. Ansökan har en tidsfrist, så samla papperen genast. Penningen kan påverka andra stöd. Kontrollera tidsfrist och villkor hos FPA.',
    'disability-allowance':
      'Handikappbidrag är stöd i vardagen när en sjukdom eller skada länge ger mer besvär eller utgifter. Man söker det hos FPA, och till ansökan behövs ett utlåtande. Beslutet bygger på hur vardagen går, så beskriv den med egna ord. Kontrollera villkor och bilagor hos FPA.',
    'disability-pension':
      'Sjukpension är till för den vars arbetsförmåga är nedsatt under lång tid. Man söker den hos FPA eller arbetspensionsbolaget, och det behövs ett utlåtande. Beslutet kan också gälla en viss tid, och då ser man vad som kunde hjälpa tillbaka till arbetet. Pensionen påverkar andra stöd och hur mycket man får förtjäna. Kontrollera din situation hos FPA eller arbetspensionsbolaget.',
    'wage-subsidy':
      'Lönesubvention är pengar till en arbetsgivare som anställer en arbetssökande. Du får ett vanligt arbetsavtal och lön. Arbetsgivaren söker stödet hos sysselsättningsområdet innan arbetet börjar. Lönen kan ändra de stöd du får nu. Kontrollera villkoren hos sysselsättningsområdet.',
    'work-trial':
      'I en arbetsprövning bekantar du dig med ett arbete eller en bransch på en arbetsplats under en avtalad tid. Ett avtal görs med sysselsättningsområdet och arbetsplatsen. Ingen lön betalas, men du kan få stöd för tiden. Prövningen kan avslutas om den inte passar dig. Kontrollera villkoren hos sysselsättningsområdet och stödet hos FPA.',
    'rehabilitative-work':
      'Arbetsverksamhet i rehabiliteringssyfte är handledd verksamhet som hjälper med vardagens rytm och färdigheter. Det är inget arbetsförhållande och ingen lön betalas. Man kommer överens om det i en gemensam plan. Under tiden kan man få stöd. Kontrollera vad det betyder för ditt stöd hos välfärdsområdet, sysselsättningsområdet och FPA.',
    'debt-adjustment':
      'Skuldsanering är domstolens beslut om hur skulderna ska klaras av. Tala först med ekonomi- och skuldrådgivaren; rådgivningen är avgiftsfri. Saneringen betyder ett betalningsprogram som följs en avtalad tid. Den syns i kreditupplysningarna. Kontrollera din situation hos ekonomi- och skuldrådgivningen.',
    'housing-application':
      'Med en bostadsansökan söker man hyresbostad hos kommunen, en stiftelse eller en annan hyresvärd. Man frågar oftast om inkomster, nuvarande boende och hur snart du behöver bostaden. Ansökan kan föråldras, så den måste ibland förnyas. Kontrollera hos hyresvärden hur och när ansökan behandlas.',
    'study-application':
      'Till studier söker man i gemensam ansökan eller direkt till läroanstalten. I ansökan kan du berätta vilket stöd du behöver i studierna. Studier kan påverka de stöd du får nu, så red ut det innan du börjar. Kontrollera ansökningstiderna hos läroanstalten och inverkan på stöden hos FPA.',
  },
  en: {
    'social-assistance':
      'Social assistance is for a time when your own money does not cover what is necessary. You apply for it from Kela. The application needs facts about income, costs and your bank account. It is the last form of help, so Kela may ask whether other benefits have been applied for. Check the conditions and attachments with Kela.',
    'labour-market-subsidy':
      'Labour-market subsidy is money for someone who is looking for work and gets no other unemployment benefit. First you register as a jobseeker with the employment area, then you apply from Kela. Meanwhile it is worth doing what was agreed and telling of changes, since they may affect the benefit. Work, studies and other income may change it. Check your own situation with Kela and the employment area.',
    'housing-allowance':
      'Housing allowance helps to pay for your home when your income is small. You apply from Kela, and the application needs for example the rental agreement. The allowance may change when your income, the rent or the number of people in the home changes. Tell of changes, so that nothing has to be paid back. Check the conditions with Kela.',
    'study-grant':
      'Student financial aid supports you while you study. You apply from Kela when the place to study is certain. Part of it may be a loan, and whether to take it is yours to decide. Studies have to go forward and there may be limits on income. Check the conditions with Kela, and ask your school as well.',
    'rehabilitation-allowance':
      'Rehabilitation allowance is money to live on during rehabilitation. You apply from Kela or from whoever grants the rehabilitation. A decision on the rehabilitation comes first. The allowance may affect other benefits of the same time. Check your own situation with Kela.',
    'kela-rehabilitation':
      'Rehabilitation helps towards work, studies or a smoother daily life. You apply from Kela, and the application often needs a statement. After the decision you agree where and when it begins. Taking part is your choice, and you may ask about it beforehand. Check the options and the papers with Kela.',
    'sickness-allowance':
      'Sickness allowance is money for the time when illness keeps you from working. You apply from Kela, and a certificate or a statement is needed. There is a time limit, so put the papers together at once. The allowance may affect other benefits. Check the time limit and the conditions with Kela.',
    'disability-allowance':
      'Disability allowance supports daily life when an illness or an injury brings more difficulty or cost for a long time. You apply from Kela, and the application needs a statement. The decision rests on how daily life goes, so describe it in your own words. Check the conditions and attachments with Kela.',
    'disability-pension':
      'Disability pension is for a time when the ability to work is reduced for long. You apply from Kela or a pension company, and a statement is needed. The decision may also be for a limited time, and then it is looked at what would help back to work. The pension affects other benefits and how much you may earn. Check your own situation with Kela or the pension company.',
    'wage-subsidy':
      'A wage subsidy is money for an employer who hires a jobseeker. You get an ordinary contract and pay. The employer applies from the employment area before the work begins. The pay may change the benefits you have now. Check the conditions with the employment area.',
    'work-trial':
      'In a work trial you get to know a job or a trade at a workplace for an agreed time. A contract is made with the employment area and the workplace. No pay is given, but you may get a benefit for the time. The trial may end early if it is not right for you. Check the conditions with the employment area and the benefit with Kela.',
    'rehabilitative-work':
      'Rehabilitative work activity is guided activity that helps with the rhythm of days and with skills. It is not employment and no pay is given. It is agreed in a joint plan. You may get a benefit for the time. Check what it means for your benefit with the wellbeing services county, the employment area and Kela.',
    'debt-adjustment':
      'Debt adjustment is a court’s decision on how debts are dealt with. First talk with a financial and debt adviser; the advice is free of charge. The adjustment means a payment programme that is followed for an agreed time. It shows in your credit information. Check your own situation with the financial and debt advice.',
    'housing-application':
      'A housing application is for a rented home from the municipality, a foundation or another landlord. It usually asks about income, where you live now and how soon you need a home. An application may run out, so it sometimes has to be renewed. Check with the landlord how and when it is handled.',
    'study-application':
      'You apply to study in the joint application or straight from the school. In the application you may tell what support you need. Studying may affect the benefits you have now, so find out before you begin. Check the application times with the school and the effect on benefits with Kela.',
  },
};
