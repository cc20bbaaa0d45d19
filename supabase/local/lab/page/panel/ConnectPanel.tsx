/** How a sample account becomes a channel of the company. */
import { ButtonLink } from '../../../../../dashboard/design/Button.tsx'
import type { SampleAccount } from '../../lab-wire.ts'
import { useLab } from '../use-lab.ts'
import { CopyField } from './CopyField.tsx'

export function ConnectPanel() {
  const { overview } = useLab()
  return (
    <div class="panel-body">
      <div class="panel-head">
        <h2>Connect a sample account</h2>
      </div>
      <p class="muted">
        These accounts exist on this machine only. Connect one in the dashboard as you would your own, then
        write to its number from a phone here.
      </p>
      <ButtonLink kind="primary" href="/channels" target="_blank" icon="outside">
        Open Channels
      </ButtonLink>
      {overview.value?.accounts.map(account => (
        <Account key={account.name} account={account} />
      ))}
    </div>
  )
}

function Account({ account }: { account: SampleAccount }) {
  return (
    <section class="account card" aria-label={account.name}>
      <h3>{account.name}</h3>
      <p class="muted">{account.hint}</p>
      {account.fields.map(field => (
        <CopyField key={field.label} {...field} />
      ))}
    </section>
  )
}
