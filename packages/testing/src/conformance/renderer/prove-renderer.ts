import { registerCases, type Proof, type ProveOptions } from '../register-cases.js'
import { Press, type PressParts } from './press.js'
import { rendererCases } from './renderer-cases.js'

/** What {@link proveRenderer} needs. */
export interface ProveRendererOptions extends PressParts, Omit<ProveOptions, 'patienceMs'> {
  /** `tables`: what is read back tells the cells of tables; without it the cases of rows and columns are left out. */
  readonly abilities?: readonly 'tables'[]
}

/**
 * Proves that a renderer keeps the contract of `DocumentRenderer`: registers one test for every case. `read` reads a
 * file by another program than the one that wrote it.
 * @throws `invalid-input` for a skip that names no case or gives no reason
 */
export function proveRenderer(options: ProveRendererOptions): Proof {
  const { abilities = [] } = options
  const suite = {
    cases: rendererCases,
    abilities,
    run: ({ run }: (typeof rendererCases)[number]) => run(new Press(options)),
  }
  return registerCases(suite, options)
}
