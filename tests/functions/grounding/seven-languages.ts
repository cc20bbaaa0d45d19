/** One bakery written down in each of the seven languages: what may be said of it in any of them, and what may not. */
import type { Language } from '../../../edge-functions/_answer/check/words/language.ts'

export type Told = {
  entries: { question: string; answer: string }[]
  asked: string
  honest: string[]
  lies: string[]
}

export const sevenLanguages: Record<Language, Told> = {
  en: {
    entries: [
      {
        question: 'Do you deliver?',
        answer: 'Yes, by cargo bike to BS1 to BS6, Tuesday to Saturday. It costs £4 and is free from £40.',
      },
      {
        question: 'Can I cancel a cake?',
        answer: 'Cakes can be cancelled until noon two days before. Write to hello@juniper-rye.example.',
      },
    ],
    asked: 'Hello, do you deliver cakes, and can I cancel the order?',
    honest: [
      'Yes, we deliver to BS1 to BS6 from Tuesday to Saturday for £4.',
      'Delivery is free from £40.',
      'You can cancel until noon two days before.',
    ],
    lies: [
      'Yes, we deliver to BS1 to BS6 for £3.',
      'We also deliver on Sundays.',
      'Delivery is free from £20.',
      'You can cancel until 3 pm.',
      'Please write to orders@example.org.',
      'You get 10% off your next order.',
    ],
  },
  de: {
    entries: [
      {
        question: 'Liefert ihr?',
        answer:
          'Ja, mit dem Lastenrad nach BS1 bis BS6, Dienstag bis Samstag. Es kostet 4 £ und ist ab 40 £ kostenlos.',
      },
      {
        question: 'Kann ich eine Torte stornieren?',
        answer:
          'Torten können bis 12 Uhr zwei Tage vorher storniert werden. Schreiben Sie an hello@juniper-rye.example.',
      },
    ],
    asked: 'Guten Tag, liefert ihr Torten, und kann ich die Bestellung stornieren?',
    honest: [
      'Ja, wir liefern von Dienstag bis Samstag nach BS1 bis BS6 für 4 £.',
      'Ab 40 £ ist die Lieferung kostenlos.',
      'Stornieren können Sie bis 12 Uhr zwei Tage vorher.',
    ],
    lies: [
      'Ja, wir liefern nach BS1 bis BS6 für 3 £.',
      'Wir liefern auch sonntags.',
      'Ab 20 £ ist die Lieferung kostenlos.',
      'Stornieren können Sie bis 15 Uhr.',
      'Schreiben Sie an orders@example.org.',
      'Sie erhalten 10 % Rabatt auf die nächste Bestellung.',
    ],
  },
  fr: {
    entries: [
      {
        question: 'Livrez-vous ?',
        answer:
          'Oui, en vélo cargo de BS1 à BS6, du mardi au samedi. Cela coûte 4 £ et c’est gratuit à partir de 40 £.',
      },
      {
        question: 'Puis-je annuler un gâteau ?',
        answer:
          'Les gâteaux peuvent être annulés jusqu’à midi deux jours avant. Écrivez à hello@juniper-rye.example.',
      },
    ],
    asked: 'Bonjour, livrez-vous des gâteaux, et puis-je annuler la commande ?',
    honest: [
      'Oui, nous livrons de BS1 à BS6 du mardi au samedi pour 4 £.',
      'La livraison est gratuite à partir de 40 £.',
      'Vous pouvez annuler jusqu’à midi deux jours avant.',
    ],
    lies: [
      'Oui, nous livrons de BS1 à BS6 pour 3 £.',
      'Nous livrons aussi le dimanche.',
      'La livraison est gratuite à partir de 20 £.',
      'Vous pouvez annuler jusqu’à 15 h.',
      'Écrivez à orders@example.org.',
      'Vous avez 10 % de réduction sur la prochaine commande.',
    ],
  },
  es: {
    entries: [
      {
        question: '¿Hacen entregas?',
        answer:
          'Sí, en bicicleta de carga de BS1 a BS6, de martes a sábado. Cuesta 4 £ y es gratis a partir de 40 £.',
      },
      {
        question: '¿Puedo cancelar una tarta?',
        answer:
          'Las tartas se pueden cancelar hasta el mediodía dos días antes. Escriba a hello@juniper-rye.example.',
      },
    ],
    asked: 'Hola, ¿hacen entregas de tartas, y puedo cancelar el pedido?',
    honest: [
      'Sí, entregamos de BS1 a BS6 de martes a sábado por 4 £.',
      'La entrega es gratis a partir de 40 £.',
      'Puede cancelar hasta el mediodía dos días antes.',
    ],
    lies: [
      'Sí, entregamos de BS1 a BS6 por 3 £.',
      'También entregamos los domingos.',
      'La entrega es gratis a partir de 20 £.',
      'Puede cancelar hasta las 15:00.',
      'Escriba a orders@example.org.',
      'Tiene un 10 % de descuento en el próximo pedido.',
    ],
  },
  pt: {
    entries: [
      {
        question: 'Fazem entregas?',
        answer:
          'Sim, em bicicleta de carga de BS1 a BS6, de terça-feira a sábado. Custa 4 £ e é grátis a partir de 40 £.',
      },
      {
        question: 'Posso cancelar um bolo?',
        answer:
          'Os bolos podem ser cancelados até ao meio-dia dois dias antes. Escreva para hello@juniper-rye.example.',
      },
    ],
    asked: 'Olá, fazem entregas de bolos, e posso cancelar a encomenda?',
    honest: [
      'Sim, entregamos de BS1 a BS6 de terça-feira a sábado por 4 £.',
      'A entrega é grátis a partir de 40 £.',
      'Pode cancelar até ao meio-dia dois dias antes.',
    ],
    lies: [
      'Sim, entregamos de BS1 a BS6 por 3 £.',
      'Também entregamos aos domingos.',
      'A entrega é grátis a partir de 20 £.',
      'Pode cancelar até às 15:00.',
      'Escreva para orders@example.org.',
      'Tem 10 % de desconto na próxima encomenda.',
    ],
  },
  it: {
    entries: [
      {
        question: 'Consegnate a domicilio?',
        answer:
          'Sì, in bicicletta da carico da BS1 a BS6, da martedì a sabato. Costa 4 £ ed è gratis da 40 £.',
      },
      {
        question: 'Posso annullare una torta?',
        answer:
          'Le torte si possono annullare fino a mezzogiorno di due giorni prima. Scriva a hello@juniper-rye.example.',
      },
    ],
    asked: 'Buongiorno, consegnate le torte, e posso annullare l’ordine?',
    honest: [
      'Sì, consegniamo da BS1 a BS6 da martedì a sabato per 4 £.',
      'La consegna è gratis da 40 £.',
      'Può annullare fino a mezzogiorno di due giorni prima.',
    ],
    lies: [
      'Sì, consegniamo da BS1 a BS6 per 3 £.',
      'Consegniamo anche la domenica.',
      'La consegna è gratis da 20 £.',
      'Può annullare fino alle 15:00.',
      'Scriva a orders@example.org.',
      'Ha il 10 % di sconto sul prossimo ordine.',
    ],
  },
  nl: {
    entries: [
      {
        question: 'Bezorgen jullie?',
        answer:
          'Ja, met de bakfiets in BS1 tot BS6, dinsdag tot zaterdag. Het kost 4 £ en is gratis vanaf 40 £.',
      },
      {
        question: 'Kan ik een taart annuleren?',
        answer:
          'Taarten kunnen tot 12 uur twee dagen van tevoren geannuleerd worden. Schrijf naar hello@juniper-rye.example.',
      },
    ],
    asked: 'Hallo, bezorgen jullie taarten, en kan ik de bestelling annuleren?',
    honest: [
      'Ja, we bezorgen van dinsdag tot zaterdag in BS1 tot BS6 voor 4 £.',
      'De bezorging is gratis vanaf 40 £.',
      'U kunt tot 12 uur twee dagen van tevoren annuleren.',
    ],
    lies: [
      'Ja, we bezorgen in BS1 tot BS6 voor 3 £.',
      'We bezorgen ook op zondag.',
      'De bezorging is gratis vanaf 20 £.',
      'U kunt tot 15 uur annuleren.',
      'Schrijf naar orders@example.org.',
      'U krijgt 10 % korting op de volgende bestelling.',
    ],
  },
}
