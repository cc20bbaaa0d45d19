/** Recognises a question that is told: "my name is Sue and I want to know if you do carrot cake"; in seven languages. */
import { fold } from './extract/words/fold.ts'

const wonders =
  /\b(?:(?:want(?:ed)?|like|love|need) to (?:know|find out)|(?:want(?:ed)?|like) to ask (?:you|if|whether|about|how|what|when|where)|wonder(?:ing)? (?:if|whether|about|how|what|when|where|why)|(?:can|could) you tell me|mochte(?:n)? (?:gern(?:e)? )?wissen|wollte(?:n)? (?:gern(?:e)? )?(?:wissen|fragen)|wusste(?:n)? gern|frage mich|(?:voudrais|aimerais|veux|voudrions) savoir|me demand(?:e|ais)|(?:quiero|quisiera|queria|gustaria) saber|me pregunto|(?:quero|queria|gostaria de|gostava de) saber|(?:vorrei|voglio|volevo) (?:sapere|chiedere)|mi chied(?:o|evo)|(?:wil|wilde|zou) (?:graag )?(?:(?:willen )?weten|vragen)|vraag me af|vroeg me af)\b/

export function wondersWhether(text: string): boolean {
  return wonders.test(fold(text))
}
