import { thads } from '@motcua/core/thads'

const { procedures, ...rest } = thads

/** Every step of every procedure is done in a role that nobody has. */
export default {
  ...rest,
  id: 'unsound',
  procedures: procedures.map((procedure) => ({
    ...procedure,
    versions: procedure.versions.map((version) => ({
      ...version,
      steps: version.steps.map((step) => ({ ...step, role: 'night-watch' })),
    })),
  })),
}
