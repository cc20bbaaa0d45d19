/** What the templates say to visitors in German. */
import type { TemplateWords } from '../template-words.ts'

export const german: TemplateWords = {
  questions: {
    need: {
      web: 'Wobei dürfen wir Ihnen helfen?',
      sms: 'Wobei dürfen wir helfen?',
      again: 'Damit sich die richtige Person meldet: Worum geht es?',
    },
    company_fit: {
      web: 'Wie viele Personen sind Sie ungefähr?',
      sms: 'Wie groß ist Ihr Team?',
      again: 'Sind Sie allein, oder wie viele arbeiten mit Ihnen?',
    },
    authority: {
      web: 'Entscheiden Sie selbst, oder ist noch jemand beteiligt?',
      sms: 'Entscheiden Sie allein oder gemeinsam?',
      again: 'Liegt es bei Ihnen, oder redet noch jemand mit?',
    },
    timeline: {
      web: 'Wann soll es fertig sein?',
      sms: 'Bis wann brauchen Sie es?',
      again: 'Gibt es einen Tag, an dem es fertig sein muss?',
    },
    budget: {
      web: 'Haben Sie einen Rahmen im Kopf? Ungefähr genügt.',
      sms: 'Ungefähres Budget?',
      again: 'Wie viel möchten Sie höchstens ausgeben, so ungefähr?',
    },
    email: {
      web: 'An welche E-Mail-Adresse oder Telefonnummer darf ich die Einzelheiten schicken?',
      sms: 'An welche E-Mail-Adresse dürfen wir die Einzelheiten schicken?',
      again: 'Damit sich jemand bei Ihnen melden kann: Wie lautet Ihre E-Mail-Adresse oder Nummer?',
    },
    place: {
      web: 'Wo ist es? Die Postleitzahl genügt.',
      sms: 'Wie ist die Postleitzahl?',
      again: 'In welchen Ort oder zu welcher Postleitzahl sollen wir kommen?',
    },
    urgency: {
      web: 'Wie dringend ist es?',
      sms: 'Wie dringend ist es: ein Notfall, diese Woche oder flexibel?',
      again: 'Hat es ein paar Tage Zeit, oder soll jemand früher kommen?',
    },
  },
  champ: {
    need: {
      web: 'Welches Problem möchten Sie lösen?',
      sms: 'Welches Problem sollen wir lösen?',
      again: 'Was wäre für Sie anders, wenn es gelöst ist?',
    },
    timeline: {
      web: 'Wie bald soll das gelöst sein?',
      sms: 'Wie bald muss es gelöst sein?',
      again: 'Gibt es einen Tag, bis zu dem es besser sein muss?',
    },
  },
  options: {
    authority: {
      decides: 'Ich entscheide',
      shares: 'Wir entscheiden gemeinsam',
      influences: 'Ich empfehle',
      none: 'Jemand anderes',
    },
    urgency: {
      emergency: 'Ein Notfall',
      this_week: 'Diese Woche',
      flexible: 'Ich bin flexibel',
    },
  },
  reasons: {
    area: 'Das liegt außerhalb des Gebiets, in dem wir arbeiten.',
    budget_low: 'Das ist weniger, als unsere Arbeit gewöhnlich kostet.',
  },
}
