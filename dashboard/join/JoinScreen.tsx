/** Whoever was sent an invitation sees who asks them in, says who they are, and joins. */
import { useApp, useModel } from '../app/use-app.ts'
import { Button, ButtonLink } from '../design/Button.tsx'
import { Hall } from '../sign-in/Hall.tsx'
import { roles } from '../team/roles.ts'
import { createJoin } from './create-join.ts'
import { JoinAsMember } from './JoinAsMember.tsx'
import { JoinFromOutside } from './JoinFromOutside.tsx'

export function JoinScreen() {
  const app = useApp()
  const join = useModel(() => createJoin(app))
  const state = join.state.value
  const user = app.session.user.value
  if (state.face === 'loading' || user === undefined) {
    return <Hall title="An invitation" lead="One moment, it is being looked up." children={null} />
  }
  if (state.face !== 'ready') {
    return (
      <Hall title="This invitation does not open" lead={state.sentence}>
        <div class="hall-form">
          {state.face === 'failed' ? (
            <Button kind="primary" onClick={join.read}>
              Try again
            </Button>
          ) : (
            <ButtonLink kind="primary" href="/">
              {user ? 'Go to Foyer' : 'Sign in'}
            </ButtonLink>
          )}
        </div>
      </Hall>
    )
  }
  const { company, inviter, role } = state.invitation
  const { name, you } = roles[role]
  const lead = `${inviter || 'An owner'} invites you. Your role there is ${name}: ${you}.`
  return (
    <Hall title={`Join ${company}`} lead={lead}>
      {user ? (
        <JoinAsMember join={join} invitation={state.invitation} email={user.email ?? ''} />
      ) : (
        <JoinFromOutside invitation={state.invitation} />
      )}
    </Hall>
  )
}
