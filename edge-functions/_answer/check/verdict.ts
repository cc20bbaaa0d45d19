/** What the check says of one sentence. */
import type { ClaimKind } from './claims/claim.ts'

export type Stop = {
  /** What went too far: a kind of claim, or the sentence as a whole. */
  kind: ClaimKind | 'rules' | 'not an entry' | 'contradiction' | 'unsupported'
  /** The words that did; empty where it is the whole sentence. */
  token: string
}

export type Verdict =
  | { stop: Stop }
  | {
      stop: null
      /**
       * `grounded`: a source says it. `courtesy`: it says nothing. `unconfirmed`: a yes, or the visitor's words said
       * back; harmless beside something grounded, and misleading alone.
       */
      standing: 'grounded' | 'courtesy' | 'unconfirmed'
    }
