/** Hears that somebody who was turned away does not agree, or wants a person to decide. Over folded text, in seven languages. */
import { fold } from './extract/words/fold.ts'

const objections =
  /\b(?:(?:that'?s|that is|it'?s|this is|you'?re|you are) (?:not (?:right|true|correct|fair|what i (?:said|meant))|wrong|mistaken|unfair|incorrect|a mistake)|not true|i (?:do|did) (?:live|work|need|have|want)\b|i (?:didn'?t|did not|never) (?:say|said|mean)|i disagree|i object|you (?:misunderstood|got (?:that|it|me) wrong)|misunderstanding|(?:look|think|check) (?:at )?(?:it |this |that )?again|reconsider|make an exception|why not\b|das stimmt (?:so )?nicht|stimmt nicht|nicht richtig|nicht fair|falsch verstanden|missverstandnis|doch\b|widerspreche|ausnahme|ce n'est pas (?:vrai|juste|correct|ce que)|c'est (?:faux|injuste|une erreur)|pas d'accord|mal compris|malentendu|exception|no es (?:verdad|cierto|correcto|justo|lo que)|esta(?:s|is|n)? (?:mal|equivocad)\w*|no estoy de acuerdo|malentendido|excepcion|nao (?:e|esta) (?:verdade|certo|correto|justo|o que)|esta errado|nao concordo|mal-entendido|excecao|non e (?:vero|giusto|corretto|quello che)|e sbagliato|si sbaglia|non sono d'accordo|malinteso|eccezione|(?:dat|het) (?:klopt|is) niet(?: (?:waar|juist|eerlijk))?|verkeerd begrepen|niet mee eens|misverstand|uitzondering)\b/

const wishes =
  /\b(?:human|real person|a person|somebody|someone|mensch\w*|jemand\w*|humain|une personne|quelqu'un|una persona|alguien|um humano|uma pessoa|alguem|un umano|qualcuno|een mens|iemand)\b.{0,30}\b(?:decides?|decide|check|look|review|judge|entscheid\w*|pruf\w*|ansehen|anschau\w*|decider?|verifier?|regard\w*|decida|revis[ae]\w*|mire|verifi\w*|veja|analis\w*|guardi|controll\w*|beslis\w*|kijk\w*|beoordeel\w*)\b/

/** "Really, not at all?", "but it's only two miles": said right after being turned away, it is an objection. */
const surprises =
  /\b(?:tho|though)\W*$|^\W*(?:(?:that'?s|it'?s|it is|that is|its|i'?m|we'?re) (?:only|just|literally|really|not far|not that far|quite close|near)|das (?:ist|sind) (?:nur|doch nur)|c'est (?:juste|seulement)|(?:es|esta|son) solo|sao so|sono solo|het is maar)\b|^\W*(?:(?:oh|wow|hm+|wait|what|ok|no|come on|please|sorry|was|bitte|quoi|que|o que|cosa|wat)\W+)*(?:really|seriously|honestly|are you (?:sure|serious|kidding)|(?:you )?sure|not at all|not even|even if|no exceptions?|no chance|but|how come|is there (?:really )?no|can'?t you|couldn'?t you|would(?:n'?t)? you|what if|wirklich|ehrlich|im ernst|sicher|(?:sind sie|bist du) (?:sich )?sicher|(?:uberhaupt|gar) (?:nicht|keine?)|nicht (?:mal|einmal)|auch (?:nicht )?wenn|aber|vraiment|serieusement|(?:vous etes|etes[- ]vous|c'est) sur|pas du tout|meme (?:pas )?si|mais|de verdad|en serio|seguro|esta(?:s|is|n)? segur[oa]s?|para nada|ni siquiera|aunque|pero|a serio|serio|(?:tem|tens) a? ?certeza|de todo|nem (?:sequer|que|se)|mas|davvero|sul serio|(?:e |ne e )?sicur[oa]|per niente|nemmeno|neanche|anche se|ma|echt|serieus|weet u (?:het|dat) zeker|zeker|helemaal niet|zelfs niet|ook niet als|maar)\b/

export function doubts(text: string): boolean {
  return surprises.test(fold(text))
}

export function objects(text: string): boolean {
  return objections.test(fold(text))
}

/** "I want a human to decide." */
export function wantsPersonToDecide(text: string): boolean {
  return wishes.test(fold(text))
}
