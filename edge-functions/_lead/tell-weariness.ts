/** Hears that somebody wants no questions at all, or asks why there are so many. Over folded text, in seven languages. */
import { fold } from './extract/words/fold.ts'

const wearinesses =
  /\b(?:leave me (?:alone|be|in peace)|(?:stop|quit|enough|no more|don'?t want|not answering|fed up with|tired of|sick of) (?:\w+ ){0,4}(?:questions?|asking)|too many questions|lass(?:en sie|t)? mich (?:\w+ ){0,4}in ruhe|(?:hor(?:en sie|t)? auf|keine|genug|schluss mit|zu viele) (?:\w+ ){0,3}(?:fragen|fragerei)|laissez[- ]moi tranquille|(?:arretez|assez|trop) (?:\w+ |d'|de ){0,4}questions|dej(?:e|a|en)me en paz|(?:basta de|no mas|deje de|demasiadas|no quiero) (?:\w+ ){0,2}(?:preguntas|preguntar)|deix(?:e|a)[- ]me em paz|(?:chega de|pare de|sem mais|demasiadas|nao quero) (?:\w+ ){0,2}(?:perguntas|perguntar)|(?:mi lasci|lasciami|lasciatemi) in pace|(?:basta|troppe|smetta di|niente) (?:\w+ |con le ){0,2}(?:domande|chiedere)|laat me (?:\w+ ){0,4}met rust|(?:stop met|geen|genoeg|te veel) (?:\w+ ){0,2}(?:vragen|gevraag))\b/
const whys =
  /\b(?:why (?:do|are|would|must|should) (?:you|i|u)\b.{0,20}\b(?:ask\w*|need to know|want to know|questions?|tell you|answer)|why do (?:you|u|ya) (?:need|want)\b.{0,20}\b(?:that|this|it|all this|to know|my|these)|what do you need (?:that|this|it|all this) for|what'?s with (?:all )?the questions|warum (?:fragen sie|fragst du|wollen sie das wissen|willst du das wissen|mussen sie das wissen)|wozu (?:fragen sie|brauchen sie das|die fragen)|pourquoi (?:me )?(?:demandez|posez|voulez)[- ]vous|pourquoi (?:vous )?(?:demandez|posez|tant de questions|toutes ces questions)|por que (?:me )?(?:pregunta|preguntas|hace tantas preguntas|tantas preguntas|quiere saber)|porque (?:me )?(?:pergunta|perguntas|faz tantas perguntas|quer saber)|perche (?:mi )?(?:chiede|chiedi|fa tante domande|tante domande|vuole sapere)|waarom (?:vraagt u|vraag je|wilt u dat weten|wil je dat weten|zoveel vragen))\b/

/** "Leave me alone with your questions." */
export function wantsNoQuestions(text: string): boolean {
  return wearinesses.test(fold(text))
}

/** "Why do you ask so much?" */
export function asksWhyAsked(text: string): boolean {
  return whys.test(fold(text))
}
