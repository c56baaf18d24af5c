import { workingDays, workingHours, type Procedure } from '@motcua/core'
import { proveProcedure, proveRegime, type Proof } from '@motcua/core/proof'
import { confirmResult, thads } from '@motcua/core/thads'
import type { WorkerOptions } from './read-options.js'
import { timed } from './timed-loop.js'

/** The newest version of a procedure of the catalogue, with so many steps of settling that its machine has 40 states. */
const fortyStates = (): Procedure => {
  const version = confirmResult.versions.at(-1)
  const [handOver, assign, settle, sign] = version?.steps ?? []
  if (version === undefined || !handOver || !assign || !settle || !sign) throw new Error('no steps')
  const settling = Array.from({ length: 23 }, (_, index) => ({
    ...settle,
    ...{ id: `settle-${index}`, budget: workingHours(4) },
  }))
  const steps = [handOver, assign, ...settling, sign]
  return { ...confirmResult, versions: [{ ...version, steps, limit: workingDays(15) }] }
}

const procedure = fortyStates()

const proofs: Readonly<Record<string, () => Proof>> = {
  '40-states': () => proveProcedure(procedure, { regime: thads }),
  thads: () => proveRegime(thads),
}

/** How long a proof takes: the first one of a process, and how many a second come after it. */
export async function proofJob(options: WorkerOptions) {
  const prove = proofs[options.text('subject')]
  if (prove === undefined) throw new Error(`there is no ${options.text('subject')}`)
  const started = performance.now()
  const proof = prove()
  const firstMs = performance.now() - started
  if (!proof.sound) throw new Error(proof.findings.map(({ problem }) => problem.en).join('; '))
  return { firstMs, ...timed(options.number('seconds'), 1, prove) }
}
