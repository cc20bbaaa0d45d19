/** What changed between two versions, readable without colour. */
import { diffWords } from './diff-words.ts'
import type { Draft } from './draft.ts'

const parts: { name: string; read: (draft: Draft) => string }[] = [
  { name: 'Question', read: draft => draft.question },
  { name: 'Answer', read: draft => draft.answer },
  { name: 'Other ways to ask', read: draft => draft.alternatives.join('\n') },
]

/** `before` is `null` for the first version, which is shown as it is. */
export function DraftDiff({ before, after }: { before: Draft | null; after: Draft }) {
  const changed = parts.filter(part => part.read(after) !== (before ? part.read(before) : ''))
  if (changed.length === 0) return <p class="muted">The same words as the version before.</p>
  return (
    <dl class="diff">
      {changed.map(({ name, read }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{before ? <Words before={read(before)} after={read(after)} /> : read(after)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Words({ before, after }: { before: string; after: string }) {
  return (
    <>
      {diffWords(before, after).map(({ kind, text }, index) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: a diff never changes once made
        if (kind === 'added') return <ins key={index}>{text}</ins>
        if (kind === 'removed') return <del key={index}>{text}</del>
        return <span key={index}>{text}</span>
        // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
      })}
    </>
  )
}
