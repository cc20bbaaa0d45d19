/** The ten digits, as people say them one by one. */
const byLanguage = [
  'zero one two three four five six seven eight nine',
  'null eins zwei drei vier funf sechs sieben acht neun',
  'zero un deux trois quatre cinq six sept huit neuf',
  'cero uno dos tres cuatro cinco seis siete ocho nueve',
  'zero um dois tres quatro cinco seis sete oito nove',
  'zero uno due tre quattro cinque sei sette otto nove',
  'nul een twee drie vier vijf zes zeven acht negen',
]

export const digitWords: Record<string, string> = {
  ...Object.fromEntries(
    byLanguage.flatMap(words => words.split(' ').map((word, digit) => [word, String(digit)])),
  ),
  oh: '0',
  o: '0',
  nought: '0',
  zwo: '2',
  fuenf: '5',
  meia: '6',
}
