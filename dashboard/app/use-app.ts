/** Gives components the app, and the membership where there is one. */
import { createContext } from 'preact'
import { useContext, useEffect, useMemo } from 'preact/hooks'
import type { App } from './create-app.ts'
import type { Door } from './create-door.ts'
import type { Membership } from './create-membership.ts'

/** Everything a screen's model may use. */
export type SignedIn = App & Membership

export const AppContext = createContext<(App & { door: Door }) | null>(null)
export const SignedInContext = createContext<SignedIn | null>(null)

export function useApp(): App & { door: Door } {
  return useContext(AppContext) ?? missing('AppContext')
}

export function useSignedIn(): SignedIn {
  return useContext(SignedInContext) ?? missing('SignedInContext')
}

/** A model that lives as long as its component, made anew when `key` changes. */
export function useModel<Model extends object>(
  create: () => Model & { close?: () => void },
  key?: unknown,
): Model {
  const model = useMemo(create, [key])
  useEffect(() => () => model.close?.(), [model])
  return model
}

function missing(name: string): never {
  throw new Error(`${name} is missing above this component`)
}
