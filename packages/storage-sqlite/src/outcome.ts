/** How one write of a group went; `refused` is the write's own fault and harms nobody else. */
export type Outcome<T> = { readonly result: T } | { readonly refused: unknown }
