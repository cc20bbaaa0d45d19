/** Shows a mail on the console, where no mail server is. */
import type { Mail } from './auth-mail.ts'

export function printMail({ to, subject, link, code, text }: Mail): void {
  const lines = [
    `To:      ${to}`,
    `Subject: ${subject}`,
    link && `Link:    ${link}`,
    code && `Code:    ${code}`,
  ]
  const shown = lines.filter(Boolean)
  if (!link && !code) shown.push('', text)
  console.info(['', 'A mail that would have been sent:', ...shown.map(line => `  ${line}`), ''].join('\n'))
}
