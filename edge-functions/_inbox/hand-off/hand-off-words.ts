/** What a visitor who waits for a person is told, and their owner, by language. Promises nothing that nobody has promised. */
export type HandOffWords = {
  /** When somebody is likely to answer. Times are the visitor's, `14:00`; days `Monday, 5 January`. */
  now: string
  today(time: string): string
  tomorrow(time: string): string
  on(day: string, time: string): string
  unknown: string
  /** An emergency, of a company that sees to these while it is closed too. */
  atAnyHour: string
  /** Nobody came in time; until when they are there today. */
  honest: string
  until(time: string): string
  /** Whoever spoke with them has gone. */
  left: string
  /** Nobody was asked for; a person takes it up all the same. */
  comesBack: string
  /** The owner's text message. */
  ownerWaits(company: string): string
  ownerHot(company: string): string
}

const english: HandOffWords = {
  now: 'They’re there now, so it shouldn’t be long.',
  today: time => `They’re likely to answer today from ${time}.`,
  tomorrow: time => `They’re likely to answer tomorrow from ${time}.`,
  on: (day, time) => `They’re likely to answer on ${day}, from ${time}.`,
  unknown: 'I can’t say when, but your message won’t be lost.',
  honest: 'I’m sorry, nobody has come yet. You’re not forgotten: your message is still waiting for the team.',
  until: time => `They’re there until ${time}.`,
  left: 'Somebody else from the team will answer you here.',
  atAnyHour: 'This goes straight to them, at any hour.',
  comesBack: 'Somebody from the team will come back to you about this.',
  ownerWaits: company =>
    `${company}: somebody is waiting for a person, and nobody has come yet. Please have a look:`,
  ownerHot: company => `${company}: a hot lead came in, and nobody has it yet. Please have a look:`,
}

const byLanguage: Record<string, HandOffWords> = {
  en: english,
  de: {
    now: 'Das Team ist gerade da, es sollte nicht lange dauern.',
    today: time => `Die Antwort kommt voraussichtlich heute ab ${time} Uhr.`,
    tomorrow: time => `Die Antwort kommt voraussichtlich morgen ab ${time} Uhr.`,
    on: (day, time) => `Die Antwort kommt voraussichtlich am ${day}, ab ${time} Uhr.`,
    unknown: 'Wann, kann ich nicht sagen, aber Ihre Nachricht geht nicht verloren.',
    honest:
      'Es tut mir leid, bisher ist niemand gekommen. Sie sind nicht vergessen: Ihre Nachricht liegt beim Team.',
    until: time => `Das Team ist bis ${time} Uhr da.`,
    left: 'Jemand anderes aus dem Team antwortet Ihnen hier.',
    atAnyHour: 'Das geht zu jeder Stunde direkt an sie.',
    comesBack: 'Jemand aus dem Team meldet sich dazu bei Ihnen.',
    ownerWaits: company =>
      `${company}: Jemand wartet auf einen Menschen, und bisher ist niemand gekommen. Bitte nachsehen:`,
    ownerHot: company =>
      `${company}: Ein heißer Lead ist da, um den sich noch niemand kümmert. Bitte nachsehen:`,
  },
  fr: {
    now: 'L’équipe est là en ce moment, cela ne devrait pas être long.',
    today: time => `La réponse devrait venir aujourd’hui à partir de ${time}.`,
    tomorrow: time => `La réponse devrait venir demain à partir de ${time}.`,
    on: (day, time) => `La réponse devrait venir le ${day}, à partir de ${time}.`,
    unknown: 'Je ne peux pas dire quand, mais votre message ne sera pas perdu.',
    honest:
      'Je suis désolé, personne n’est encore venu. Vous n’êtes pas oublié : votre message attend toujours l’équipe.',
    until: time => `L’équipe est là jusqu’à ${time}.`,
    left: 'Une autre personne de l’équipe vous répondra ici.',
    atAnyHour: 'Cela leur parvient directement, à toute heure.',
    comesBack: 'Quelqu’un de l’équipe reviendra vers vous à ce sujet.',
    ownerWaits: company =>
      `${company} : quelqu’un attend une personne, et personne n’est encore venu. Merci d’aller voir :`,
    ownerHot: company =>
      `${company} : un prospect chaud est arrivé, et personne ne s’en occupe encore. Merci d’aller voir :`,
  },
  es: {
    now: 'El equipo está ahora, no debería tardar.',
    today: time => `Lo más probable es que le respondan hoy a partir de las ${time}.`,
    tomorrow: time => `Lo más probable es que le respondan mañana a partir de las ${time}.`,
    on: (day, time) => `Lo más probable es que le respondan el ${day}, a partir de las ${time}.`,
    unknown: 'No puedo decir cuándo, pero su mensaje no se perderá.',
    honest:
      'Lo siento, todavía no ha venido nadie. No le hemos olvidado: su mensaje sigue esperando al equipo.',
    until: time => `El equipo está hasta las ${time}.`,
    left: 'Otra persona del equipo le responderá aquí.',
    atAnyHour: 'Esto les llega directamente, a cualquier hora.',
    comesBack: 'Alguien del equipo se pondrá en contacto con usted sobre esto.',
    ownerWaits: company =>
      `${company}: alguien espera a una persona y todavía no ha venido nadie. Por favor, échele un vistazo:`,
    ownerHot: company =>
      `${company}: ha llegado un cliente muy interesado y nadie lo atiende aún. Por favor, échele un vistazo:`,
  },
  pt: {
    now: 'A equipa está cá agora, não deve demorar.',
    today: time => `A resposta deve chegar hoje a partir das ${time}.`,
    tomorrow: time => `A resposta deve chegar amanhã a partir das ${time}.`,
    on: (day, time) => `A resposta deve chegar na ${day}, a partir das ${time}.`,
    unknown: 'Não sei dizer quando, mas a sua mensagem não se perde.',
    honest: 'Lamento, ainda não veio ninguém. Não foi esquecido: a sua mensagem continua à espera da equipa.',
    until: time => `A equipa está cá até às ${time}.`,
    left: 'Outra pessoa da equipa vai responder-lhe aqui.',
    atAnyHour: 'Isto chega-lhes diretamente, a qualquer hora.',
    comesBack: 'Alguém da equipa vai voltar a falar consigo sobre isto.',
    ownerWaits: company =>
      `${company}: alguém espera por uma pessoa e ainda não veio ninguém. Por favor, veja:`,
    ownerHot: company =>
      `${company}: chegou um contacto muito interessado e ainda ninguém o atende. Por favor, veja:`,
  },
  it: {
    now: 'Il team è presente adesso, non dovrebbe volerci molto.',
    today: time => `La risposta arriverà probabilmente oggi dalle ${time}.`,
    tomorrow: time => `La risposta arriverà probabilmente domani dalle ${time}.`,
    on: (day, time) => `La risposta arriverà probabilmente ${day}, dalle ${time}.`,
    unknown: 'Non posso dire quando, ma il suo messaggio non andrà perso.',
    honest:
      'Mi dispiace, non è ancora venuto nessuno. Non è stato dimenticato: il suo messaggio aspetta ancora il team.',
    until: time => `Il team è presente fino alle ${time}.`,
    left: 'Un’altra persona del team le risponderà qui.',
    atAnyHour: 'Questo arriva loro direttamente, a qualsiasi ora.',
    comesBack: 'Qualcuno del team la ricontatterà per questo.',
    ownerWaits: company =>
      `${company}: qualcuno aspetta una persona e non è ancora venuto nessuno. Dia un’occhiata:`,
    ownerHot: company =>
      `${company}: è arrivato un contatto molto interessato e nessuno lo segue ancora. Dia un’occhiata:`,
  },
  nl: {
    now: 'Het team is er nu, het zou niet lang moeten duren.',
    today: time => `Het antwoord komt waarschijnlijk vandaag vanaf ${time}.`,
    tomorrow: time => `Het antwoord komt waarschijnlijk morgen vanaf ${time}.`,
    on: (day, time) => `Het antwoord komt waarschijnlijk op ${day}, vanaf ${time}.`,
    unknown: 'Ik kan niet zeggen wanneer, maar uw bericht raakt niet kwijt.',
    honest:
      'Het spijt me, er is nog niemand gekomen. U bent niet vergeten: uw bericht wacht nog op het team.',
    until: time => `Het team is er tot ${time}.`,
    left: 'Iemand anders van het team antwoordt u hier.',
    atAnyHour: 'Dit komt meteen bij hen terecht, op elk uur.',
    comesBack: 'Iemand van het team komt hierover bij u terug.',
    ownerWaits: company =>
      `${company}: iemand wacht op een persoon en er is nog niemand gekomen. Kijk alstublieft even:`,
    ownerHot: company =>
      `${company}: er is een warme lead en nog niemand heeft die opgepakt. Kijk alstublieft even:`,
  },
}

/** `language`: BCP 47; English where we have no words of it. */
export function handOffWordsFor(language: string): HandOffWords {
  return byLanguage[language.split('-')[0]?.toLowerCase() ?? ''] ?? english
}
