/** Looks after whoever waits for a person: tells them what happens, and takes the next step when nobody came in time. */
import { nextOpening } from '../../shared/hours/find-opening.ts'
import { handOffWordsFor } from '../_inbox/hand-off/hand-off-words.ts'
import { hoursOf, tellHonestly, tellWhen } from '../_inbox/hand-off/tell-when.ts'
import type { HandOffBrief } from '../_platform/hand-off-brief.ts'
import type { DueHandOff } from '../_platform/hand-off-verbs.ts'
import { describeError } from '../_platform/log.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'

const maxHandOffs = 100

export type LookedAfter = { told: number; waited: number; passed_on: number; owner_told: number }

/**
 * Two sweeps at once take each step once: the database lets go ahead whoever has seen the step before. Outside business
 * hours the timer stands still, for nobody is there who could be asked; where nobody has said when they are there, and for
 * what is urgent, it runs: an owner would rather be woken than read of a flood in the morning.
 * One that fails is left alone for a minute, so that a hundred of them keep nobody else waiting.
 */
export async function lookAfterHandOffs(platform: Platform): Promise<LookedAfter> {
  const { database, log } = platform
  const done: LookedAfter = { told: 0, waited: 0, passed_on: 0, owner_told: 0 }
  for (const due of await database.call('due_hand_offs', { max_hand_offs: maxHandOffs })) {
    try {
      const { brief } = due
      if (!brief) throw new Error('The hand-off could not be read.')
      if (due.owes_word && (await tellVisitor({ ...due, brief }, platform))) done.told += 1
      const did = due.is_due ? await passOn({ ...due, brief }, platform) : null
      if (did) done[did] += 1
    } catch (error) {
      log('hand_off_failed', { hand_off: due.id, error: describeError(error) })
      await database.call('put_off_hand_off', { hand_off_id: due.id })
    }
  }
  return done
}

type Readable = DueHandOff & { brief: HandOffBrief }

/** A file was thanked for when it came; all there is to add is when somebody sees it. */
async function tellVisitor({ id, step, reason, brief }: Readable, { database }: Platform): Promise<boolean> {
  const when = tellWhen(brief, new Date())
  const text =
    reason === 'left'
      ? `${handOffWordsFor(brief.language).left} ${when.sentence}`
      : when.isLater
        ? when.sentence
        : null
  const told = await database.call('tell_waiting', { hand_off_id: id, step, text })
  return !isRefused(told) && told.said === true
}

async function passOn(
  { id, step, reason, conversation_id, brief }: Readable,
  { database, env }: Platform,
): Promise<'waited' | 'passed_on' | 'owner_told' | null> {
  const now = new Date()
  const hours = hoursOf(brief)
  const waits = hours && reason !== 'urgent'
  const opens = waits && nextOpening(hours, now) // null for who is never there: then nothing is gained by waiting
  const words = handOffWordsFor(brief.company_language)
  const writeOwner = reason === 'qualified' ? words.ownerHot : words.ownerWaits
  const passed = await database.call('pass_on_hand_off', {
    hand_off_id: id,
    step,
    opens_at: opens && opens > now ? opens.toISOString() : null,
    owner_text: `${writeOwner(brief.company)} ${env.ownOrigins[0]}/conversations/${conversation_id}`,
    honest_word: tellHonestly(brief, now),
  })
  return isRefused(passed) ? null : passed.did
}
