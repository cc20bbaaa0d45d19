/** What the templates say to visitors in Spanish. */
import type { TemplateWords } from '../template-words.ts'

export const spanish: TemplateWords = {
  questions: {
    need: {
      web: '¿En qué podemos ayudarle?',
      sms: '¿En qué podemos ayudarle?',
      again: 'Para que le atienda la persona indicada: ¿de qué se trata?',
    },
    company_fit: {
      web: '¿Cuántas personas son, más o menos?',
      sms: '¿Cuántas personas son en su equipo?',
      again: '¿Trabaja por su cuenta o con cuántas personas?',
    },
    authority: {
      web: '¿Lo elige usted, o participa alguien más?',
      sms: '¿Lo decide usted o con alguien más?',
      again: '¿Depende de usted, o alguien más tiene algo que decir?',
    },
    timeline: {
      web: '¿Para cuándo lo quiere?',
      sms: '¿Para cuándo lo necesita?',
      again: '¿Hay una fecha en la que deba estar listo?',
    },
    budget: {
      web: '¿Tiene una cifra en mente? Basta una aproximada.',
      sms: '¿Presupuesto aproximado?',
      again: '¿Cuánto quiere gastar como mucho, más o menos?',
    },
    email: {
      web: '¿A qué correo electrónico o teléfono le envío los detalles?',
      sms: '¿A qué correo electrónico le enviamos los detalles?',
      again: 'Para poder responderle: ¿su correo o su teléfono?',
    },
    place: {
      web: '¿Dónde es? Basta el código postal.',
      sms: '¿Cuál es el código postal?',
      again: '¿A qué ciudad o código postal hay que ir?',
    },
    urgency: {
      web: '¿Cómo de urgente es?',
      sms: '¿Es una emergencia, para esta semana o flexible?',
      again: '¿Puede esperar unos días, o debe ir alguien antes?',
    },
  },
  champ: {
    need: {
      web: '¿Qué problema quiere resolver?',
      sms: '¿Qué problema debemos resolver?',
      again: '¿Qué cambiaría para usted cuando esté resuelto?',
    },
    timeline: {
      web: '¿Cuándo tiene que estar resuelto?',
      sms: '¿Para cuándo debe estar resuelto?',
      again: '¿Hay una fecha en la que esto deba ir mejor?',
    },
  },
  options: {
    authority: {
      decides: 'Decido yo',
      shares: 'Decidimos juntos',
      influences: 'Yo recomiendo',
      none: 'Otra persona',
    },
    urgency: {
      emergency: 'Una emergencia',
      this_week: 'Esta semana',
      flexible: 'Soy flexible',
    },
  },
  reasons: {
    area: 'Eso queda fuera de la zona en la que trabajamos.',
    budget_low: 'Es menos de lo que suele costar nuestro trabajo.',
  },
}
