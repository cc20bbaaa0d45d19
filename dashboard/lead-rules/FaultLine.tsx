/** What is wrong, below what it is wrong with. */
import { Icon } from '../design/Icon.tsx'

export function FaultLine({ fault, id }: { fault: string | undefined; id?: string }) {
  if (!fault) return null
  return (
    <p class="field-error" id={id}>
      <Icon name="warning" size={15} />
      {fault}
    </p>
  )
}
