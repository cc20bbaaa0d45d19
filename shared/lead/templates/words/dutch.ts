/** What the templates say to visitors in Dutch. */
import type { TemplateWords } from '../template-words.ts'

export const dutch: TemplateWords = {
  questions: {
    need: {
      web: 'Waar kunnen we u mee helpen?',
      sms: 'Waar kunnen we mee helpen?',
      again: 'Zodat de juiste persoon contact opneemt: waar gaat het om?',
    },
    company_fit: {
      web: 'Met hoeveel mensen bent u ongeveer?',
      sms: 'Hoe groot is uw team?',
      again: 'Werkt u alleen, of met hoeveel mensen?',
    },
    authority: {
      web: 'Kiest u zelf, of beslist er nog iemand mee?',
      sms: 'Beslist u alleen of samen?',
      again: 'Ligt het bij u, of heeft iemand anders ook iets te zeggen?',
    },
    timeline: {
      web: 'Wanneer wilt u dat het klaar is?',
      sms: 'Wanneer hebt u het nodig?',
      again: 'Is er een datum waarop het klaar moet zijn?',
    },
    budget: {
      web: 'Hebt u een bedrag in gedachten? Ongeveer is genoeg.',
      sms: 'Budget, ongeveer?',
      again: 'Hoeveel wilt u hooguit uitgeven, ongeveer?',
    },
    email: {
      web: 'Waar kan ik de details heen sturen: welk e-mailadres of telefoonnummer?',
      sms: 'Naar welk e-mailadres kunnen we de details sturen?',
      again: 'Zodat iemand u kan antwoorden: wat is uw e-mailadres of nummer?',
    },
    place: {
      web: 'Waar is het? Een postcode is genoeg.',
      sms: 'Wat is de postcode?',
      again: 'Naar welke plaats of postcode moeten we komen?',
    },
    urgency: {
      web: 'Hoe dringend is het?',
      sms: 'Hoe dringend is het: een noodgeval, deze week of flexibel?',
      again: 'Kan het een paar dagen wachten, of moet er eerder iemand komen?',
    },
  },
  champ: {
    need: {
      web: 'Welk probleem wilt u oplossen?',
      sms: 'Welk probleem moeten we oplossen?',
      again: 'Wat zou er voor u anders zijn als het is opgelost?',
    },
    timeline: {
      web: 'Hoe snel moet dit zijn opgelost?',
      sms: 'Hoe snel moet het zijn opgelost?',
      again: 'Is er een datum waarop het beter moet zijn?',
    },
  },
  options: {
    authority: {
      decides: 'Ik beslis',
      shares: 'We beslissen samen',
      influences: 'Ik adviseer',
      none: 'Iemand anders',
    },
    urgency: {
      emergency: 'Een noodgeval',
      this_week: 'Deze week',
      flexible: 'Ik ben flexibel',
    },
  },
  reasons: {
    area: 'Dat ligt buiten het gebied waar we werken.',
    budget_low: 'Dat is minder dan ons werk gewoonlijk kost.',
  },
}
