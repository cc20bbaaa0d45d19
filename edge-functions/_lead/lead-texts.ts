/** The few sentences qualifying says of its own accord. What is asked is the company's. */

export type LeadTexts = {
  /** For an answer that was asked for; for how somebody can be reached. What has several ways is said in turns. */
  thanks: string[]
  reachable: string
  /** For whoever tells what nobody asked, and begins with it; for a kind word, and for an "ok". */
  told: string[]
  help: string
  kind: string
  alright: string
  fine: string
  /** For whoever wants no questions at all; and for whoever asks why there are any. */
  ofCourse: string
  whyAsk: string
  /** For whoever wants to be called or written to, and has not said where. */
  whereTo: string
  /** For whoever only looks; for whoever finds it dear, and for that once their budget is known or the second time. */
  looking: string
  dear: string
  dearStill: string
  /** Whether something was understood rightly, in their own words: once, or twice and differently. */
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
    told: ['Thanks for telling me.', 'Thank you, that’s good to know.'],
    help: 'How can we help?',
    kind: 'Thank you, that’s kind.',
    alright: 'Just ask if there’s anything else.',
    fine: 'That’s fine.',
    ofCourse: 'Of course.',
    whyAsk:
      'I ask so that the team knows what you need before they come back to you. You don’t have to answer.',
    whereTo: 'Gladly. Which number or e-mail address can the team reach you on?',
    looking: 'Of course, have a look around. I’m here if you’d like to know anything.',
    dear: 'I understand. Tell me roughly what you’d like to spend, and the team can see what’s possible.',
    dearStill: 'I understand. The team can talk through what’s possible for your budget.',
    confirm: words => `Shall I put it down just like that: “${words}”?`,
    confirmOne: (earlier, latest) =>
      `First you said “${earlier}”, now “${latest}”. Which of the two shall I go with?`,
    yes: 'Yes',
    no: 'No',
    sorry: 'I’m sorry, this is one we can’t take on.',
    appeal: 'If you think that’s wrong, just tell me, and a person will look at it.',
    review: 'I’m sorry if I got that wrong. I’ve put it before a person on the team, who decides.',
  },
  de: {
    thanks: ['Danke, das habe ich notiert.', 'Alles klar, danke.', 'Danke, das hilft.'],
    reachable: 'Danke, ich habe notiert, wie wir Sie erreichen.',
    told: ['Danke, gut zu wissen.', 'Danke, dass Sie das sagen.'],
    help: 'Wie können wir helfen?',
    kind: 'Danke, das ist nett.',
    alright: 'Fragen Sie einfach, wenn noch etwas ist.',
    fine: 'Das ist in Ordnung.',
    ofCourse: 'Natürlich.',
    whyAsk:
      'Ich frage, damit das Team schon weiß, worum es geht, wenn es sich bei Ihnen meldet. Sie müssen nicht antworten.',
    whereTo: 'Gern. Unter welcher Nummer oder E-Mail-Adresse erreicht Sie das Team?',
    looking: 'Gern, schauen Sie sich in Ruhe um. Ich bin da, wenn Sie etwas wissen möchten.',
    dear: 'Das verstehe ich. Sagen Sie mir ungefähr, was Sie ausgeben möchten, dann sieht das Team, was möglich ist.',
    dearStill: 'Das verstehe ich. Das Team kann mit Ihnen besprechen, was für Ihr Budget möglich ist.',
    confirm: words => `Darf ich das genau so notieren: „${words}“?`,
    confirmOne: (earlier, latest) =>
      `Zuerst sagten Sie „${earlier}“, jetzt „${latest}“. Was von beidem gilt?`,
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
    told: ['Merci de me l’avoir dit.', 'Merci, c’est bon à savoir.'],
    help: 'Comment pouvons-nous vous aider ?',
    kind: 'Merci, c’est gentil.',
    alright: 'N’hésitez pas s’il y a autre chose.',
    fine: 'Pas de souci.',
    ofCourse: 'Bien sûr.',
    whyAsk:
      'Je pose ces questions pour que l’équipe sache de quoi il s’agit avant de revenir vers vous. Vous n’êtes pas obligé de répondre.',
    whereTo: 'Volontiers. À quel numéro ou à quelle adresse e-mail l’équipe peut-elle vous joindre ?',
    looking: 'Bien sûr, regardez tranquillement. Je suis là si vous avez une question.',
    dear: 'Je comprends. Dites-moi à peu près ce que vous aimeriez dépenser, et l’équipe verra ce qui est possible.',
    dearStill: 'Je comprends. L’équipe peut voir avec vous ce qui est possible pour votre budget.',
    confirm: words => `Puis-je le noter tel quel : « ${words} » ?`,
    confirmOne: (earlier, latest) =>
      `Vous avez d’abord dit « ${earlier} », puis « ${latest} ». Lequel des deux dois-je retenir ?`,
    yes: 'Oui',
    no: 'Non',
    sorry: 'Je suis désolé, nous ne pouvons pas nous en charger.',
    appeal: 'Si ce n’est pas exact, dites-le simplement : une personne de l’équipe regardera.',
    review: 'Désolé si j’ai mal compris. Une personne de l’équipe en décidera.',
  },
  es: {
    thanks: ['Gracias, lo he anotado.', 'Entendido, gracias.', 'Gracias, eso ayuda.'],
    reachable: 'Gracias, he anotado cómo contactarle.',
    told: ['Gracias por decírmelo.', 'Gracias, es bueno saberlo.'],
    help: '¿En qué podemos ayudarle?',
    kind: 'Gracias, muy amable.',
    alright: 'Pregunte si hay algo más.',
    fine: 'No hay problema.',
    ofCourse: 'Por supuesto.',
    whyAsk:
      'Pregunto para que el equipo sepa lo que necesita antes de hablar con usted. No tiene que responder.',
    whereTo: 'Con mucho gusto. ¿En qué número o correo puede contactarle el equipo?',
    looking: 'Por supuesto, mire con calma. Aquí estoy si quiere saber algo.',
    dear: 'Lo entiendo. Dígame más o menos cuánto le gustaría gastar y el equipo verá qué es posible.',
    dearStill: 'Lo entiendo. El equipo puede ver con usted qué es posible con su presupuesto.',
    confirm: words => `¿Lo anoto tal cual: «${words}»?`,
    confirmOne: (earlier, latest) =>
      `Primero dijo «${earlier}» y ahora «${latest}». ¿Con cuál de los dos me quedo?`,
    yes: 'Sí',
    no: 'No',
    sorry: 'Lo siento, de esto no podemos encargarnos.',
    appeal: 'Si cree que no es así, dígamelo y lo revisará una persona.',
    review: 'Disculpe si lo he entendido mal. Lo decidirá una persona del equipo.',
  },
  pt: {
    thanks: ['Obrigado, anotei.', 'Entendido, obrigado.', 'Obrigado, isso ajuda.'],
    reachable: 'Obrigado, anotei como falar consigo.',
    told: ['Obrigado por me dizer.', 'Obrigado, é bom saber.'],
    help: 'Como podemos ajudar?',
    kind: 'Obrigado, é muito simpático.',
    alright: 'Pergunte se houver mais alguma coisa.',
    fine: 'Não há problema.',
    ofCourse: 'Claro.',
    whyAsk: 'Pergunto para que a equipa saiba do que precisa antes de falar consigo. Não tem de responder.',
    whereTo: 'Com todo o gosto. Em que número ou e-mail pode a equipa contactá-lo?',
    looking: 'Claro, veja com calma. Estou aqui se quiser saber alguma coisa.',
    dear: 'Compreendo. Diga-me mais ou menos quanto gostaria de gastar e a equipa vê o que é possível.',
    dearStill: 'Compreendo. A equipa pode ver consigo o que é possível para o seu orçamento.',
    confirm: words => `Posso anotar tal e qual: «${words}»?`,
    confirmOne: (earlier, latest) =>
      `Primeiro disse «${earlier}» e agora «${latest}». Qual dos dois devo anotar?`,
    yes: 'Sim',
    no: 'Não',
    sorry: 'Lamento, disto não podemos encarregar-nos.',
    appeal: 'Se acha que não é assim, diga-me e uma pessoa da equipa vai ver.',
    review: 'Desculpe se entendi mal. Uma pessoa da equipa vai decidir.',
  },
  it: {
    thanks: ['Grazie, ho preso nota.', 'Va bene, grazie.', 'Grazie, mi è utile.'],
    reachable: 'Grazie, ho annotato come contattarla.',
    told: ['Grazie per avermelo detto.', 'Grazie, buono a sapersi.'],
    help: 'Come possiamo aiutarla?',
    kind: 'Grazie, molto gentile.',
    alright: 'Chieda pure se c’è altro.',
    fine: 'Nessun problema.',
    ofCourse: 'Certo.',
    whyAsk:
      'Chiedo perché il team sappia che cosa le serve prima di ricontattarla. Non è obbligato a rispondere.',
    whereTo: 'Volentieri. A quale numero o indirizzo e-mail può contattarla il team?',
    looking: 'Certo, guardi pure con calma. Sono qui se vuole sapere qualcosa.',
    dear: 'Capisco. Mi dica più o meno quanto vorrebbe spendere e il team vedrà che cosa è possibile.',
    dearStill: 'Capisco. Il team può vedere con lei che cosa è possibile con il suo budget.',
    confirm: words => `Posso annotarlo proprio così: «${words}»?`,
    confirmOne: (earlier, latest) =>
      `Prima ha detto «${earlier}», ora «${latest}». Quale dei due devo tenere?`,
    yes: 'Sì',
    no: 'No',
    sorry: 'Mi dispiace, di questo non possiamo occuparci.',
    appeal: 'Se pensa che non sia così, me lo dica: lo guarderà una persona.',
    review: 'Mi scusi se ho capito male. Deciderà una persona del team.',
  },
  nl: {
    thanks: ['Dank u, dat heb ik genoteerd.', 'Helder, dank u.', 'Dank u, dat helpt.'],
    reachable: 'Dank u, ik heb genoteerd hoe we u bereiken.',
    told: ['Fijn dat u het zegt.', 'Dank u, goed om te weten.'],
    help: 'Waarmee kunnen we u helpen?',
    kind: 'Dank u, dat is aardig.',
    alright: 'Vraag gerust als er nog iets is.',
    fine: 'Dat is prima.',
    ofCourse: 'Natuurlijk.',
    whyAsk:
      'Ik vraag het zodat het team weet wat u nodig hebt voordat het bij u terugkomt. U hoeft niet te antwoorden.',
    whereTo: 'Graag. Op welk nummer of e-mailadres kan het team u bereiken?',
    looking: 'Natuurlijk, kijk gerust rond. Ik ben er als u iets wilt weten.',
    dear: 'Dat begrijp ik. Zeg me ongeveer wat u wilt uitgeven, dan kijkt het team wat er mogelijk is.',
    dearStill: 'Dat begrijp ik. Het team kan met u bekijken wat er binnen uw budget mogelijk is.',
    confirm: words => `Mag ik dat precies zo noteren: „${words}”?`,
    confirmOne: (earlier, latest) => `Eerst zei u „${earlier}”, nu „${latest}”. Welke van de twee geldt?`,
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
