/** What a reminder says, by language. Short: it is a text message. */
export type Reminder = { company: string; service: string; staff: string; when: string; url: string }

const english = ({ company, service, staff, when, url }: Reminder) =>
  `${company}: ${service} with ${staff}, ${when}. To move or cancel it: ${url}`

const byLanguage: Record<string, (reminder: Reminder) => string> = {
  en: english,
  de: ({ company, service, staff, when, url }) =>
    `${company}: ${service} mit ${staff}, ${when}. Verschieben oder absagen: ${url}`,
  fr: ({ company, service, staff, when, url }) =>
    `${company} : ${service} avec ${staff}, ${when}. Pour déplacer ou annuler : ${url}`,
  es: ({ company, service, staff, when, url }) =>
    `${company}: ${service} con ${staff}, ${when}. Para cambiarla o cancelarla: ${url}`,
  pt: ({ company, service, staff, when, url }) =>
    `${company}: ${service} com ${staff}, ${when}. Para mudar ou cancelar: ${url}`,
  it: ({ company, service, staff, when, url }) =>
    `${company}: ${service} con ${staff}, ${when}. Per spostarlo o annullarlo: ${url}`,
  nl: ({ company, service, staff, when, url }) =>
    `${company}: ${service} met ${staff}, ${when}. Verzetten of afzeggen: ${url}`,
}

/** `language`: BCP 47; English where we have no words of it. */
export function writeReminder(reminder: Reminder, language: string): string {
  return (byLanguage[language.split('-')[0] ?? ''] ?? english)(reminder)
}
