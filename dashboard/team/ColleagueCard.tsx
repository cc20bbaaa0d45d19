/** One colleague: whether they are available, and what they look after. */
import { useComputed, useSignal } from '@preact/signals'
import { useSignedIn } from '../app/use-app.ts'
import { Badge } from '../design/Badge.tsx'
import { Button } from '../design/Button.tsx'
import { Field } from '../design/Field.tsx'
import { Switch } from '../design/Switch.tsx'
import type { TeamModel } from './create-team.ts'
import type { Colleague, Team } from './fetch-team.ts'
import { readLanguages, readList } from './read-list.ts'
import { roles } from './roles.ts'

type CardProps = { team: TeamModel; member: Colleague; needs: Team['needs'] }

export function ColleagueCard({ team, member, needs }: CardProps) {
  const { mayManage, user } = useSignedIn()
  const languages = useSignal(member.languages.join(', '))
  const regions = useSignal(member.regions.join(', '))
  const services = useSignal(member.services)
  const unread = useComputed(() => readLanguages(languages.value).unread)
  const { user_id: id, name, role, is_available: isAvailable } = member
  const isBusy = team.busy.value === id
  const isDirty =
    languages.value !== member.languages.join(', ') ||
    regions.value !== member.regions.join(', ') ||
    services.value.join() !== member.services.join()

  const save = () =>
    team.change(id, {
      languages: readLanguages(languages.peek()).tags,
      regions: readList(regions.peek()),
      services: services.peek(),
    })

  return (
    <form
      class="card setting-card"
      aria-label={name || roles[role].name}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (unread.value.length === 0) save()
      }}
    >
      <header class="colleague-head">
        <h2>{id === user.id ? (name ? `${name}, you` : 'You') : name || 'A colleague without a name'}</h2>
        <Badge>{roles[role].name}</Badge>
        <Switch
          label="Available"
          isOn={isAvailable}
          isDisabled={!mayManage || isBusy}
          onChange={is_available => team.change(id, { is_available })}
        />
      </header>
      <fieldset class="colleague-duties" disabled={!mayManage}>
        <Field
          label="Languages, besides the company’s"
          placeholder="French, German"
          hint="With commas between. Empty: only the company’s."
          value={languages}
          error={
            unread.value.length > 0 ? `“${unread.value.join(', ')}” is no language known here.` : undefined
          }
          onInput={typed => {
            languages.value = typed
          }}
        />
        <Field
          label="Places"
          placeholder="BS, Bath"
          hint="How a place or postcode begins, with commas between. Empty: wherever."
          value={regions}
          onInput={typed => {
            regions.value = typed
          }}
        />
        {needs.length > 0 && (
          <fieldset class="field colleague-needs">
            <legend class="field-label">Knows about</legend>
            {needs.map(({ id: need, text }) => (
              <label key={need}>
                <input
                  type="checkbox"
                  checked={services.value.includes(need)}
                  onChange={event => {
                    const others = services.peek().filter(one => one !== need)
                    services.value = event.currentTarget.checked ? [...others, need] : others
                  }}
                />
                {text}
              </label>
            ))}
          </fieldset>
        )}
      </fieldset>
      {mayManage && isDirty && (
        <div class="setting-actions">
          <Button kind="primary" type="submit" isBusy={isBusy}>
            Save
          </Button>
        </div>
      )}
    </form>
  )
}
