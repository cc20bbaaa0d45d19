/** What the templates say to visitors in Portuguese. */
import type { TemplateWords } from '../template-words.ts'

export const portuguese: TemplateWords = {
  questions: {
    need: {
      web: 'Em que podemos ajudar?',
      sms: 'Em que podemos ajudar?',
      again: 'Para falar com a pessoa certa: de que se trata?',
    },
    company_fit: {
      web: 'Quantas pessoas são, mais ou menos?',
      sms: 'Quantas pessoas tem a sua equipa?',
      again: 'Trabalha sozinho, ou com quantas pessoas?',
    },
    authority: {
      web: 'A escolha é sua, ou há mais alguém envolvido?',
      sms: 'A decisão é sua ou partilhada?',
      again: 'Depende de si, ou mais alguém tem uma palavra a dizer?',
    },
    timeline: {
      web: 'Para quando gostaria que estivesse pronto?',
      sms: 'Para quando precisa?',
      again: 'Há uma data em que tem de estar pronto?',
    },
    budget: {
      web: 'Tem um valor em mente? Basta uma ideia aproximada.',
      sms: 'Orçamento aproximado?',
      again: 'Quanto quer gastar, no máximo?',
    },
    email: {
      web: 'Para que e-mail ou telefone posso enviar os detalhes?',
      sms: 'Para que e-mail enviamos os detalhes?',
      again: 'Para lhe podermos responder: qual é o seu e-mail ou número?',
    },
    place: {
      web: 'Onde é? Basta o código postal.',
      sms: 'Qual é o código postal?',
      again: 'A que cidade ou código postal devemos ir?',
    },
    urgency: {
      web: 'Qual é a urgência?',
      sms: 'É uma emergência, para esta semana, ou flexível?',
      again: 'Pode esperar uns dias, ou deve ir alguém mais cedo?',
    },
  },
  champ: {
    need: {
      web: 'Que problema gostaria de resolver?',
      sms: 'Que problema devemos resolver?',
      again: 'O que mudaria para si quando estiver resolvido?',
    },
    timeline: {
      web: 'Com que urgência tem de ser resolvido?',
      sms: 'Para quando tem de estar resolvido?',
      again: 'Há uma data até à qual isto tem de melhorar?',
    },
  },
  options: {
    authority: {
      decides: 'Decido eu',
      shares: 'Decidimos juntos',
      influences: 'Eu recomendo',
      none: 'Outra pessoa',
    },
    urgency: {
      emergency: 'Uma emergência',
      this_week: 'Esta semana',
      flexible: 'Tenho flexibilidade',
    },
  },
  reasons: {
    area: 'Isso fica fora da zona em que trabalhamos.',
    budget_low: 'É menos do que o nosso trabalho costuma custar.',
  },
}
