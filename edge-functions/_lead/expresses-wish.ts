/** Recognises that somebody wants something, by the verb, in seven languages. */
import { fold } from './extract/words/fold.ts'

const wishes =
  /\b(?:need|want|wanted|looking for|look for|would like|'d like|'d love|interested in|plan(?:ning)? (?:on|to|a)|quote for|brauch\w*|such(?:en?|t|st)\b|mocht\w*|hatt\w* gern|interessier\w*|voudr\w*|cherch\w*|souhait\w*|aimerai\w*|besoin|quier\w*|queremos|necesit\w*|busc\w*|quisier\w*|gustaria|quer\w*|precis\w*|procur\w*|gostari\w*|vorr\w*|cerc\w*|bisogno|zoek\w*|wil|willen|graag|nodig)\b/

export function expressesWish(text: string): boolean {
  return wishes.test(fold(text))
}
