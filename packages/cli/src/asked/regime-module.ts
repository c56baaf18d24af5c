import { pathToFileURL } from 'node:url'
import {
  isMotcuaError,
  text,
  type CaseDefinition,
  type Regime,
  type RegimeSpec,
} from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { fileAsked } from './file.js'
import { Misuse } from './misuse.js'

/** The law a host runs under: its regime, and its own kinds of case. */
export interface Host<Law extends RegimeSpec = Regime> {
  readonly regime: Law
  readonly kinds: readonly CaseDefinition[]
}

const has = <Name extends string>(
  value: unknown,
  ...names: readonly Name[]
): value is Readonly<Record<Name, unknown>> =>
  typeof value === 'object' && value !== null && names.every((name) => name in value)

const isLaw = (value: unknown): value is RegimeSpec =>
  has(value, 'id', 'calendars', 'procedures', 'units', 'roles')

const isRegime = (value: RegimeSpec): value is Regime => has(value, 'versionOn', 'calendarEdition')

const isKinds = (value: unknown): value is readonly CaseDefinition[] =>
  Array.isArray(value) && value.every((kind) => has(kind, 'kind', 'chart'))

const problem = text('Không dùng được mô-đun chế độ.', 'The module of the regime cannot be used.')
const cure = text(
  'Mô-đun xuất mặc định một Regime, hoặc { regime, kinds }.',
  'The module exports a Regime by default, or { regime, kinds }.',
)

const refused = (got: string): Misuse =>
  new Misuse('invalid-input', { field: '--regime', got, problem, cure })

/** A module that did not run; the faults of a definition are listed as they are. */
const broken = (file: string, cause: unknown): Misuse => {
  if (!isMotcuaError(cause)) {
    return refused(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
  const got = `${file}: ${cause.text.en} [${cause.code}]`
  return new Misuse('invalid-input', { field: '--regime', got, problem, cure: cause.cure, cause })
}

async function exported(file: string): Promise<unknown> {
  fileAsked(file, '--regime')
  try {
    const loaded: unknown = await import(pathToFileURL(file).href)
    return has(loaded, 'default') ? loaded.default : undefined
  } catch (cause) {
    throw broken(file, cause)
  }
}

/**
 * The law of a module of a host, defined or as `defineRegime` takes it, or the catalogue without one. The module is run: it
 * is as trusted as the host.
 * @throws `invalid-input` naming `--regime` when there is no such file, it does not run, or exports something else
 */
export async function lawOf(file: string | undefined): Promise<Host<RegimeSpec>> {
  if (file === undefined) return { regime: thads, kinds: [] }
  const given = await exported(file)
  if (isLaw(given)) return { regime: given, kinds: [] }
  if (has(given, 'regime') && isLaw(given.regime)) {
    const kinds = has(given, 'kinds') ? given.kinds : []
    if (isKinds(kinds)) return { regime: given.regime, kinds }
    throw refused(`${file}: kinds is not a list of definitions`)
  }
  throw refused(`${file}: its default export is no regime`)
}

/**
 * The regime of a module of a host, or the catalogue without one.
 * @throws `invalid-input` as {@link lawOf}, and when the regime is not defined
 */
export async function hostOf(file: string | undefined): Promise<Host> {
  const { regime, kinds } = await lawOf(file)
  if (isRegime(regime)) return { regime, kinds }
  throw refused(`${file ?? ''}: the regime is not made by defineRegime`)
}
