/** Figures of personas beside the gates that the specification proposes. */
import type { PersonaFigures } from './measure-personas.ts'

type Row = { figure: string; gate: string; met: string }

export function printPersonas(figures: PersonaFigures): Record<string, Row> {
  const { conversations, slots, quotes, questions, routed, disqualified, visitorAsks, turns, joint } = figures
  const precision = slots.right / slots.found
  const recall = slots.right / slots.told
  const least = (figure: number, gate: number): Row => row(figure.toFixed(3), `≥ ${gate}`, figure >= gate)
  const none = (figure: number): Row => row(String(figure), '0', figure === 0)
  const at = (share: number) => turns[Math.min(turns.length - 1, Math.floor(turns.length * share))] ?? 0
  return {
    'slot precision': least(precision, 0.75),
    'slot recall': least(recall, 0.75),
    'slot F1': least((2 * precision * recall) / (precision + recall), 0.75),
    'all slots right': least(joint / conversations, 0.5),
    'false slots': row((slots.false / slots.empty).toFixed(3), '≤ 0.02', slots.false / slots.empty <= 0.02),
    'quotes valid': least(quotes.valid / quotes.all, 1),
    'redundant questions': none(questions.redundant),
    'asked again after a refusal': none(questions.afterRefusal),
    'more questions than allowed': none(questions.tooMany),
    'fewer questions than a form': row(
      `${Math.round(100 * (1 - questions.asked / questions.form))} % (${questions.asked} of ${questions.form})`,
      '≥ 40 %',
      questions.asked <= 0.6 * questions.form,
    ),
    'routed rightly': least(routed / conversations, 0.92),
    'turned away rightly': least(disqualified.all ? disqualified.right / disqualified.all : 1, 0.97),
    'answered first': least(visitorAsks.all ? visitorAsks.answered / visitorAsks.all : 1, 0.98),
    'messages to a decision, median': row(String(at(0.5)), '≤ 4', at(0.5) <= 4),
    'messages to a decision, p90': row(String(at(0.9)), '≤ 7', at(0.9) <= 7),
  }
}

function row(figure: string, gate: string, isMet: boolean): Row {
  return { figure, gate, met: isMet ? 'yes' : 'no' }
}
