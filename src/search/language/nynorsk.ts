import { bokmålWords, isBokmål, isNynorsk } from './lexicon.js';

/** Endings of nynorsk forms, longest first; what is taken off may leave a word that wants an e or an a back. */
const endings: readonly string[] = [
  'arane',
  'ingane',
  'ande',
  'ane',
  'ene',
  'ast',
  'dde',
  'de',
  'te',
  'ar',
  'er',
  'en',
  'et',
  'na',
  'tt',
  'a',
  'e',
  'i',
  'n',
  'r',
  't',
  'd',
  's',
];

/** The dictionary words of nynorsk that a form may belong to, most likely first; empty where there is none. */
export function nynorskWords(form: string): readonly string[] {
  const found = new Set<string>(isNynorsk(form) ? [form] : []);
  for (const ending of endings) {
    if (!form.endsWith(ending) || form.length - ending.length < 3) continue;
    const stem = form.slice(0, form.length - ending.length);
    for (const word of [stem, `${stem}e`, `${stem}a`, `${stem}ar`, `${stem}ing`]) {
      const joins = word.endsWith('ing') ? ending === 'ingane' : !word.endsWith('ar') || ending === 'arane';
      if (joins && isNynorsk(word)) found.add(word);
    }
  }
  return [...found].slice(0, mostWords);
}

const mostWords = 3;

/**
 * Pairs that no rule of spelling gives; reviewed, each nynorsk word with the bokmål word that means the same. Words of the
 * register's form, of the codes and of everyday life in measures.
 */
const pairs: ReadonlyMap<string, string> = new Map(
  `rettleiing veiledning, rettleie veilede, rettleiar veileder, vegleiing veiledning, verksemd virksomhet, skule skole,
  vidaregåande videregående, kvardag hverdag, heim hjem, heime hjemme, fråfall frafall, fråvær fravær, tilbod tilbud,
  føresett foresatt, føresette foresatt, bustad bolig, sjukdom sykdom, sjuk syk, sjukeheim sykehjem, meistre mestre,
  meistring mestring, verkstad verksted, snikkar snekker, snikre snekre, målar maler, kjøken kjøkken, hamn havn, gard gård,
  song sang, syngje synge, teikne tegne, teikning tegning, rekne regne, rekning regning, rekneskap regnskap, vere være,
  gjere gjøre, veke uke, månad måned, sumar sommer, sommar sommer, haust høst, ikkje ikke, utan uten, frå fra, noko noe,
  nokre noen, nokon noen, mykje mye, saman sammen, sidan siden, byrje begynne, køyre kjøre, køyring kjøring, førar fører,
  førarkort førerkort, tryggleik trygghet, moglegheit mulighet, mogleg mulig, einskild enkelt, eining enhet, framtid fremtid,
  menneske menneske, born barn, barn barn, dotter datter, søster søster, son sønn, mor mor, far far, ven venn, venn venn,
  samtale samtale, kjensle følelse, eigen egen, ynskje ønske, ønskje ønske, trenge trenge, treng trenge, læraren lærer,
  uteliv uteliv, friluftsliv friluftsliv, båt båt, sjø sjø, dyr dyr, fisk fisk, naud nød, hjelp hjelp, hjelpe hjelpe,
  stønad stønad, løn lønn, lønn lønn, arbeidsløyse arbeidsledighet, arbeidslaus arbeidsledig, tenar tjener, teneste tjeneste, tenest tjeneste,
  målsetjing målsetting, oppgåve oppgave, framand fremmed, bruksvare bruksvare, vaksen voksen, ungdom ungdom, vegg vegg,
  veg vei, dag dag, kveld kveld, tysdag tirsdag, måndag mandag, laurdag lørdag, sundag søndag, andre annen, høgskule høyskole,
  folkehøgskule folkehøyskole, høgare høyere, høg høy, låg lav, låge lav, lågterskel lavterskel, lågterskeltilbod lavterskeltilbud,
  kløyve kløyve, vatn vann, mjølk melk, brød brød, kake kake, bake bake, bakar baker, slaktar slakter, røyrleggjar rørlegger,
  reinhald renhold, reingjering rengjøring, rydde rydde, stell stell, pleie pleie, omsorg omsorg, utdaning utdanning,
  deltaking deltakelse, handsaming behandling, samhandling samhandling, mellombels midlertidig, medviten bevisst,
  sjølv selv, sjølvstendig selvstendig, sjølvtillit selvtillit, tillit tillit, trygd trygd, avgjerd avgjørelse, leiar leder,
  leie lede, leiing ledelse, vurdering vurdering, innhald innhold, forhold forhold, tilhøve forhold, verke virke,
  verkemiddel virkemiddel, skrive skrive, lese lese, matlaging matlaging, sy sy, saum søm, strikke strikke, hekle hekle,
  hår hår, klippe klippe, målestokk målestokk, røynsle erfaring, kunnskap kunnskap, ferdigheit ferdighet, dugleik dyktighet,
  samfunn samfunn, nærmiljø nærmiljø, friviljug frivillig, frivillig frivillig, hestar hest, stall stall, reiskap redskap,
  reinsdyr reinsdyr, reindrift reindrift, skog skog, tre tre, tresløyd tresløyd, sveise sveise, maskin maskin, truck truck,
  spel spill, spele spille, dataspel dataspill, filmskaping filmskaping, høyring høring, syn syn, høyrsel hørsel`
    .split(/,\s*/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** How nynorsk spells what bokmål spells otherwise; a rule holds only where the result is a word of bokmål. */
const spellings: readonly (readonly [nynorsk: RegExp, bokmål: string])[] = [
  [/ei/g, 'e'],
  [/øy/g, 'ø'],
  [/au/g, 'ø'],
  [/kv/g, 'hv'],
  [/leg$/, 'lig'],
  [/leik$/, 'het'],
  [/heit$/, 'het'],
  [/ar$/, 'er'],
  [/ad$/, 'ed'],
  [/gje/g, 'gi'],
  [/jer/g, 'er'],
  [/nj/g, 'n'],
  [/tj/g, 't'],
  [/kj/g, 'k'],
  [/gj/g, 'g'],
  [/am/g, 'om'],
  [/ju/g, 'y'],
  [/jo/g, 'y'],
  [/verk/g, 'virk'],
  [/heim/g, 'hjem'],
  [/skul/g, 'skol'],
  [/sjuk/g, 'syk'],
  [/frå/g, 'fra'],
  [/ing$/, 'else'],
  [/vat/g, 'van'],
  [/løn/g, 'lønn'],
  [/bod$/, 'bud'],
  [/e/g, 'je'],
];

/**
 * The word of bokmål that means the same as a dictionary word of nynorsk: from the reviewed pairs, the same spelling, or
 * one or two rules of spelling that lead to a word of bokmål; else the word itself.
 */
export function inBokmål(nynorsk: string): string {
  const paired = pairs.get(nynorsk);
  if (paired !== undefined) return paired;
  if (isBokmål(nynorsk)) return nynorsk;
  const once = respelled(nynorsk);
  const found = once.find(isBokmål) ?? once.flatMap(respelled).find(isBokmål);
  return found ?? once.flatMap((word) => bokmålWords(word)).at(0) ?? nynorsk;
}

/** Rules are tried at each place by itself: «leiar» has one ei, «teikneseie» two. */
function respelled(word: string): readonly string[] {
  return spellings.flatMap(([from, to]) => {
    const changed = word.replace(from, to);
    return changed === word ? [] : [changed];
  });
}

/** Words of nynorsk that only stand among the pairs count as known. */
export function isPaired(word: string): boolean {
  return pairs.has(word);
}
