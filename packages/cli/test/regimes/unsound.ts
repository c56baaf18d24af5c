import { thads } from '@motcua/core/thads'

// What `defineRegime` takes: the data of the regime, without its look-ups.
const facts = Object.entries(thads).filter(([, value]) => typeof value !== 'function')

/** Every step of every procedure is done in a role that nobody has. */
export default {
  ...Object.fromEntries(facts),
  id: 'unsound',
  procedures: thads.procedures.map((procedure) => ({
    ...procedure,
    versions: procedure.versions.map((version) => ({
      ...version,
      steps: version.steps.map((step) => ({ ...step, role: 'night-watch' })),
    })),
  })),
}
