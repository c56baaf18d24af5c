/** What an adapter may declare it can do beyond the port itself. */
export type Ability = 'reopen' | 'beside' | 'tables'

/** One promise of a port, with the proof of it. */
export interface ConformanceCase<Context> {
  /** A sentence of the domain, in the present tense; unique, and the name a skip gives. */
  readonly name: string
  /** The chapter of the contract it belongs to. */
  readonly group: string
  /** The ability an adapter must declare for the case to apply; `null` when every adapter owes it. */
  readonly needs: Ability | null
  /** Resolves when the promise is kept; rejects with what was expected and what came. */
  readonly run: (context: Context) => Promise<void>
}

/** The cases of one chapter, each named by its sentence. */
export const chapter = <Context>(
  group: string,
  proofs: Readonly<Record<string, ConformanceCase<Context>['run']>>,
  needs: Ability | null = null,
): readonly ConformanceCase<Context>[] =>
  Object.entries(proofs).map(([name, run]) => Object.freeze({ group, name, needs, run }))
