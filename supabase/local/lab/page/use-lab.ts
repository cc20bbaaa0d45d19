/** Gives components the lab. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Lab } from './create-lab.ts'

export const LabContext = createContext<Lab | null>(null)

export function useLab(): Lab {
  const lab = useContext(LabContext)
  if (!lab) throw new Error('LabContext is missing above this component')
  return lab
}
