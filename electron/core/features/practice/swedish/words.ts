import type { Lexicon } from '../grammar.ts';
import { once } from '../once.ts';

const list = (text: string): readonly string[] => text.split('|').map((word) => word.trim());

const joined = (firsts: readonly string[], lasts: readonly string[]): readonly string[] =>
  lasts.flatMap((last) => firsts.map((first) => first + last));

const firsts = list(
  'arbets|studie|boende|fritids|hälso|vardags|familje|ungdoms|sommar|vinter|by|skogs|köks|vård|språk|kamrat|distans|kvälls|vecko|morgon|kommun|försöks|verkstads|renskötsel|snickar',
);

/** Swedish has no cases: `best` is the definite form, `plats` already carries its preposition. */
export const words = once((): Lexicon => ({
  plats: {
    var: list(
      'på biblioteket|hemma|på verkstaden|i kommunhuset|på ungdomsgården|på hälsostationen|i kaféet|i skolan|i bystugan|i butiken|i församlingshemmet|på macken|i Rovaniemi|på yrkesskolan|vid ishallen|på gymmet|i simhallen|vid vindskyddet|på skidcentret|på banken|hos farmor|på busstationen|på loppiset|i järnaffären',
    ),
    vart: list(
      'till biblioteket|hem|till verkstaden|till kommunhuset|till ungdomsgården|till hälsostationen|till kaféet|till skolan|till bystugan|till butiken|till församlingshemmet|till macken|till Rovaniemi|till yrkesskolan|till ishallen|till gymmet',
    ),
  },
  ämne: {
    best: list(
      'ekonomin|boendet|studierna|dygnsrytmen|jobbsökandet|sömnen|orken|arbetsprövningen|skjutsarna|vännerna|familjen|körkortet|hyran|ansökningarna|ensamheten|fritiden|räkningarna|sommarjobbet|matlagningen|ryggen|spelandet|framtiden|flytten|telefonrädslan|städningen|myndighetsbreven|hunden|värnplikten',
    ),
  },
  papper: {
    best: list(
      'ansökan|meritförteckningen|betalningsplanen|hyreskontraktet|kontoutdraget|bostadsbidragsansökan|arbetsintyget|skolbetyget|läkarutlåtandet|studiestödsansökan|avtalet om arbetsprövning|skattekortet|rehabiliteringsansökan|blanketten|elräkningen|flyttanmälan|fullmakten',
    ),
  },
  närstående: {
    best: list(
      'mamma|en kompis|pappa|systern|brodern|farmor|kusinen|grannen|mostern|morbror|lillasystern|farfar|sambon|gudmodern|flickvännen|pojkvännen|rumskamraten',
    ),
  },
  arbetare: {
    best: list(
      'socialhandledaren|verkstadshandledaren|sysselsättningssakkunniga|studiehandledaren|hälsovårdaren|skuldrådgivaren|sjukskötaren|kuratorn|ungdomsarbetaren|diakonen|disponenten|psykologen|fysioterapeuten|rehabiliteringshandledaren|boendehandledaren|chefen|rektorn|läkaren',
    ),
  },
  syssla: {
    best: list(
      'pimpelfisket|fotograferandet|bakandet|skidåkningen|stickningen|tecknandet|gitarrspelet|skoterkörningen|bärplockningen|träslöjden|mopedmekandet|matlagningen|joggningen|nätspelandet|hundpromenaderna|flugfisket|sången|läsningen|videoklippandet|snöskottningen',
    ),
  },
  humör: {
    best: list(
      'lugn|trött|hoppfull|tystlåten|bekymrad|glad|lättad|spänd|ivrig|nedstämd|pratsam|orolig|pigg|försiktig|beslutsam|eftertänksam',
    ),
  },
  sak: {
    best: joined(
      firsts,
      list(
        'planen|kursen|platsen|mötet|handledningen|perioden|gruppen|stödet|rådgivningen|alternativet|servicen|situationen|uppgiften|praktiken|samtalet|rytmen|besöket|målet|kvällen|listan|projektet|träningen',
      ),
    ),
  },
  väder: {
    best: list(
      'det var sträng kyla|väglaget var halt|det snöade hela dagen|solen sken för första gången på länge|bussen var sen|bilen startade inte|det regnade snö|vägen var oplogad|isen hade just lagt sig|skjutsen ordnade sig genom grannen',
    ),
  },
}));
