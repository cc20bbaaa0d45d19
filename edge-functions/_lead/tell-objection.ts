/** Hears that somebody who was turned away does not agree, or wants a person to decide. Over folded text, in seven languages. */
import { fold } from './extract/words/fold.ts'

const objections =
  /\b(?:(?:that'?s|that is|it'?s|this is|you'?re|you are) (?:not (?:right|true|correct|fair|what i (?:said|meant))|wrong|mistaken|unfair|incorrect|a mistake)|not true|i (?:do|did) (?:live|work|need|have|want)\b|i (?:didn'?t|did not|never) (?:say|said|mean)|i disagree|i object|you (?:misunderstood|got (?:that|it|me) wrong)|misunderstanding|(?:look|think|check) (?:at )?(?:it |this |that )?again|reconsider|make an exception|why not\b|das stimmt (?:so )?nicht|stimmt nicht|nicht richtig|nicht fair|falsch verstanden|missverstandnis|doch\b|widerspreche|ausnahme|ce n'est pas (?:vrai|juste|correct|ce que)|c'est (?:faux|injuste|une erreur)|pas d'accord|mal compris|malentendu|exception|no es (?:verdad|cierto|correcto|justo|lo que)|esta(?:s|is|n)? (?:mal|equivocad)\w*|no estoy de acuerdo|malentendido|excepcion|nao (?:e|esta) (?:verdade|certo|correto|justo|o que)|esta errado|nao concordo|mal-entendido|excecao|non e (?:vero|giusto|corretto|quello che)|e sbagliato|si sbaglia|non sono d'accordo|malinteso|eccezione|(?:dat|het) (?:klopt|is) niet(?: (?:waar|juist|eerlijk))?|verkeerd begrepen|niet mee eens|misverstand|uitzondering)\b/

const wishes =
  /\b(?:human|real person|a person|somebody|someone|mensch\w*|jemand\w*|humain|une personne|quelqu'un|una persona|alguien|um humano|uma pessoa|alguem|un umano|qualcuno|een mens|iemand)\b.{0,30}\b(?:decides?|decide|check|look|review|judge|entscheid\w*|pruf\w*|ansehen|anschau\w*|decider?|verifier?|regard\w*|decida|revis[ae]\w*|mire|verifi\w*|veja|analis\w*|guardi|controll\w*|beslis\w*|kijk\w*|beoordeel\w*)\b/

export function objects(text: string): boolean {
  return objections.test(fold(text))
}

/** "I want a human to decide." */
export function wantsPersonToDecide(text: string): boolean {
  return wishes.test(fold(text))
}
