import type { Effect } from '../model/case.js'

/**
 * The effect that opens another case, by the name `openCase`. The data key `into` receives the id of the new case with
 * the entry; a job opens it at that moment, by the engine as the system, so the role `system` must be one that may give
 * the opening command of that kind.
 */
export type Opening = Readonly<{ into: string; kind: string; data: unknown }>

const isOpening = (params: object): params is Opening =>
  'into' in params && typeof params.into === 'string' && 'kind' in params && 'data' in params

/** The case an effect opens; null for other effects. */
export const openingOf = ({ type, params }: Effect): Opening | null =>
  type === 'openCase' && isOpening(params) ? params : null
