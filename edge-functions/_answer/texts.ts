/** The few sentences the assistant says of its own accord, by language. Everything else is the company's. */
export type Texts = {
  hello(company: string): string
  welcome: string
  /** To whoever says goodbye. */
  goodbye: string
  /** Several questions to choose from; one. */
  offer: string
  offerOne: string
  unknown(company: string): string
  /** Under an answer, for each question of the message that has none; the other has questions to choose from. */
  noAnswerTo(question: string): string
  unsureAbout(question: string): string
  /** The message holds no word at all. */
  wordless: string
  /** A quick reply where there is no answer; sent as the visitor's own words. */
  askForPerson: string
  /** Said before the first message, always. */
  disclosure(company: string): string
  /** The same in a line, under the first reply where there is no place to say it before. */
  signature(company: string, name: string): string
  /** The visitor asked for a human. Promises no time. */
  person(company: string): string
  /** The same was asked again, and nothing else is known. */
  again: string
  /** Before an answer that comes late. */
  about(question: string): string
  /** Before an answer in another language, whose name is given in this one. */
  otherLanguage(name: string): string
  /** Under numbered choices; on the button that opens a list of them, at most 20 characters. */
  replyWithNumber: string
  choose: string
}

const english: Texts = {
  hello: company => `Hello! Ask me anything about ${company}.`,
  welcome: 'You’re welcome. Anything else?',
  goodbye: 'Thank you for writing. Goodbye!',
  offer: 'I’m not quite sure what you mean. Is it one of these?',
  offerOne: 'Do you mean this?',
  noAnswerTo: question => `I have no answer to “${question}”.`,
  unsureAbout: question => `Is this what you mean by “${question}”?`,
  wordless: 'Write me a question, and I’ll look for the answer.',
  askForPerson: 'Can I talk to a person?',
  unknown: company => `I don’t have an answer to that. I’ve noted your question for the team at ${company}.`,
  signature: (company, name) => sign(name, `AI assistant of ${company}`),
  disclosure: company =>
    `You’re chatting with an AI assistant. It answers from what ${company} has written and can be wrong.`,
  person: company => `I’ve told the team at ${company}. Someone will answer you here.`,
  again: 'My answer above is all I have on that.',
  about: question => `About your question “${question}”:`,
  otherLanguage: name => `Our answer is in ${name}:`,
  replyWithNumber: 'Reply with a number.',
  choose: 'Choose',
}

const byLanguage: Record<string, Texts> = {
  en: english,
  de: {
    hello: company => `Hallo! Fragen Sie mich alles über ${company}.`,
    welcome: 'Gern geschehen. Kann ich sonst noch helfen?',
    goodbye: 'Danke für Ihre Nachricht. Auf Wiedersehen!',
    offer: 'Ich bin nicht ganz sicher, was Sie meinen. Ist es eine dieser Fragen?',
    offerOne: 'Meinen Sie das?',
    noAnswerTo: question => `Auf „${question}“ habe ich keine Antwort.`,
    unsureAbout: question => `Meinen Sie das mit „${question}“?`,
    wordless: 'Schreiben Sie mir eine Frage, dann suche ich die Antwort.',
    askForPerson: 'Kann ich mit einem Menschen sprechen?',
    unknown: company =>
      `Darauf habe ich keine Antwort. Ich habe Ihre Frage für das Team von ${company} notiert.`,
    signature: (company, name) => sign(name, `KI-Assistent von ${company}`),
    disclosure: company =>
      `Sie schreiben mit einem KI-Assistenten. Er antwortet aus dem, was ${company} geschrieben hat, und kann sich irren.`,
    person: company => `Ich habe dem Team von ${company} Bescheid gegeben. Jemand antwortet Ihnen hier.`,
    again: 'Meine Antwort oben ist alles, was ich dazu weiß.',
    about: question => `Zu Ihrer Frage „${question}“:`,
    otherLanguage: name => `Unsere Antwort ist auf ${name}:`,
    replyWithNumber: 'Antworten Sie mit einer Nummer.',
    choose: 'Auswählen',
  },
  fr: {
    hello: company => `Bonjour ! Posez-moi vos questions sur ${company}.`,
    welcome: 'Avec plaisir. Autre chose ?',
    goodbye: 'Merci de votre message. Au revoir !',
    offer: 'Je ne suis pas sûr de bien comprendre. Est-ce l’une de ces questions ?',
    offerOne: 'Vous voulez dire ceci ?',
    noAnswerTo: question => `Je n’ai pas de réponse à « ${question} ».`,
    unsureAbout: question => `Est-ce ce que vous voulez dire par « ${question} » ?`,
    wordless: 'Écrivez-moi une question, et je chercherai la réponse.',
    askForPerson: 'Puis-je parler à une personne ?',
    unknown: company =>
      `Je n’ai pas de réponse à cela. J’ai noté votre question pour l’équipe de ${company}.`,
    signature: (company, name) => sign(name, `assistant IA de ${company}`),
    disclosure: company =>
      `Vous échangez avec un assistant IA. Il répond d’après les textes de ${company} et peut se tromper.`,
    person: company => `J’ai prévenu l’équipe de ${company}. Quelqu’un vous répondra ici.`,
    again: 'Ma réponse ci-dessus est tout ce que j’ai à ce sujet.',
    about: question => `À propos de votre question « ${question} » :`,
    otherLanguage: name => `Notre réponse est en ${name} :`,
    replyWithNumber: 'Répondez avec un numéro.',
    choose: 'Choisir',
  },
  es: {
    hello: company => `¡Hola! Pregúnteme lo que quiera sobre ${company}.`,
    welcome: 'De nada. ¿Algo más?',
    goodbye: 'Gracias por escribirnos. ¡Hasta pronto!',
    offer: 'No estoy seguro de entenderle. ¿Es alguna de estas preguntas?',
    offerOne: '¿Se refiere a esto?',
    noAnswerTo: question => `No tengo respuesta a «${question}».`,
    unsureAbout: question => `¿Se refiere a esto con «${question}»?`,
    wordless: 'Escríbame una pregunta y buscaré la respuesta.',
    askForPerson: '¿Puedo hablar con una persona?',
    unknown: company => `No tengo respuesta para eso. He anotado su pregunta para el equipo de ${company}.`,
    signature: (company, name) => sign(name, `asistente de IA de ${company}`),
    disclosure: company =>
      `Está hablando con un asistente de IA. Responde con lo que ${company} ha escrito y puede equivocarse.`,
    person: company => `He avisado al equipo de ${company}. Alguien le responderá aquí.`,
    again: 'Mi respuesta de arriba es todo lo que sé al respecto.',
    about: question => `Sobre su pregunta «${question}»:`,
    otherLanguage: name => `Nuestra respuesta está en ${name}:`,
    replyWithNumber: 'Responda con un número.',
    choose: 'Elegir',
  },
  pt: {
    hello: company => `Olá! Pergunte-me o que quiser sobre ${company}.`,
    welcome: 'De nada. Mais alguma coisa?',
    goodbye: 'Obrigado pela sua mensagem. Até breve!',
    offer: 'Não tenho a certeza de ter percebido. É alguma destas perguntas?',
    offerOne: 'Refere-se a isto?',
    noAnswerTo: question => `Não tenho resposta a “${question}”.`,
    unsureAbout: question => `É isto que quer dizer com “${question}”?`,
    wordless: 'Escreva-me uma pergunta e eu procuro a resposta.',
    askForPerson: 'Posso falar com uma pessoa?',
    unknown: company => `Não tenho resposta para isso. Anotei a sua pergunta para a equipa de ${company}.`,
    signature: (company, name) => sign(name, `assistente de IA de ${company}`),
    disclosure: company =>
      `Está a falar com um assistente de IA. Responde com o que ${company} escreveu e pode enganar-se.`,
    person: company => `Avisei a equipa de ${company}. Alguém lhe responderá aqui.`,
    again: 'A minha resposta acima é tudo o que sei sobre isso.',
    about: question => `Sobre a sua pergunta “${question}”:`,
    otherLanguage: name => `A nossa resposta está em ${name}:`,
    replyWithNumber: 'Responda com um número.',
    choose: 'Escolher',
  },
  it: {
    hello: company => `Salve! Mi chieda pure tutto su ${company}.`,
    welcome: 'Prego. Posso aiutarla in altro?',
    goodbye: 'Grazie per averci scritto. Arrivederci!',
    offer: 'Non sono sicuro di aver capito. È una di queste domande?',
    offerOne: 'Intende questo?',
    noAnswerTo: question => `Non ho una risposta a «${question}».`,
    unsureAbout: question => `Intende questo con «${question}»?`,
    wordless: 'Mi scriva una domanda e cercherò la risposta.',
    askForPerson: 'Posso parlare con una persona?',
    unknown: company => `Non ho una risposta. Ho annotato la sua domanda per il team di ${company}.`,
    signature: (company, name) => sign(name, `assistente IA di ${company}`),
    disclosure: company =>
      `Sta parlando con un assistente IA. Risponde con ciò che ${company} ha scritto e può sbagliare.`,
    person: company => `Ho avvisato il team di ${company}. Qualcuno le risponderà qui.`,
    again: 'La mia risposta qui sopra è tutto quello che so.',
    about: question => `Sulla sua domanda «${question}»:`,
    otherLanguage: name => `La nostra risposta è in ${name}:`,
    replyWithNumber: 'Risponda con un numero.',
    choose: 'Scegli',
  },
  nl: {
    hello: company => `Hallo! Vraag me gerust alles over ${company}.`,
    welcome: 'Graag gedaan. Nog iets anders?',
    goodbye: 'Bedankt voor uw bericht. Tot ziens!',
    offer: 'Ik weet niet zeker wat u bedoelt. Is het een van deze vragen?',
    offerOne: 'Bedoelt u dit?',
    noAnswerTo: question => `Op “${question}” heb ik geen antwoord.`,
    unsureAbout: question => `Bedoelt u dit met “${question}”?`,
    wordless: 'Stel me een vraag, dan zoek ik het antwoord.',
    askForPerson: 'Kan ik met een persoon praten?',
    unknown: company =>
      `Daar heb ik geen antwoord op. Ik heb uw vraag genoteerd voor het team van ${company}.`,
    signature: (company, name) => sign(name, `AI-assistent van ${company}`),
    disclosure: company =>
      `U chat met een AI-assistent. Die antwoordt met wat ${company} heeft geschreven en kan zich vergissen.`,
    person: company => `Ik heb het team van ${company} ingelicht. Iemand antwoordt u hier.`,
    again: 'Mijn antwoord hierboven is alles wat ik daarover weet.',
    about: question => `Over uw vraag “${question}”:`,
    otherLanguage: name => `Ons antwoord is in het ${name}:`,
    replyWithNumber: 'Antwoord met een nummer.',
    choose: 'Kiezen',
  },
}

/** The texts of a BCP 47 language, by its primary subtag; English where there are none. */
export function textsFor(language: string): Texts {
  return byLanguage[language.split('-')[0]?.toLowerCase() ?? ''] ?? english
}

/** `– Juniper, AI assistant of Juniper & Rye`. A name that only says what it is, is none. */
function sign(name: string, role: string): string {
  const isName = name !== '' && name !== 'Assistant'
  return `– ${isName ? `${name}, ${role}` : role.charAt(0).toUpperCase() + role.slice(1)}`
}
