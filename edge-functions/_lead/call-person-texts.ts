/** What is said where a person is called without having been asked for. Promises no time. */

export type CallPersonTexts = {
  /** A matter no assistant should answer; and where somebody may be in danger, before anything else. */
  urgent(company: string): string
  danger: string
  /** Something that cannot wait, and is the company's to do. */
  pressing(company: string): string
  /** To a child. */
  minor(company: string): string
  complaint(company: string): string
  /** Under the word that there is no answer. */
  unanswered: string
  /** The company's own number, beside the word that somebody is told. */
  ring(phone: string): string
  /** Where nobody could come back to them: in an emergency, and otherwise. */
  bestNumber: string
  howToReach: string
}

const byLanguage: Record<string, CallPersonTexts> = {
  en: {
    urgent: company =>
      `This is for a person, not for an assistant like me. I’ve told the team at ${company}; someone will answer you here.`,
    danger: 'If anyone is in danger, please call the emergency number now.',
    pressing: company => `That can’t wait. I’ve told the team at ${company}; someone will answer you here.`,
    minor: company =>
      `Thanks for telling me! I’ve asked somebody at ${company} to answer you here. For an order you may need a grown-up to help you.`,
    complaint: company =>
      `I’m sorry to hear that. I’ve told the team at ${company}; someone will answer you here.`,
    unanswered: 'I’ve asked a person to answer you here.',
    ring: phone => `You can also call ${phone}.`,
    bestNumber: 'What’s the best number to reach you on?',
    howToReach: 'In case you leave this page: which number or e-mail can they reach you on?',
  },
  de: {
    urgent: company =>
      `Das gehört zu einem Menschen, nicht zu einem Assistenten wie mir. Ich habe dem Team von ${company} Bescheid gegeben; jemand antwortet Ihnen hier.`,
    danger: 'Wenn jemand in Gefahr ist, rufen Sie bitte sofort den Notruf.',
    pressing: company =>
      `Das kann nicht warten. Ich habe dem Team von ${company} Bescheid gegeben; jemand antwortet Ihnen hier.`,
    minor: company =>
      `Danke, dass du mir das sagst! Ich habe jemanden von ${company} gebeten, dir hier zu antworten. Zum Bestellen brauchst du vielleicht die Hilfe eines Erwachsenen.`,
    complaint: company =>
      `Das tut mir leid. Ich habe dem Team von ${company} Bescheid gegeben; jemand antwortet Ihnen hier.`,
    unanswered: 'Ich habe einen Menschen gebeten, Ihnen hier zu antworten.',
    ring: phone => `Sie können auch anrufen: ${phone}.`,
    bestNumber: 'Unter welcher Nummer erreichen wir Sie am besten?',
    howToReach:
      'Falls Sie diese Seite verlassen: Unter welcher Nummer oder E-Mail-Adresse sind Sie zu erreichen?',
  },
  fr: {
    urgent: company =>
      `C’est l’affaire d’une personne, pas d’un assistant comme moi. J’ai prévenu l’équipe de ${company} ; quelqu’un vous répondra ici.`,
    danger: 'Si quelqu’un est en danger, appelez tout de suite les urgences.',
    pressing: company =>
      `Cela ne peut pas attendre. J’ai prévenu l’équipe de ${company} ; quelqu’un vous répondra ici.`,
    minor: company =>
      `Merci de me l’avoir dit ! J’ai demandé à quelqu’un de ${company} de te répondre ici. Pour commander, il te faudra peut-être l’aide d’un adulte.`,
    complaint: company =>
      `J’en suis désolé. J’ai prévenu l’équipe de ${company} ; quelqu’un vous répondra ici.`,
    unanswered: 'J’ai demandé à une personne de vous répondre ici.',
    ring: phone => `Vous pouvez aussi appeler le ${phone}.`,
    bestNumber: 'À quel numéro peut-on vous joindre le plus facilement ?',
    howToReach:
      'Si vous quittez cette page : à quel numéro ou à quelle adresse e-mail peut-on vous joindre ?',
  },
  es: {
    urgent: company =>
      `Esto es para una persona, no para un asistente como yo. He avisado al equipo de ${company}; alguien le responderá aquí.`,
    danger: 'Si alguien está en peligro, llame ahora mismo al número de emergencias.',
    pressing: company =>
      `Eso no puede esperar. He avisado al equipo de ${company}; alguien le responderá aquí.`,
    minor: company =>
      `¡Gracias por decírmelo! He pedido a alguien de ${company} que te responda aquí. Para hacer un pedido quizá necesites la ayuda de un adulto.`,
    complaint: company => `Lo siento. He avisado al equipo de ${company}; alguien le responderá aquí.`,
    unanswered: 'He pedido a una persona que le responda aquí.',
    ring: phone => `También puede llamar al ${phone}.`,
    bestNumber: '¿En qué número podemos localizarle mejor?',
    howToReach: 'Por si sale de esta página: ¿en qué número o correo podemos localizarle?',
  },
  pt: {
    urgent: company =>
      `Isto é para uma pessoa, não para um assistente como eu. Avisei a equipa de ${company}; alguém vai responder-lhe aqui.`,
    danger: 'Se alguém está em perigo, ligue já para o número de emergência.',
    pressing: company =>
      `Isso não pode esperar. Avisei a equipa de ${company}; alguém vai responder-lhe aqui.`,
    minor: company =>
      `Obrigado por me dizeres! Pedi a alguém de ${company} que te responda aqui. Para encomendar, talvez precises da ajuda de um adulto.`,
    complaint: company => `Lamento. Avisei a equipa de ${company}; alguém vai responder-lhe aqui.`,
    unanswered: 'Pedi a uma pessoa que lhe responda aqui.',
    ring: phone => `Também pode ligar para o ${phone}.`,
    bestNumber: 'Qual é o melhor número para o contactar?',
    howToReach: 'Caso saia desta página: em que número ou e-mail o podem contactar?',
  },
  it: {
    urgent: company =>
      `È una cosa per una persona, non per un assistente come me. Ho avvisato il team di ${company}; qualcuno le risponderà qui.`,
    danger: 'Se qualcuno è in pericolo, chiami subito il numero di emergenza.',
    pressing: company =>
      `Non si può aspettare. Ho avvisato il team di ${company}; qualcuno le risponderà qui.`,
    minor: company =>
      `Grazie di avermelo detto! Ho chiesto a qualcuno di ${company} di risponderti qui. Per ordinare forse ti serve l’aiuto di un adulto.`,
    complaint: company => `Mi dispiace. Ho avvisato il team di ${company}; qualcuno le risponderà qui.`,
    unanswered: 'Ho chiesto a una persona di risponderle qui.',
    ring: phone => `Può anche chiamare il ${phone}.`,
    bestNumber: 'A quale numero possiamo raggiungerla?',
    howToReach: 'Se lascia questa pagina: a quale numero o e-mail possiamo raggiungerla?',
  },
  nl: {
    urgent: company =>
      `Dit is iets voor een mens, niet voor een assistent zoals ik. Ik heb het team van ${company} ingelicht; iemand antwoordt u hier.`,
    danger: 'Is er iemand in gevaar, bel dan meteen het alarmnummer.',
    pressing: company =>
      `Dat kan niet wachten. Ik heb het team van ${company} ingelicht; iemand antwoordt u hier.`,
    minor: company =>
      `Fijn dat je het zegt! Ik heb iemand van ${company} gevraagd je hier te antwoorden. Om te bestellen heb je misschien hulp van een volwassene nodig.`,
    complaint: company => `Dat spijt me. Ik heb het team van ${company} ingelicht; iemand antwoordt u hier.`,
    unanswered: 'Ik heb een medewerker gevraagd u hier te antwoorden.',
    ring: phone => `U kunt ook bellen: ${phone}.`,
    bestNumber: 'Op welk nummer bent u het best te bereiken?',
    howToReach: 'Mocht u deze pagina verlaten: op welk nummer of e-mailadres bent u te bereiken?',
  },
}

/** `language`: BCP 47. */
export function callPersonTextsFor(language: string): CallPersonTexts {
  return byLanguage[language.split('-')[0]!.toLowerCase()] ?? byLanguage.en!
}
