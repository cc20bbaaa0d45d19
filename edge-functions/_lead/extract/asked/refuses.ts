/** Recognises "rather not say", "no" and "I don't know" as answers to a question. Over folded text. */

const rather =
  /\b(?:rather not|not comfortable (?:sharing|giving|saying)|keep (?:that|it) to myself|not allowed to say|can'?t disclose|prefer not|not (?:going|willing) to (?:say|share|give)|don'?t want to (?:say|share|give|tell)|do not want to (?:say|share|give|tell)|won'?t (?:say|share|give|tell)|not (?:important|relevant|necessary|needed|your business|telling)|none of your|doesn'?t matter|does not matter|no comment|skip (?:that|this|it)|keep (?:that|it) (?:private|to myself)|that'?s private|it'?s private|mochte ich (?:nicht|lieber nicht)|lieber nicht|nicht (?:wichtig|sagen|angeben|nennen)|geht (?:sie|dich) nichts|keine angabe|tut nichts zur sache|prefere (?:pas|ne pas)|je (?:ne )?(?:prefere|souhaite|veux) (?:ne )?pas|pas (?:important|envie|necessaire)|ca ne vous regarde|prefiero no|no (?:quiero|deseo) (?:dar|decir|compartir)|no (?:es )?importa|no es necesario|prefiro nao|nao (?:quero|desejo) (?:dar|dizer|informar)|nao (?:e )?importa|preferisco (?:di )?non?|non (?:voglio|vorrei) (?:dare|dire|dirlo)|non (?:e )?importa|liever niet|zeg ik (?:liever )?niet|wil ik niet|niet (?:belangrijk|nodig)|gaat je niets aan)\b/
const plainNo =
  /^\W*(?:(?:no|nah|nope)?,? ?i'?m (?:good|ok|okay|fine)|no|nope|nah|no,? (?:thanks|thank you|sorry|way)|nein|nein,? danke|non|non,? merci|no,? gracias|nao|nao,? obrigad[oa]|no,? grazie|nee|nee,? (?:bedankt|dank je|dank u)|pass|skip|next)\W*$/
const doubt =
  /\b(?:not (?:really )?sure|no idea|don'?t know|do not know|dunno|idk|haven'?t (?:decided|thought|set|really)|have not decided|can'?t say|hard to say|no clue|unsure|not decided|depends|wei(?:ss|ß) (?:ich |es )?(?:noch )?nicht|keine ahnung|noch (?:nicht (?:sicher|entschieden)|unklar|offen)|kommt (?:darauf|drauf) an|(?:ne |n')?sais pas|aucune idee|pas (?:encore )?(?:sur|decide)|ca depend|no (?:lo )?se|ni idea|no estoy segur[oa]|depende|nao sei|nao faco (?:a )?(?:menor )?ideia|no tengo (?:ni )?idea|non saprei|non (?:ne )?so\b|nao tenho certeza|sem ideia|non (?:lo )?so|non (?:ne )?ho idea|non sono sicur[oa]|dipende|weet (?:ik )?(?:het )?(?:nog )?niet|geen idee|nog niet zeker|hangt ervan af)\b/

/** Would not say. A plain "no" counts where something is `isAsked` for. */
export function refuses(folded: string, isAsked: boolean): string | null {
  return rather.exec(folded)?.[0] ?? (isAsked ? (plainNo.exec(folded)?.[0].trim() ?? null) : null)
}

/** "No email, sorry"; "I don't have a phone". */
export function hasNone(folded: string): string | null {
  return (
    /\b(?:(?:don'?t|do not|haven'?t|have not) (?:really )?(?:have|use|own|do|carry|got)(?: an?| any)?|no|without an?|kein\w*|habe keine?|pas (?:de|d')|no tengo|nao tenho|non ho|geen) ?(?:e-?mails?|mail|phone|mobile|cell|number|handy|telefon|telephone|telefono|telefone|correo|telefoon)\b/.exec(
      folded,
    )?.[0] ?? null
  )
}

/** "I don't want calls": not the number. */
export function refusesCalls(folded: string): string | null {
  return (
    /\b(?:don'?t|do not|no|please don'?t) (?:want (?:any |to be )?)?(?:calls?|called|ring|phone|phone calls)\b|\bnicht anrufen|\bpas d'appels?\b|\bne pas appeler|\bno me llame\w*|\bnao me ligue\w*|\bnon chiam\w*|\bniet bellen|\b(?:just|only|prefer|rather|stick to|by) e-?mail\b|\be-?mail (?:only|is (?:better|best|fine|easier)|please)\b/.exec(
      folded,
    )?.[0] ?? null
  )
}

export function isUnsure(folded: string): string | null {
  return doubt.exec(folded)?.[0] ?? null
}
