/** The welcome: a few questions, then the tag. */
import './welcome.css'
import type { FunctionComponent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useApp, useModel } from '../app/use-app.ts'
import { DescriptionField } from '../company/DescriptionField.tsx'
import { FactRows } from '../company/FactRows.tsx'
import { IdentityFields } from '../company/IdentityFields.tsx'
import { Button } from '../design/Button.tsx'
import { Wordmark } from '../design/Wordmark.tsx'
import { createWelcome, type Welcome } from './create-welcome.ts'
import { EntriesStep } from './EntriesStep.tsx'
import { type Step, steps } from './steps.ts'
import { TagStep } from './TagStep.tsx'

const bodies: Record<Step, FunctionComponent<{ welcome: Welcome }>> = {
  company: ({ welcome }) => (
    <IdentityFields
      company={welcome}
      websiteHint="The widget may be shown there, with and without www. You can leave this empty."
    />
  ),
  about: ({ welcome }) => <DescriptionField company={welcome} />,
  facts: ({ welcome }) => <FactRows company={welcome} />,
  entries: EntriesStep,
  tag: TagStep,
}

export function WelcomeScreen() {
  const app = useApp()
  const welcome = useModel(() => createWelcome(app))
  const isInside = app.door.entrance.value.face === 'inside'
  const name = isInside ? welcome.step.value : 'company'
  const index = steps.findIndex(step => step.name === name)
  const step = steps[index] ?? steps[0]
  const Body = bodies[step.name]
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [step.name])
  return (
    <div class="welcome">
      <header class="welcome-head">
        <Wordmark />
        <ol class="welcome-steps" aria-label="Steps">
          {steps.map((other, at) => (
            <li
              key={other.name}
              data-done={at < index || undefined}
              aria-current={at === index ? 'step' : undefined}
            >
              <span class="unseen">{other.title}</span>
            </li>
          ))}
        </ol>
        <Button kind="plain" size="small" onClick={app.session.signOut}>
          Sign out
        </Button>
      </header>
      <main class="welcome-main">
        <p class="welcome-count numbers">
          {index + 1} of {steps.length}
        </p>
        <h1 ref={title} tabIndex={-1}>
          {step.title}
        </h1>
        <p class="welcome-lead">{step.lead}</p>
        <form
          class="welcome-form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            welcome.next()
          }}
        >
          <Body welcome={welcome} />
          <div class="welcome-actions">
            <Button kind="primary" type="submit" isBusy={welcome.isBusy.value}>
              {step.name === 'tag' ? 'Open the dashboard' : 'Continue'}
            </Button>
            {step.name !== 'company' && step.name !== 'tag' && (
              <Button kind="plain" onClick={welcome.skip}>
                Skip for now
              </Button>
            )}
          </div>
        </form>
      </main>
    </div>
  )
}
