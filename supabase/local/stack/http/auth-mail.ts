/** Takes the mails of the auth server, makes their links lead where the request asked, and hands them on. */
import { AsyncLocalStorage } from 'node:async_hooks'

export type Mail = {
  to: string
  subject: string
  text: string
  /** The link to follow and the code to type instead; a mail may lack either. */
  link: string | null
  code: string | null
}

export type AuthMail = {
  /** What @supabase/lite sends its mails through. */
  driver: { send(mail: { to: string; subject: string; text?: string }): Promise<void> }
  /** Answers a request, remembering its `redirect_to` for the mails it causes. */
  during<T>(request: Request, answer: () => Promise<T>): Promise<T>
}

/**
 * Lite puts the site's address into every link and forgets the `redirectTo` a client asked for, which the real
 * auth server honours. Whether the address is allowed is checked when the link is followed.
 */
export function authMail(print: (mail: Mail) => void | Promise<void>): AuthMail {
  const redirect = new AsyncLocalStorage<string | null>()

  return {
    during: (request, answer) => redirect.run(new URL(request.url).searchParams.get('redirect_to'), answer),
    driver: {
      async send({ to, subject, text = '' }) {
        const found = /https?:\/\/\S+/.exec(text)?.[0]
        const link = found ? linkTo(found, redirect.getStore()) : null
        await print({
          to,
          subject,
          text: found && link ? text.replace(found, link) : text,
          link,
          code: /\bcode[^:\n]*:\s*(\d{4,10})\b/i.exec(text)?.[1] ?? null,
        })
      },
    },
  }
}

function linkTo(link: string, redirect: string | null | undefined): string {
  if (!redirect) return link
  const url = new URL(link)
  url.searchParams.set('redirect_to', redirect)
  return url.href
}
