/** The few sentences qualifying says of its own accord. What is asked is the company's. */

export type LeadTexts = {
  /** For an answer that was asked for, in turns; for how somebody can be reached; for whoever would rather not say. */
  thanks: string[]
  reachable: string
  /** For whoever tells what nobody asked, and for an "ok". */
  told: string
  alright: string
  fine: string
  /** For whoever wants no questions at all; and for whoever asks why there are any. */
  ofCourse: string
  whyAsk: string
  /** Whether something was understood rightly, in the visitor's own words: once, or twice and differently. */
  confirm(words: string): string
  confirmOne(earlier: string, latest: string): string
  yes: string
  no: string
  /** Before the reason why somebody is turned away, and after it; for whoever does not agree. */
  sorry: string
  appeal: string
  review: string
}

const byLanguage: Record<string, LeadTexts> = {
  en: {
    thanks: ['Thank you, I’ve noted that.', 'Got it, thanks.', 'Thanks, that helps.'],
    reachable: 'Thank you, I’ve noted how to reach you.',
    told: 'Thanks for telling me.',
    alright: 'Just ask if there’s anything else.',
    fine: 'That’s fine.',
    ofCourse: 'Of course.',
    whyAsk:
      'I ask so that the team knows what you need before they come back to you. You don’t have to answer.',
    confirm: words => `Just to be sure: “${words}”, is that right?`,
    confirmOne: (earlier, latest) => `Just to be sure: is it “${earlier}” or “${latest}”?`,
    yes: 'Yes',
    no: 'No',
    sorry: 'I’m sorry, this is one we can’t take on.',
    appeal: 'If you think that’s wrong, just tell me, and a person will look at it.',
    review: 'I’m sorry if I got that wrong. I’ve put it before a person on the team, who decides.',
  },
  de: {
    thanks: ['Danke, das habe ich notiert.', 'Alles klar, danke.', 'Danke, das hilft.'],
    reachable: 'Danke, ich habe notiert, wie wir Sie erreichen.',
    told: 'Danke, gut zu wissen.',
    alright: 'Fragen Sie einfach, wenn noch etwas ist.',
    fine: 'Das ist in Ordnung.',
    ofCourse: 'Natürlich.',
    whyAsk:
      'Ich frage, damit das Team schon weiß, worum es geht, wenn es sich bei Ihnen meldet. Sie müssen nicht antworten.',
    confirm: words => `Nur zur Sicherheit: „${words}“, stimmt das?`,
    confirmOne: (earlier, latest) => `Nur zur Sicherheit: „${earlier}“ oder „${latest}“?`,
    yes: 'Ja',
    no: 'Nein',
    sorry: 'Es tut mir leid, das können wir leider nicht übernehmen.',
    appeal: 'Wenn das nicht stimmt, sagen Sie es einfach: Dann sieht es sich ein Mensch an.',
    review:
      'Entschuldigen Sie, falls ich das falsch verstanden habe. Darüber entscheidet jetzt ein Mensch aus dem Team.',
  },
  fr: {
    thanks: ['Merci, c’est noté.', 'Très bien, merci.', 'Merci, cela m’aide.'],
    reachable: 'Merci, j’ai noté comment vous joindre.',
    told: 'Merci de me l’avoir dit.',
    alright: 'N’hésitez pas s’il y a autre chose.',
    fine: 'Pas de souci.',
    ofCourse: 'Bien sûr.',
    whyAsk:
      'Je pose ces questions pour que l’équipe sache de quoi il s’agit avant de revenir vers vous. Vous n’êtes pas obligé de répondre.',
    confirm: words => `Pour être sûr : « ${words} », c’est bien cela ?`,
    confirmOne: (earlier, latest) => `Pour être sûr : « ${earlier} » ou « ${latest} » ?`,
    yes: 'Oui',
    no: 'Non',
    sorry: 'Je suis désolé, nous ne pouvons pas nous en charger.',
    appeal: 'Si ce n’est pas exact, dites-le simplement : une personne de l’équipe regardera.',
    review: 'Désolé si j’ai mal compris. Une personne de l’équipe en décidera.',
  },
  es: {
    thanks: ['Gracias, lo he anotado.', 'Entendido, gracias.', 'Gracias, eso ayuda.'],
    reachable: 'Gracias, he anotado cómo contactarle.',
    told: 'Gracias por decírmelo.',
    alright: 'Pregunte si hay algo más.',
    fine: 'No hay problema.',
    ofCourse: 'Por supuesto.',
    whyAsk:
      'Pregunto para que el equipo sepa lo que necesita antes de hablar con usted. No tiene que responder.',
    confirm: words => `Solo para confirmar: «${words}», ¿es correcto?`,
    confirmOne: (earlier, latest) => `Solo para confirmar: ¿«${earlier}» o «${latest}»?`,
    yes: 'Sí',
    no: 'No',
    sorry: 'Lo siento, de esto no podemos encargarnos.',
    appeal: 'Si cree que no es así, dígamelo y lo revisará una persona.',
    review: 'Disculpe si lo he entendido mal. Lo decidirá una persona del equipo.',
  },
  pt: {
    thanks: ['Obrigado, anotei.', 'Entendido, obrigado.', 'Obrigado, isso ajuda.'],
    reachable: 'Obrigado, anotei como falar consigo.',
    told: 'Obrigado por me dizer.',
    alright: 'Pergunte se houver mais alguma coisa.',
    fine: 'Não há problema.',
    ofCourse: 'Claro.',
    whyAsk: 'Pergunto para que a equipa saiba do que precisa antes de falar consigo. Não tem de responder.',
    confirm: words => `Só para confirmar: «${words}», está certo?`,
    confirmOne: (earlier, latest) => `Só para confirmar: «${earlier}» ou «${latest}»?`,
    yes: 'Sim',
    no: 'Não',
    sorry: 'Lamento, disto não podemos encarregar-nos.',
    appeal: 'Se acha que não é assim, diga-me e uma pessoa da equipa vai ver.',
    review: 'Desculpe se entendi mal. Uma pessoa da equipa vai decidir.',
  },
  it: {
    thanks: ['Grazie, ho preso nota.', 'Va bene, grazie.', 'Grazie, mi è utile.'],
    reachable: 'Grazie, ho annotato come contattarla.',
    told: 'Grazie per avermelo detto.',
    alright: 'Chieda pure se c’è altro.',
    fine: 'Nessun problema.',
    ofCourse: 'Certo.',
    whyAsk:
      'Chiedo perché il team sappia che cosa le serve prima di ricontattarla. Non è obbligato a rispondere.',
    confirm: words => `Solo per conferma: «${words}», è giusto?`,
    confirmOne: (earlier, latest) => `Solo per conferma: «${earlier}» o «${latest}»?`,
    yes: 'Sì',
    no: 'No',
    sorry: 'Mi dispiace, di questo non possiamo occuparci.',
    appeal: 'Se pensa che non sia così, me lo dica: lo guarderà una persona.',
    review: 'Mi scusi se ho capito male. Deciderà una persona del team.',
  },
  nl: {
    thanks: ['Dank u, dat heb ik genoteerd.', 'Helder, dank u.', 'Dank u, dat helpt.'],
    reachable: 'Dank u, ik heb genoteerd hoe we u bereiken.',
    told: 'Fijn dat u het zegt.',
    alright: 'Vraag gerust als er nog iets is.',
    fine: 'Dat is prima.',
    ofCourse: 'Natuurlijk.',
    whyAsk:
      'Ik vraag het zodat het team weet wat u nodig hebt voordat het bij u terugkomt. U hoeft niet te antwoorden.',
    confirm: words => `Voor de zekerheid: “${words}”, klopt dat?`,
    confirmOne: (earlier, latest) => `Voor de zekerheid: “${earlier}” of “${latest}”?`,
    yes: 'Ja',
    no: 'Nee',
    sorry: 'Het spijt me, dit kunnen we niet aannemen.',
    appeal: 'Klopt dat volgens u niet, zeg het dan: een medewerker kijkt ernaar.',
    review: 'Excuses als ik het verkeerd begreep. Een medewerker van het team beslist hierover.',
  },
}

/** `language`: BCP 47. The company's, in which its questions are written. */
export function leadTextsFor(language: string): LeadTexts {
  return byLanguage[language.split('-')[0]!.toLowerCase()] ?? byLanguage.en!
}
