/** Numbers as people write them out, from nothing to ninety-nine, in each language of `time-words.ts`. */

type Numbers = Record<string, number>

const english = count(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'twenty thirty forty fifty sixty seventy eighty ninety',
  (ten, one) => [`${ten}-${one}`, `${ten} ${one}`],
)
const german = count(
  'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
  'zwanzig dreißig vierzig funfzig sechzig siebzig achtzig neunzig',
  (ten, one) => [`${one === 'eins' ? 'ein' : one}und${ten}`],
)
const french = count(
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  'vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix',
  (ten, one) => [`${ten}-${one}`, `${ten} ${one}`, `${ten} et ${one}`],
)
const spanish = count(
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
  'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  (ten, one) => (ten === 'veinte' ? [`veinti${one}`] : [`${ten} y ${one}`]),
)
const portuguese = count(
  'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove',
  'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  (ten, one) => [`${ten} e ${one}`],
)
const italian = count(
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  (ten, one) => [`${/^[uo]/.test(one) ? ten.slice(0, -1) : ten}${one}`],
)
const dutch = count(
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  (ten, one) => [`${one}en${ten}`],
)

/** By BCP 47's first subtag. */
export const numbers: Record<string, Numbers> = {
  en: {
    ...english,
    a: 1,
    an: 1,
    'a couple of': 2,
    couple: 2,
    'couple of': 2,
    'a few': 3,
    few: 3,
    'a dozen': 12,
  },
  de: {
    ...german,
    ein: 1,
    eine: 1,
    einem: 1,
    einer: 1,
    einen: 1,
    zwo: 2,
    dreissig: 30,
    fuenf: 5,
    zwoelf: 12,
  },
  fr: { ...french, une: 1, 'quatre-vingt': 80, septante: 70, nonante: 90 },
  es: { ...spanish, un: 1, una: 1 },
  pt: { ...portuguese, uma: 1, duas: 2, catorze: 14 },
  it: { ...italian, un: 1, una: 1, "un'": 1 },
  nl: { ...dutch, 'een paar': 3 },
}

function count(small: string, tens: string, join: (ten: string, one: string) => string[]): Numbers {
  const ones = small.split(' ')
  const words: Numbers = Object.fromEntries(ones.map((word, value) => [word, value]))
  for (const [index, ten] of tens.split(' ').entries()) {
    const value = (index + 2) * 10
    words[ten] = value
    const end = value === 70 && ten.includes('-') ? 0 : 10 // French goes on to soixante-dix-neuf by itself
    for (let one = 1; one < end; one++) for (const word of join(ten, ones[one]!)) words[word] = value + one
  }
  return words
}
