/** Recognises the question whether a person or a machine writes here, in the languages of texts.ts: it is owed the truth. */
const longest = 80

const filler =
  '(?: (?:a|an|the|like|even|actually|really|just|some|kind|of|real|live|ein|eine|einen|einem|einer|echt|echte|echter|nur|un|une|vrai|vraie|una|um|uma|een))*'
const bot =
  '(?:(?:ro|chat)?bot|ai|ia|ki|machine|computer|maschine|roboter|maquina|macchina|robo|automated|chat ?gpt)'
const human =
  '(?:human|human being|person|people|real|mensch|humain|humaine|personne|humano|humana|persona(?: real| vera)?|umano|umana|mens|echt)'
const end = '(?: (?:or|oder|ou|o|of) .*| here| there| right| pls| please)?$'

const wonders = [
  `\\b(?:are|r) (?:you|u|ya)${filler} (?:${bot}|${human})${end}`,
  `\\bis (?:this|it|that)${filler} ${bot}${end}|\\bis (?:this|it|that) a (?:real |live )?(?:human|person)${end}`,
  `\\bam i (?:talking|speaking|chatting|texting|writing) (?:to|with)${filler} (?:${bot}|${human})${end}`,
  '^(?:so |and |hi |hey )?who (?:are|r) (?:you|u)(?: then)?$|^what are you$',
  '^who am i (?:talking|speaking|chatting|texting) (?:to|with)$',
  `\\b(?:bist du|sind sie|seid ihr|ist das|schreibe ich mit|spreche ich mit)${filler} (?:${bot}|${human})${end}|^wer (?:bist du|sind sie)$`,
  `\\b(?:es tu|etes vous|vous etes|tu es|est ce|c est)${filler} (?:${bot}|${human})${end}|^qui (?:es tu|etes vous)$`,
  `\\b(?:eres|es usted|usted es|esto es)${filler} (?:${bot}|${human})${end}|^quien (?:eres|es usted)$`,
  `\\b(?:voce e|o senhor e|isto e|es)${filler} (?:${bot}|${human})${end}|^quem (?:es|e voce)$`,
  `\\b(?:sei|lei e|siete)${filler} (?:${bot}|${human})${end}|^chi (?:sei|e lei)$`,
  `\\b(?:ben je|bent u|is dit)${filler} (?:${bot}|${human})${end}|^wie (?:ben je|bent u)$`,
].map(pattern => new RegExp(pattern))

export function asksWhoAnswers(text: string): boolean {
  const said = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return said.length <= longest && wonders.some(pattern => pattern.test(said))
}
