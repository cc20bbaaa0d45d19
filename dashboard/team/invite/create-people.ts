/** Who is in the company and who is invited: bringing in, naming oneself, changing a role, letting go. */
import { batch, signal } from '@preact/signals'
import type { InvitationLink, InviteRequest } from '../../../shared/member-door.ts'
import type { SignedIn } from '../../app/use-app.ts'
import { askDesk } from '../../backend/ask-desk.ts'
import { createLoadable } from '../../backend/loadable.ts'
import type { Role } from '../../backend/rows.ts'
import { BackendError, sentenceOf, unwrap } from '../../backend/unwrap.ts'
import { fullTime } from '../../design/format.ts'
import type { TeamModel } from '../create-team.ts'
import { fetchInvitations, type OpenInvitation } from './fetch-invitations.ts'
import type { Link } from './write-mail.ts'

export type PeopleModel = ReturnType<typeof createPeople>
/** What is wrong with which field. */
export type InviteErrors = { email?: string; name?: string }

export function createPeople({ backend, company, role, timeZone, toasts, wakes }: SignedIn, team: TeamModel) {
  const { id: companyId } = company.peek()
  const invited = createLoadable(async () => (role === 'owner' ? fetchInvitations(backend, companyId) : []))
  /** The member or invitation that is being changed; 'invite' for a new one. */
  const busy = signal<string | null>(null)
  const errors = signal<InviteErrors>({})
  const isInviting = signal(false)
  /** As made just now: it is seen this once. */
  const link = signal<Link | null>(null)
  const reload = async () => {
    await Promise.all([invited.reload(), team.reload()])
  }
  const stopListening = wakes.listen({ invitation: reload, refresh: reload })
  invited.reload()

  async function run(what: string, work: () => Promise<unknown>, done?: string): Promise<boolean> {
    if (busy.peek()) return false
    busy.value = what
    try {
      await work()
      await reload()
      if (done) toasts.show(done, { about: 'people' })
      return true
    } catch (error) {
      if (error instanceof BackendError && (error.field === 'email' || error.field === 'name'))
        errors.value = { [error.field]: error.message.replace(/^\w+: /, '') }
      else toasts.show(explain(error), { tone: 'bad', about: 'people' })
      return false
    } finally {
      busy.value = null
    }
  }

  function show(
    { token, expires_at }: InvitationLink,
    { email, name }: Pick<InviteRequest, 'email' | 'name'>,
  ) {
    const url = `${location.origin}/join#${token}`
    batch(() => {
      isInviting.value = false
      link.value = { email, name, url, until: fullTime(expires_at, timeZone.peek()) }
    })
  }

  const member = (id: string) => ({ company_id: companyId, user_id: id })

  return {
    invitations: invited.state,
    restart: invited.restart,
    busy,
    errors,
    isInviting,
    link,
    /** False when there is something to mend. */
    invite(asked: InviteRequest): Promise<boolean> {
      errors.value = findErrors(asked)
      if (Object.keys(errors.peek()).length > 0) return Promise.resolve(false)
      return run('invite', async () => {
        const path = `companies/${companyId}/invitations`
        show(await askDesk<InvitationLink>(backend, path, { body: asked }), asked)
      })
    },
    renew: (invitation: OpenInvitation) =>
      run(invitation.id, async () => {
        show(await askDesk<InvitationLink>(backend, `invitations/${invitation.id}/renew`), invitation)
      }),
    withdraw: ({ id, email }: OpenInvitation) =>
      run(
        id,
        async () => {
          unwrap(await backend.from('invitations').delete().eq('id', id).select('id').single())
          if (link.peek()?.email === email) link.value = null
        },
        'Withdrawn. The link opens nothing any more.',
      ),
    changeRole: (id: string, changed: Role) =>
      run(
        id,
        async () => {
          const kept = backend.from('members').update({ role: changed }).match(member(id))
          unwrap(await kept.select('user_id').single())
        },
        'Saved. It holds from their next click on.',
      ),
    remove: (id: string) =>
      run(
        id,
        async () =>
          unwrap(await backend.from('members').delete().match(member(id)).select('user_id').single()),
        'Removed. Whom they looked after goes to somebody else.',
      ),
    /** One's own. */
    rename: (id: string, name: string) =>
      run(
        id,
        () => askDesk(backend, `companies/${companyId}/my-name`, { body: { name } }),
        'Saved. Your colleagues see it from now on.',
      ),
    /** Puts away the link, or the form. */
    putAway() {
      batch(() => {
        errors.value = {}
        isInviting.value = false
        link.value = null
      })
    },
    close: stopListening,
  }
}

function findErrors({ email, name }: InviteRequest): InviteErrors {
  return {
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && {
      email: 'Enter an address such as ben@example.com.',
    }),
    ...(!name.trim() && { name: 'Enter what colleagues call them.' }),
  }
}

/** Of all that can be wrong with a member, the database refuses only that nobody would own the company. */
function explain(error: unknown): string {
  if (error instanceof BackendError && error.code === '23514') return 'A company keeps at least one owner.'
  return sentenceOf(error)
}
