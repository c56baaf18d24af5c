/** One promise of a port, with the proof of it. */
export interface ConformanceCase<Context> {
  /** A sentence of the domain, in the present tense; unique, and the name a skip gives. */
  readonly name: string
  /** The chapter of the contract it belongs to. */
  readonly group: string
  /** The ability an adapter must declare for the case to apply; `null` when every adapter owes it. */
  readonly needs: 'reopen' | null
  /** Resolves when the promise is kept; rejects with what was expected and what came. */
  run(context: Context): Promise<void>
}
