/** What a visitor is told when the company moves or cancels their appointment, by language. Short: it may be a text message. */
export type News = { company: string; service: string; staff: string; when: string; url: string }

type NewsWords = { moved(news: News): string; cancelled(news: News): string }

const english: NewsWords = {
  moved: ({ company, service, staff, when, url }) =>
    `${company}: we had to move your appointment. ${service} with ${staff} is now on ${when}. Another time, or cancel: ${url}`,
  cancelled: ({ company, service, when }) =>
    `${company}: we are sorry, we had to cancel your appointment: ${service}, ${when}. To find another time, just answer here.`,
}

const byLanguage: Record<string, NewsWords> = {
  en: english,
  de: {
    moved: ({ company, service, staff, when, url }) =>
      `${company}: Wir mussten Ihren Termin verschieben. ${service} mit ${staff} ist jetzt: ${when}. Andere Zeit oder absagen: ${url}`,
    cancelled: ({ company, service, when }) =>
      `${company}: Leider mussten wir Ihren Termin absagen: ${service}, ${when}. Für eine andere Zeit antworten Sie einfach hier.`,
  },
  fr: {
    moved: ({ company, service, staff, when, url }) =>
      `${company} : nous avons dû déplacer votre rendez-vous. ${service} avec ${staff}, désormais : ${when}. Autre horaire ou annulation : ${url}`,
    cancelled: ({ company, service, when }) =>
      `${company} : nous sommes désolés, nous avons dû annuler votre rendez-vous : ${service}, ${when}. Pour un autre horaire, répondez ici.`,
  },
  es: {
    moved: ({ company, service, staff, when, url }) =>
      `${company}: hemos tenido que cambiar su cita. ${service} con ${staff}, ahora: ${when}. Otra hora o cancelar: ${url}`,
    cancelled: ({ company, service, when }) =>
      `${company}: lo sentimos, hemos tenido que cancelar su cita: ${service}, ${when}. Para otra hora, responda aquí.`,
  },
  pt: {
    moved: ({ company, service, staff, when, url }) =>
      `${company}: tivemos de mudar a sua marcação. ${service} com ${staff}, agora: ${when}. Outra hora ou cancelar: ${url}`,
    cancelled: ({ company, service, when }) =>
      `${company}: lamentamos, tivemos de cancelar a sua marcação: ${service}, ${when}. Para outra hora, responda aqui.`,
  },
  it: {
    moved: ({ company, service, staff, when, url }) =>
      `${company}: abbiamo dovuto spostare il Suo appuntamento. ${service} con ${staff}, ora: ${when}. Altro orario o annullare: ${url}`,
    cancelled: ({ company, service, when }) =>
      `${company}: ci dispiace, abbiamo dovuto annullare il Suo appuntamento: ${service}, ${when}. Per un altro orario, risponda qui.`,
  },
  nl: {
    moved: ({ company, service, staff, when, url }) =>
      `${company}: we moesten uw afspraak verzetten. ${service} met ${staff} is nu: ${when}. Andere tijd of afzeggen: ${url}`,
    cancelled: ({ company, service, when }) =>
      `${company}: het spijt ons, we moesten uw afspraak afzeggen: ${service}, ${when}. Voor een andere tijd kunt u hier antwoorden.`,
  },
}

/** `language`: BCP 47; English where we have no words of it. */
export function writeNews(kind: keyof NewsWords, news: News, language: string): string {
  return (byLanguage[language.split('-')[0] ?? ''] ?? english)[kind](news)
}
