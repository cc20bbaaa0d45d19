/** What the templates say to visitors in French. */
import type { TemplateWords } from '../template-words.ts'

export const french: TemplateWords = {
  questions: {
    need: {
      web: 'Pour quoi pouvons-nous vous aider ?',
      sms: 'De quoi avez-vous besoin ?',
      again: "Pour vous orienter vers la bonne personne : de quoi s'agit-il ?",
    },
    company_fit: {
      web: 'Vous êtes combien, à peu près ?',
      sms: 'Combien de personnes dans votre équipe ?',
      again: 'Vous êtes seul, ou combien travaillent avec vous ?',
    },
    authority: {
      web: "C'est vous qui choisissez, ou d'autres personnes aussi ?",
      sms: 'Vous décidez seul ou à plusieurs ?',
      again: 'Cela dépend-il de vous, ou quelqu’un d’autre a-t-il son mot à dire ?',
    },
    timeline: {
      web: 'Pour quand le souhaitez-vous ?',
      sms: 'Pour quand en avez-vous besoin ?',
      again: 'Y a-t-il une date à respecter ?',
    },
    budget: {
      web: 'Avez-vous une fourchette en tête ? Un ordre de grandeur suffit.',
      sms: 'Un budget approximatif ?',
      again: 'Combien souhaitez-vous dépenser, au maximum ?',
    },
    email: {
      web: 'À quelle adresse e-mail ou quel numéro puis-je vous envoyer les détails ?',
      sms: 'À quelle adresse e-mail envoyer les détails ?',
      again: "Pour qu'on vous réponde : votre adresse e-mail ou numéro ?",
    },
    place: {
      web: 'Où est-ce ? Un code postal suffit.',
      sms: 'Quel est le code postal ?',
      again: 'Dans quelle ville ou quel code postal faut-il venir ?',
    },
    urgency: {
      web: 'Est-ce urgent ?',
      sms: 'Est-ce une urgence, pour cette semaine, ou flexible ?',
      again: 'Cela peut attendre quelques jours, ou faut-il venir plus vite ?',
    },
  },
  champ: {
    need: {
      web: 'Quel problème souhaitez-vous résoudre ?',
      sms: 'Quel problème devons-nous résoudre ?',
      again: "Qu'est-ce qui changerait pour vous une fois que c'est réglé ?",
    },
    timeline: {
      web: 'Dans quel délai faut-il résoudre cela ?',
      sms: 'Pour quand faut-il le résoudre ?',
      again: 'Y a-t-il une date avant laquelle cela doit aller mieux ?',
    },
  },
  options: {
    authority: {
      decides: 'Je décide',
      shares: 'Nous décidons ensemble',
      influences: 'Je conseille',
      none: "Quelqu'un d'autre",
    },
    urgency: {
      emergency: 'Une urgence',
      this_week: 'Cette semaine',
      flexible: 'Je suis flexible',
    },
  },
  reasons: {
    area: "C'est en dehors de la zone où nous travaillons.",
    budget_low: "C'est moins que ce que notre travail coûte d'habitude.",
  },
}
