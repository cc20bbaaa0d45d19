/** What can be booked: a list, in the order in which it is offered. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../../app/use-app.ts'
import type { Service } from '../../backend/rows.ts'
import { Button } from '../../design/Button.tsx'
import { plural } from '../../design/format.ts'
import { Switch } from '../../design/Switch.tsx'
import type { Bookable } from '../fetch-bookable.ts'
import type { SetupModel } from './create-setup.ts'
import { ServiceEditor } from './ServiceEditor.tsx'

type CardProps = { setup: SetupModel; bookable: Bookable }

export function ServicesCard({ setup, bookable }: CardProps) {
  const { mayManage } = useSignedIn()
  const { services } = bookable
  /** Which one is being changed: an id, 'new', or none. */
  const edited = useSignal<string | null>(null)
  const close = () => {
    edited.value = null
  }
  const isNew = edited.value === 'new'
  return (
    <section class="card company-card">
      <div class="setup-head">
        <h2>Services</h2>
        {mayManage && !isNew && (
          <Button
            icon="plus"
            onClick={() => {
              edited.value = 'new'
            }}
          >
            Add a service
          </Button>
        )}
      </div>
      {services.length === 0 && !isNew && (
        <p class="muted">What do people come to you for? Such as “First meeting”, 30 minutes.</p>
      )}
      <ul class="setup-list">
        {services.map((service, index) => (
          <li key={service.id}>
            {edited.value === service.id ? (
              <ServiceEditor setup={setup} service={service} bookable={bookable} onClose={close} />
            ) : (
              <ServiceRow
                {...{ setup, services, service, index }}
                onEdit={() => {
                  edited.value = service.id
                }}
              />
            )}
          </li>
        ))}
        {isNew && (
          <li>
            <ServiceEditor setup={setup} service={null} bookable={bookable} onClose={close} />
          </li>
        )}
      </ul>
    </section>
  )
}

type RowProps = {
  setup: SetupModel
  services: Service[]
  service: Service
  index: number
  onEdit: () => void
}

function ServiceRow({ setup, services, service, index, onEdit }: RowProps) {
  const { mayManage } = useSignedIn()
  const { name, description, minutes, buffer_before, buffer_after, is_on } = service
  const buffers = [
    buffer_before > 0 && `${plural(buffer_before, 'minute', 'minutes')} before`,
    buffer_after > 0 && `${plural(buffer_after, 'minute', 'minutes')} after`,
  ].filter(Boolean)
  return (
    <div class="setup-row" data-off={!is_on}>
      <div>
        <b>{name}</b>
        <p class="muted numbers">
          {plural(minutes, 'minute', 'minutes')}
          {buffers.length > 0 && `, and ${buffers.join(' and ')} kept free`}
        </p>
        {description && <p>{description}</p>}
      </div>
      {mayManage && (
        <fieldset class="setup-acts" aria-label={name}>
          {index > 0 && (
            <Button
              kind="plain"
              size="small"
              icon="up"
              label={`Offer ${name} earlier`}
              onClick={() => setup.raiseService(services, index)}
            />
          )}
          <Button size="small" label={`Change ${name}`} onClick={onEdit}>
            Change
          </Button>
          <Switch
            label={is_on ? 'On' : 'Off'}
            isOn={is_on}
            onChange={isOn => setup.switchService(service, isOn)}
          />
        </fieldset>
      )}
    </div>
  )
}
