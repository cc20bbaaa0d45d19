/** How well a question is found in its turn: one that leans on the turn before, and one that changes the subject. */
import type { Database } from '../../../supabase/local/stack/database/database.ts'
import { readTopics } from '../read-topics.ts'
import type { TurnSet } from '../turn-set.ts'
import { writeCompany } from '../write-company.ts'

/** Shares of the turns of one kind. */
export type TurnFigures = {
  turns: number
  /** The right entry is first, or none is answered where none is right. */
  right: number
  /** The same without the turn before. */
  rightAlone: number
  /** Found with the turn before: not needed where a question finds the right entry by itself, never right where it stands. */
  heardWith: number
}

/** From this confidence on a company answers unless its owner chose otherwise. */
const answersFrom = 0.55

export async function measureTurns(
  database: Database,
  sets: TurnSet[],
): Promise<Record<'leaning' | 'standing', TurnFigures>> {
  const outcomes: { leans: boolean; isRight: boolean; isRightAlone: boolean; isHeardWith: boolean }[] = []
  for (const set of sets) {
    const topics = readTopics({ ...set, queries: [] })
    const { id, places } = await writeCompany(database, topics, set.meta.lang)
    for (const { before, text, relevant_ids, leans } of set.turns) {
      const find = async (earlier: (string | null)[]) => {
        const [best] = await database.query<Best>(
          'select entry_id, confidence, heard_with from private.find_for_turn($1, $2, $3, 8)',
          [id, text, earlier],
        )
        const ids = topics[places.get(best?.entry_id ?? '') ?? -1]?.ids ?? []
        const isRight = relevant_ids.length
          ? ids.some(one => relevant_ids.includes(one))
          : Number(best?.confidence ?? 0) < answersFrom
        return { isRight, isHeardWith: Boolean(best?.heard_with) }
      }
      const [inTurn, alone] = [await find(before), await find([])]
      outcomes.push({
        leans,
        isRight: inTurn.isRight,
        isRightAlone: alone.isRight,
        isHeardWith: inTurn.isHeardWith,
      })
    }
  }
  const share = (leans: boolean): TurnFigures => {
    const these = outcomes.filter(outcome => outcome.leans === leans)
    const part = (is: (outcome: (typeof these)[number]) => boolean) => these.filter(is).length / these.length
    return {
      turns: these.length,
      right: part(({ isRight }) => isRight),
      rightAlone: part(({ isRightAlone }) => isRightAlone),
      heardWith: part(({ isHeardWith }) => isHeardWith),
    }
  }
  return { leaning: share(true), standing: share(false) }
}

type Best = { entry_id: string; confidence: number; heard_with: string | null }
