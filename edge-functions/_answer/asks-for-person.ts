/** Recognises a visitor who wants a human, in the languages of texts.ts. A plain wish must be heard at once. */
const longestWish = 120

/** Who may be asked for. A word alone that means more than one thing ("personne", "equipo") needs a verb before it. */
const english =
  '(?:human|person|someone|somebody|agent|operator|representative|rep|advisor|adviser|manager|owner|staff|team|colleague|member of (?:the |your )?(?:staff|team))'
const german =
  '(?:mensch|menschen|person|mitarbeiter|mitarbeiterin|mitarbeitern|kollege|kollegen|kollegin|berater|beraterin|ansprechpartner|ansprechpartnerin|chef|chefin|jemand|jemanden|jemandem)'
const french =
  '(?:humain|humaine|personne|quelqu un|conseiller|conseillere|agent|operateur|operatrice|employe|employee|responsable|collegue|collaborateur|collaboratrice|vendeur|vendeuse|patron|patronne|equipe)'
const spanish =
  '(?:humano|humana|persona|alguien|agente|asesor|asesora|operador|operadora|empleado|empleada|encargado|encargada|responsable|representante|companero|companera|jefe|jefa|equipo)'
const portuguese =
  '(?:humano|humana|pessoa|alguem|atendente|operador|operadora|funcionario|funcionaria|colaborador|colaboradora|responsavel|representante|colega|gerente|equipa|equipe)'
const italian =
  '(?:umano|umana|persona|qualcuno|operatore|operatrice|addetto|addetta|impiegato|impiegata|consulente|responsabile|collega|titolare|team)'
const dutch = '(?:mens|persoon|iemand|medewerker|medewerkster|collega|adviseur|eigenaar|eigenaresse|baas)'

const wishes = [
  '^(?:an? |the )?(?:real |live )?(?:human|person|agent|operator|representative|advisor)(?: please)?$',
  `\\b(?:speak|talk|chat)\\b(?: \\w+){0,3} (?:to|with)\\b.*\\b${english}\\b`,
  `\\b(?:connect me|put me through|transfer me)\\b.*\\b${english}\\b`,
  '\\b(?:want|need|get me|give me|is there|prefer|would like|d like|can i have|can i get) an? (?:real |actual |live |human )+(?:human|person|being|agent|operator|representative|advisor)\\b',
  '\\b(?:want|get me|give me|is there|prefer|would like|d like|can i have|can i get) an? human\\b(?! (?:sized?|shaped?|hair|resources?))',

  '^(?:ein |eine |einen )?(?:echter? |echten )?(?:mensch|menschen|mitarbeiter|mitarbeiterin)(?: bitte)?$',
  `\\bmit\\b.*\\b${german}\\b.*\\b(?:sprechen|reden|schreiben|chatten|telefonieren)\\b`,
  `\\b(?:spreche|rede|sprechen|reden|verbinden sie mich|verbinde mich)\\b(?: \\w+){0,3} mit\\b(?: \\w+){0,3} ${german}\\b`,
  `\\bmich\\b.*\\bmit\\b.*\\b${german}\\b.*\\bverbinden\\b|\\bmit(?: \\w+){0,3} ${german} verbunden werden\\b`,
  `\\b(?:ich|wir)\\b.*\\b(?:einen|eine|den|die|ihren|euren)(?: \\w+){0,2} ${german}\\b(?: \\w+){0,3} (?:sprechen|erreichen)\\b`,
  '\\b(?:ich|wir)\\b(?: \\w+){0,4} jemand(?:en)?(?: (?!der\\b|die\\b)\\w+){0,3} sprechen\\b',

  '^(?:un |une )?(?:vrai |vraie )?(?:humain|conseiller|conseillere)(?: svp| s il (?:vous|te) plait)?$',
  `\\b(?:parler|discuter|echanger)\\b(?: \\w+){0,3} (?:a|au|avec)\\b.*\\b${french}\\b`,
  `\\b(?:me passer|passez moi|mettre en (?:relation|contact) avec|mettez moi en (?:relation|contact) avec|joindre)(?: \\w+){0,2} ${french}\\b`,

  '^(?:un |una )?(?:humano|persona real|agente|operador)(?: por favor)?$',
  `\\b(?:hablar|chatear|comunicarme|pasarme|paseme|pasame|ponerme|pongame)\\b(?: \\w+){0,3} con\\b.*\\b${spanish}\\b`,

  '^(?:um |uma )?(?:humano|pessoa real|atendente|operador)(?: por favor)?$',
  `\\b(?:falar|conversar)\\b(?: \\w+){0,3} com\\b.*\\b${portuguese}\\b`,
  `\\b(?:passe me|passar me|me passa|me passe|me transfira|me transferir|transfira me)\\b.*\\b${portuguese}\\b`,

  '^(?:un |una )?(?:umano|persona (?:vera|reale)|operatore|operatrice)(?: per favore| per piacere)?$',
  `\\b(?:parlare|chattare)\\b(?: \\w+){0,3} (?:con|col|a|ad|al|alla)\\b.*\\b${italian}\\b`,
  `\\b(?:passarmi|passatemi|mi passi|mi passa|mi metta in contatto con)(?: \\w+)? ${italian}\\b`,

  '^(?:een )?(?:echte? )?(?:mens|medewerker)(?: graag| alstublieft| aub)?$',
  `\\bmet\\b.*\\b${dutch}\\b.*\\b(?:spreken|praten|chatten|bellen|doorverbonden|verbonden worden)\\b`,
  `\\b(?:spreken|praten|chatten|verbind me door|doorverbinden)\\b(?: \\w+){0,2} met\\b(?: \\w+){0,3} ${dutch}\\b`,
  `\\b(?:ik|we|wij)\\b.*\\b(?:een|de|jullie|uw)(?: \\w+){0,2} ${dutch}\\b(?: \\w+){0,2} (?:spreken|aan de (?:lijn|telefoon) krijgen)\\b`,
  '\\b(?:ik|we|wij)\\b(?: \\w+){0,4} iemand(?: (?!die\\b)\\w+){0,4} (?:spreken|aan de (?:lijn|telefoon) krijgen)\\b',
].map(pattern => new RegExp(pattern))

/** "I have to talk to my manager first." */
const theirOwn = new RegExp(
  `\\b(?:my|our|mein\\w*|unser\\w*|mon|ma|mes|notre|nos|mi|mis|nuestr[oa]s?|meu|minha|noss[oa]s?|mi[oa]|nostr[oa]|mijn|ons|onze) (?:${[english, german, french, spanish, portuguese, italian, dutch].join('|')})\\b`,
)

export function asksForPerson(text: string): boolean {
  const wish = plain(text)
  return wish.length <= longestWish && !theirOwn.test(wish) && wishes.some(pattern => pattern.test(wish))
}

/** Lower case, without accents and punctuation. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
