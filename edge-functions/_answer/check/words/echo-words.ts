/** How a sentence speaks of what the visitor said, or admits that it knows nothing, without confirming anything. */
const attributions =
  /\b(?:you (?:asked|mentioned|said|wrote|wanted|were asking|are asking|are looking for|'re asking|'re looking for)|your (?:question|message)|about your|sie (?:fragten|haben (?:gefragt|geschrieben|erwahnt))|ihre (?:frage|nachricht)|vous (?:demandez|avez (?:demande|ecrit|mentionne))|votre (?:question|message)|(?:usted )?(?:pregunto|preguntaba|menciono)|su (?:pregunta|mensaje)|perguntou|mencionou|(?:a )?sua (?:pergunta|mensagem)|ha (?:chiesto|scritto)|(?:la )?sua domanda|u vroeg|uw (?:vraag|bericht))/u
const ignorance =
  /(?:(?:don't|do not|can't|cannot|couldn't|could not|doesn't|does not) (?:have (?:any |an |that |the )?(?:information|details|answer)|know|say|tell|find|confirm|mention)|not (?:sure|mentioned|listed|certain)|no (?:information|details)|weiss (?:ich )?(?:leider )?nicht|(?:keine|nicht) (?:information\p{L}*|angabe\p{L}*|sicher)|(?:pas|aucune) (?:d')?information|ne sais pas|no (?:tengo|tenemos|dispongo de) informacion|no (?:se|lo se)|nao (?:tenho|temos|sei)|non (?:ho|abbiamo|so) |geen (?:informatie|antwoord)|weet (?:ik )?(?:het )?niet)/u

/** The texts must be folded. */
export function isAttributed(clause: string): boolean {
  return attributions.test(clause)
}

export function admitsIgnorance(sentence: string): boolean {
  return ignorance.test(sentence)
}
