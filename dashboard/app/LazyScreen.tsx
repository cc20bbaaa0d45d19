/** A screen whose code is fetched when it is first opened. */
import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { Failed } from '../design/Faces.tsx'

type Code = { face: 'loading' } | { face: 'failed' } | { face: 'ready'; Screen: ComponentType }

export function LazyScreen({ load }: { load: () => Promise<ComponentType> }) {
  const code = useSignal<Code>({ face: 'loading' })
  const open = () => {
    code.value = { face: 'loading' }
    load().then(
      Screen => {
        code.value = { face: 'ready', Screen }
      },
      () => {
        code.value = { face: 'failed' }
      },
    )
  }
  useEffect(open, [])
  if (code.value.face === 'loading') return null // a moment; the screen has its own skeleton
  if (code.value.face === 'failed') {
    return <Failed sentence="This page could not be fetched." onRetry={() => location.reload()} />
  }
  const { Screen } = code.value
  return <Screen />
}
