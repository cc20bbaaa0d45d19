/** Which column, or key, of a file means what: by its name, in seven languages. */
import { cleanLine } from './clean-text.ts'

export type Meaning = 'question' | 'answer' | 'alternatives' | 'language'

const names: Record<Meaning, string> = {
  question: `question questions q faq faqquestion title frage fragen pregunta preguntas domanda domande pergunta
    perguntas questao vraag vragen`,
  answer: `answer answers a reply response faqanswer antwort antworten reponse reponses respuesta respuestas risposta
    risposte resposta respostas antwoord antwoorden`,
  alternatives: `alternatives alternative alternativequestions alternativequestion otherways otherwaystoask phrasings
    phrasing paraphrases synonyms variants variations alternativen alternativfragen varianten formulierungen
    weitereformulierungen synonyme variantes synonymes autresformulations alternativas sinonimos otrasformas varianti
    alternative sinonimi altreformulazioni outrasformas alternatieven alternatievevragen synoniemen`,
  language: 'language lang locale languagecode sprache langue idioma lengua lingua taal',
}

const meanings = new Map(
  Object.entries(names).flatMap(([meaning, list]) =>
    list.split(/\s+/).map(name => [name, meaning as Meaning] as const),
  ),
)

/** `null` for a column that means nothing to an entry. Case, accents, spaces and numbers do not matter: "Réponse 1". */
export function meaningOf(name: string): Meaning | null {
  const plain = cleanLine(name)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  return meanings.get(plain) ?? null
}

/** The places of each meaning in a first line; `null` when it is no line of names. */
export function findColumns(cells: string[]): Record<Meaning, number[]> | null {
  const columns: Record<Meaning, number[]> = { question: [], answer: [], alternatives: [], language: [] }
  cells.forEach((cell, place) => {
    const meaning = meaningOf(cell)
    if (meaning) columns[meaning].push(place)
  })
  return columns.question.length > 0 || columns.answer.length > 0 ? columns : null
}
