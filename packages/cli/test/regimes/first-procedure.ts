import { defineRegime } from '@motcua/core'
import { thads } from '@motcua/core/thads'

/** A host that runs one procedure of the catalogue. */
export default {
  regime: defineRegime({
    ...thads,
    id: 'first-procedure',
    support: [],
    procedures: thads.procedures.filter(({ id }) => id === 'enforcement-request'),
  }),
  kinds: [],
}
