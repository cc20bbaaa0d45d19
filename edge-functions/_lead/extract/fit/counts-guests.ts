/** Tells a field for the size of a party from one for the size of a company, by how it is asked for. */
import type { FieldRead } from '../dialogue.ts'
import { fold } from '../words/fold.ts'

const ofParty =
  /\b(?:party|guests?|invit\w*|eat|celebrat\w*|people (?:is it|will|are coming|should)|gaste\w*|feier\w*|fete|personnes? (?:est|sera|serez)|comensales|fiesta|convidad\w*|festa|ospiti|gasten|feest\w*)\b|\bfor (?:\w+ )?(?:how many|what number)\b|\bfur (?:\w+ )?wie ?viele\b|\bpour combien\b|\bpara cuant|\bpara quant|\bper quant|\bvoor hoeveel\b/

/** False where nothing says so: a size is a company's. */
export function countsGuests({ label = '', question }: FieldRead): boolean {
  return ofParty.test(fold([label, question?.web ?? '', question?.sms ?? ''].join(' \n ')))
}
