/**
 * The frozen list of 1,024 Finnish words of a fingerprint: ten bits a word. Chosen for the telephone: everyday nouns of
 * three to nine letters in their basic form, no two differing by one letter, none the sum of two others. The order and
 * the spelling never change (a test pins the SHA-256 of the list): words read aloud years ago must still be the same.
 */
export const fingerprintWords: readonly string[] = `
aalto aamu aamupala aamurusko aapa aapinen aarre aasi aattoilta aavikko ahjo ahkio ahma ahven airo
airopari aitta ajatus ajokoira akku akseli akvaario alasin allas ampiainen anis ankerias ankka ankkuri
antenni apila aprikoosi apteekki apu arkisto arvoitus asema astia aura aurinko autiotupa auto avain
avanto avaruus balladi banaani basilika betoni biisoni bussi eepos elokuu elokuva eno erämaa eräopas
essu etana eteinen etelä eväs farkku fyysikko galaksi galleria glögi gorilla granaatti graniitti haahka
haalari haapero haarukka haavi haka halko halli haltija hame hamsteri hangaari hanhi harakka harava
harjanne harjus harppi hattu hauki haukka havu hedelmä heinä helle helmi herne herukka hetki hevonen
hiekka hiha hiihto hiihtäjä hiillos hiiri hiiva hilla himmeli hiomakivi hirvi hoitaja hopea horsma
hotelli housu huhtikuu huilu huippu huivi hunaja huopa huuhkaja huurre hyasintti hylje hytti hyttynen
häkki hämähäkki härkä höyhen höylä höyry ihme ikkuna ilmapallo ilmasto ilo ilta iltarusko ilves imuri
inkivääri insinööri istuin isä jalava jalka jalusta jarru jasmiini jauho jenkka jogurtti joki jokiranta
joukko joukkue joulu jousi joutsen juhannus juhla juliste jumppa juna juuri juusto jyrsin jyvä jäkälä
jänis jänkä järvi jäähalli jääkaappi jääkiekko jäälautta jäämeri jääpuikko jäätelö kaakao kaamos kaapeli
kaappi kaarna kaarnikka kaasu kahvi kahvila kaiku kaipuu kaisla kaiutin kaivo kajakki kaktus kalakukko
kalamies kalapata kalastaja kalastus kalenteri kalkkuna kallio kamari kamera kampa kampaaja kampela kana
kananmuna kanava kaneli kanerva kannas kannu kanootti kantapää kantele kanto kapteeni karhu kari karitsa
karkki karpalo kartta kassi kaste kasvimaa kataja katajikko katiska katkaisin katos kattila kaulus
kauppias kaupunki kavio kehys keidas keihäs keiju keittiö keitto keksi kelkka kellari kello kemisti
kenguru kenkä kenttä kerma kertomus kesäilta kesäkuu kesämökki ketsuppi kettu kielo kiertotie kiikari
kiila kiiski kiitos kilpi kinkku kinos kipinä kippo kirahvi kirjasto kirje kirkko kirnu kirsikka kirves
kissa kitara kiuas kiuru kivi koala koho koi koillinen koira koivikko koivu komeetta kompassi komposti
konsertti kontti konttori korento koripallo korko korpi koru koskelo koski koskikara kota kotilo
kotiseutu koukku kranssi kromi kruunu kuha kuikka kuitti kukinto kukkaro kukko kukkula kuksa kulho kulma
kumina kumppani kuningas kuoro kuovi kupari kurki kurkku kutoja kutsu kuu kuukkeli kuura kuusi kuutamo
kvartsi kylki kylpylä kylä kynnys kynttilä kypärä kysymys kytkin kyy kyyhky kyynärpää käki kämmen käpy
kärppä kävelytie käärme köli köynnös köysi laakso laatikko laavu lahja lahti laidun laituri laiva
laivasto lakana lakritsi lammas lammikko lampi lamppu lanka lanttu lapanen lapio lapsi lato lattia
lauantai laukku laulaja laulu lauma lautanen lautta laventeli lehmus lehmä lehtiö lehto leijona leima
leipomo leipuri leipä leivos lentokone lentäjä lepakko lepo letti leuka levy liekki liesi lihapulla
lihas liikenne liina liivi limonadi linssi lintu lipasto lipeäkala lippu lohi lokakuu lokki loma
lompakko lossi louhikko lounas luistelu luistin lukusali lumi lumihanki lumikko lumme luotain luoto
luotsi lupa lupaus lupiini lusikka luumu luuta lyhty lähde lähtö länsi lätäkkö lääkäri löyly maalaus
maaliskuu maanantai magneetti maila maissi maito majakka majatalo majava majoneesi makaroni makkara
makrilli maljakko mansikka manteli mantere marja marmori marraskuu marsu matka meduusa mehu mekko meri
merimies mesimarja messinki metsuri metsä minttu minuutti mitali mittari moottori mosaiikki moukari
muisti muki multa mummo munakas munkki museo mustikka mutteri muuntaja muurikka mylly myyjä mäkihyppy
mäkärä mämmi männikkö mänty mäyrä mökki naakka naali naapuri naava nalle nappi nappula narsissi nauris
navetta neilikka neliö nenä neula neulos neuvo neva niemi nietos niitty nikkari nikkeli nilkka noita
nojatuoli nokipannu nokkonen noppa norsu nosturi novelli numero nuotio nuotti nuppu nurmikko nutukas
nyrkki närhi näytelmä näyttely näätä ohdake ohjaaja ohjaamo ohjas oikotie oksa olkapää olki olkipukki
omena ompelija ongelma onni opas opettaja oppilas orava orkesteri orkidea orvokki ottelu ovi paalu
paarma painokone paju pajukko pakkanen palapeli paletti palje pallo palmikko palmu palomies panda pankki
pantteri paperi pappa papukaija paristo parta parveke parvi patja peikko peili peipponen pellava pelto
penaali penger pensas pentu perho perhonen perjantai persilja peruna perunamaa peräsin perävaunu
pesuhuone pesuvati pesä peukalo peura piano pihamaa pihasauna pihka pihlaja pihti piimä piippu piirakka
piiras piirros piisami pilkki pilli pioni pipo pippuri pisara pistoke pitko pitsi planeetta pohjoinen
poiju pokaali poljin polkka polku polvi poppana porkkana poro poroaita poromies porsas porstua portti
porukka posliini posti potkuri poukama pouta prinsessa pronssi puhelin puimuri puisto puku pulka
pulmunen pultti pumppu punajuuri puolukka purje purkki pursi pusero puukko puuro puuseppä puutarha
puuvilla pyjama pylväs pyry pysäkki pyyhe pyyhekumi pyörre pyörä pyöräily pähkinä päivä päiväkoti
päärynä pääsky pöllö pöytä radio rae rahka raide railo raita rakentaja rakkaus ratamo ratas ratkaisu
rauha rautatie ravintola rehtori reki rekka rengas reppu reuna revontuli riekko rieska riisi rinkeli
rinkka rinne rinta risteys ritari rohkeus romaani rosolli rotko rousku rubiini ruis rukkanen rukki rulla
rumpali rumpu runo runoilija ruori rusakko rusetti rusina ruska ruukku ruusu ruutana ruuvi ryijy rytmi
räiskäle räme räntä räsymatto räystäs räätäli saalis saapas saaristo saarni sade saha saippua sairaala
salaatti salaisuus salmi salonki saloseutu salvia sametti sammakko sammal sanakirja saniainen sanoma
satakieli satama satu satukirja satula saukko sauna savanni savi seepra seiväs sekunti selkä selänne
sementti seppä serkku setä shakki siemen sieni siika siipi siivilä siivooja silakka silmä silmälasi sima
simpanssi simpukka sinappi sinetti sinkki sipuli sirkka sirppi sisilisko sisko sisu sitruuna sivellin
smaragdi sohva sointu sokeri solmio sormi sormus sormustin sorsa soutaja soutu sukeltaja sukka suklaa
suksi sumu sunnuntai suo suojatie suola suopursu supikoira suutari suvanto sydän syksy syreeni sytyke
syyskuu syystuuli sähkö sämpylä särki sävel sää sääski taimen taimi taivas takiainen takki taltta talvi
tamma tammikuu tango tanssi tanssija tapuli tarha tarina tarjotin tasanko tasku teatteri teeri tehdas
telakka telkkä temppeli terassi terotin tervehdys terälehti teräs tiainen tie tihku tiikeri tiili tiira
tikapuut tilhi timantti timjami tina toffee toimisto toivo tomaatti tonnikala tonttu tori torppa tossu
toukokuu toveri traktori trumpetti tuisku tulivuori tulostin tulppaani tulva tundra tunneli tunti
tunturi tuohi tuokio tuppi turbiini turkis turska turve tutka tutkija tuuli tyrni tähti täplä tölkki
uimahalli uimaranta uimari ukkonen ulpukka unelma unikko untuva urut usva uuni uutinen vaahtera vaahto
vaaka vaari vadelma vaellus vaeltaja vaija valjas valo valssi valtameri valtikka vanamo vanilja vanne
varasto varis varjo varpu varpunen varsi varvas vasara vasikka vastaus vatupassi vaunu veitsi velho
velli vene verkko verso verstas veräjä vesi vesiväri vetoketju veturi vieras viesti vihko viidakko
viikate viikko viikset viima viivotin viljasato vintti vipu virta virveli vispilä viulisti viulu vohveli
voikukka voileipä vuokko vuono vuorovesi vuosi vyö välipala värttinä väylä yliopisto ympyrä yrtti ystävä
äiti ämpäri äyskäri öljy öljyväri
`
  .trim()
  .split(/\s+/u);
