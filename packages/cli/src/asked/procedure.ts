import { text, type Procedure, type ProcedureVersion, type Regime } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { Misuse } from './misuse.js'
import { nearest } from './nearest.js'

const ids = thads.procedures.map(({ id }) => id).join(', ')

/** What a procedure is asked for by: the ids of the catalogue, as nobody can guess them. */
export const procedureWords = text(`Mã thủ tục: ${ids}`, `Id of the procedure: ${ids}`)

/**
 * A procedure by its id.
 * @throws `unknown-procedure` naming the nearest one
 */
export function procedureAsked({ procedures }: Pick<Regime, 'procedures'>, id: string): Procedure {
  const found = procedures.find((procedure) => procedure.id === id)
  if (found !== undefined) return found
  const cure = nearest(
    id,
    procedures.map((procedure) => procedure.id),
  )
  throw new Misuse('unknown-procedure', { field: 'procedure', got: id, cure })
}

/**
 * A version of a procedure by its id, or the one at `place` from the end.
 * @throws `invalid-input` naming the versions there are
 */
export function versionAsked(
  { versions }: Procedure,
  id: string | undefined,
  { field, place }: { readonly field: string; readonly place: number },
): ProcedureVersion {
  const found = id === undefined ? versions.at(place) : versions.find((it) => it.id === id)
  if (found !== undefined) return found
  const all = versions.map((it) => it.id).join(', ')
  throw new Misuse('invalid-input', {
    field,
    got: id ?? '',
    problem: text('Thủ tục không có phiên bản này.', 'The procedure has no such version.'),
    cure: text(`Có: ${all}.`, `There are: ${all}.`),
  })
}
