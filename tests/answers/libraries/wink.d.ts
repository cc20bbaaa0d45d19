/** What search-wink.ts uses of two packages that come without types. */
declare module 'wink-bm25-text-search' {
  type Engine = {
    defineConfig(config: { fldWeights: Record<string, number> }): void
    definePrepTasks(tasks: unknown[]): void
    addDoc(fields: Record<string, string>, id: number): void
    /** Needs three rows at least. */
    consolidate(): void
    search(text: string, limit: number): [id: string, score: number][]
  }
  export default function openEngine(): Engine
}

declare module 'wink-nlp-utils' {
  type Tasks<Names extends string> = Record<Names, unknown>
  const nlp: {
    string: Tasks<'lowerCase' | 'tokenize0'>
    tokens: Tasks<'removeWords' | 'stem' | 'propagateNegations'>
  }
  export default nlp
}
