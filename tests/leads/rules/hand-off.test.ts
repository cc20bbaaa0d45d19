/** Who speaks, and who looks after a lead: every event in every state, and every two events in either order. */
import { expect, test } from 'vitest'
import { assistantSpeaks } from '../../../shared/lead/hand-off/assistant-speaks.ts'
import { changeHandOff } from '../../../shared/lead/hand-off/change-hand-off.ts'
import type { HandOff, HandOffEvent, HandOffKind } from '../../../shared/lead/hand-off/hand-off.ts'
import { handOffRules } from '../../../shared/lead/hand-off/hand-off-rules.ts'

const start: HandOff = { mode: 'assistant', claim: 'none', turn: 0, isOwed: false }
const kinds = Object.keys(handOffRules) as HandOffKind[]

/** A reply is written for the turn that was owed when it was begun. */
function event(kind: HandOffKind, begunAt: HandOff): HandOffEvent {
  return kind === 'assistant_replies' || kind === 'assistant_hands_over'
    ? { kind, turn: begunAt.turn }
    : { kind }
}

function after(state: HandOff, happened: HandOffEvent): HandOff {
  const change = changeHandOff(state, happened)
  return change.refused === null ? change.next : state
}

const name = ({ mode, claim, isOwed }: HandOff) => `${mode}/${claim}${isOwed ? '/owed' : ''}`

/** Every state that can be reached, but for the number of the turn. */
function explore(): HandOff[] {
  const seen = new Map([[name(start), start]])
  for (const state of seen.values()) {
    for (const kind of kinds) {
      const next = after(state, event(kind, state))
      if (!seen.has(name(next))) seen.set(name(next), next)
    }
  }
  return [...seen.values()]
}

function faultsOf({ mode, claim, isOwed }: HandOff): string[] {
  return [
    !assistantSpeaks(mode) && isOwed && 'a reply is owed where the assistant is silent',
    mode === 'waiting' &&
      claim !== 'offered' &&
      claim !== 'owner_told' &&
      'somebody waits and nobody was told',
    mode === 'member' && claim !== 'claimed' && 'a member speaks who has not claimed it',
  ].filter(fault => fault !== false)
}

test('every state that can be reached is sound, and these are all of them', () => {
  const states = explore()

  expect(states.map(name).sort()).toEqual([
    'assistant/claimed',
    'assistant/claimed/owed',
    'assistant/none',
    'assistant/none/owed',
    'assistant/offered',
    'assistant/offered/owed',
    'assistant/owner_told',
    'assistant/owner_told/owed',
    'closed/claimed',
    'closed/none',
    'closed/offered',
    'closed/owner_told',
    'member/claimed',
    'waiting/offered',
    'waiting/offered/owed',
    'waiting/owner_told',
    'waiting/owner_told/owed',
  ])
  expect(states.flatMap(faultsOf)).toEqual([])
})

test('in every state every event has one answer: a next state with its reason, or a refusal in words', () => {
  for (const state of explore()) {
    for (const kind of kinds) {
      const change = changeHandOff(state, event(kind, state))
      if (change.refused !== null) {
        expect(change.refused).toMatch(/^[A-Z].+\.$/)
        continue
      }
      const { next, reason, tells } = change
      const changesHands = next.mode !== state.mode || next.claim !== state.claim
      if (changesHands)
        expect([kind, name(state), reason]).toEqual([kind, name(state), expect.stringMatching(/\.$/)])
      if (next.mode === 'waiting' && state.mode !== 'waiting') expect(tells).toContain('visitor_what_happens')
      if (next.claim === 'offered' && state.claim !== 'offered') expect(tells).toContain('next_member')
      if (next.claim === 'owner_told' && state.claim !== 'owner_told')
        expect(tells).toEqual(state.mode === 'closed' ? ['owner'] : ['owner', 'visitor_honest_word'])
    }
  }
})

test('a reply is taken for the turn that is owed alone: never while a person has the word, whatever happened since it was begun', () => {
  for (const begunAt of explore()) {
    for (const first of kinds) {
      for (const second of kinds) {
        // begun, then two things happen, then the reply arrives
        const between = after(begunAt, event(first, begunAt))
        const now = after(between, event(second, begunAt))
        expect(faultsOf(now)).toEqual([])

        const isAccepted =
          changeHandOff(now, { kind: 'assistant_replies', turn: begunAt.turn }).refused === null
        const isTheirs = assistantSpeaks(now.mode) && now.isOwed && now.turn === begunAt.turn
        expect([name(begunAt), first, second, isAccepted]).toEqual([name(begunAt), first, second, isTheirs])
        const wasTakenOver = [between, now].some(state => !assistantSpeaks(state.mode))
        if (wasTakenOver) expect(isAccepted).toBe(false)
      }
    }
  }
})

test('a reply is taken once', () => {
  const owed = after(start, { kind: 'visitor_writes' })
  const answered = after(owed, { kind: 'assistant_replies', turn: owed.turn })

  expect(changeHandOff(answered, { kind: 'assistant_replies', turn: owed.turn }).refused).toMatch(
    /turn that is over/,
  )
})

test('once a lead qualified it is claimed, or a timer runs, or the owner knows, through any two events after', () => {
  for (const state of explore()) {
    const qualified = after(state, { kind: 'lead_qualifies' })
    for (const first of kinds) {
      for (const second of kinds) {
        const next = after(after(qualified, event(first, qualified)), event(second, qualified))
        expect([name(qualified), first, second, next.claim]).not.toContain('none')
      }
    }
  }
})

test('whoever was claimed before waits for a timer again when they ask for a person', () => {
  const steps: HandOffKind[] = ['lead_qualifies', 'member_takes', 'member_returns', 'visitor_asks_for_person']
  const state = steps.reduce((now, kind) => after(now, event(kind, now)), start)

  expect(state).toMatchObject({ mode: 'waiting', claim: 'offered' })
  expect(changeHandOff(state, { kind: 'timer_ends_on_last' })).toMatchObject({
    next: { mode: 'waiting', claim: 'owner_told' },
    tells: ['owner', 'visitor_honest_word'],
  })
})
