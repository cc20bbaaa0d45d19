/** What the templates say to visitors in Italian. */
import type { TemplateWords } from '../template-words.ts'

export const italian: TemplateWords = {
  questions: {
    need: {
      web: 'In cosa possiamo aiutarla?',
      sms: 'In cosa possiamo aiutarla?',
      again: 'Per farla parlare con la persona giusta: di cosa si tratta?',
    },
    company_fit: {
      web: 'In quanti siete, più o meno?',
      sms: 'Quante persone siete?',
      again: 'Lavora da solo, o con quante persone?',
    },
    authority: {
      web: 'Sceglie lei, o è coinvolto qualcun altro?',
      sms: 'Decide lei o insieme ad altri?',
      again: 'Dipende da lei, o ha voce in capitolo anche qualcun altro?',
    },
    timeline: {
      web: 'Per quando lo vorrebbe?',
      sms: 'Per quando le serve?',
      again: "C'è una data entro cui deve essere pronto?",
    },
    budget: {
      web: "Ha una cifra in mente? Basta un'idea approssimativa.",
      sms: 'Budget approssimativo?',
      again: 'Quanto vorrebbe spendere, al massimo?',
    },
    email: {
      web: 'A quale indirizzo e-mail o numero di telefono posso inviarle i dettagli?',
      sms: 'A quale indirizzo e-mail inviamo i dettagli?',
      again: 'Per poterle rispondere: qual è il suo indirizzo e-mail o numero?',
    },
    place: {
      web: "Dov'è? Basta il CAP.",
      sms: 'Qual è il CAP?',
      again: 'In quale città o CAP dobbiamo venire?',
    },
    urgency: {
      web: 'Quanto è urgente?',
      sms: "È un'emergenza, per questa settimana, o flessibile?",
      again: 'Può aspettare qualche giorno, o deve venire qualcuno prima?',
    },
  },
  champ: {
    need: {
      web: 'Quale problema vorrebbe risolvere?',
      sms: 'Quale problema dobbiamo risolvere?',
      again: 'Cosa cambierebbe per lei una volta risolto?',
    },
    timeline: {
      web: 'Entro quando va risolto?',
      sms: 'Entro quando va risolto?',
      again: "C'è una data entro cui deve andare meglio?",
    },
  },
  options: {
    authority: {
      decides: 'Decido io',
      shares: 'Decidiamo insieme',
      influences: 'Io consiglio',
      none: 'Qualcun altro',
    },
    urgency: {
      emergency: "Un'emergenza",
      this_week: 'Questa settimana',
      flexible: 'Sono flessibile',
    },
  },
  reasons: {
    area: 'È fuori dalla zona in cui lavoriamo.',
    budget_low: 'È meno di quanto costa di solito il nostro lavoro.',
  },
}
