import type { CaseDefinition, Regime, Text } from '@motcua/core'
import { definitionsOf } from '@motcua/core/proof'
import type { Phrased } from './nearest.js'

/** Words of roles in speech, besides their names. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  'one-stop-officer': ['công chức một cửa', 'bộ phận một cửa', 'the one-stop officer'],
  'handling-officer': ['người giải quyết', 'công chức xử lý', 'the handling officer'],
  enforcer: ['chấp hành viên', 'the enforcer'],
  head: ['thủ trưởng', 'thủ trưởng cơ quan', 'the head'],
  applicant: ['người nộp hồ sơ', 'người dân', 'người yêu cầu', 'the applicant'],
}

const everybody: Phrased = {
  id: 'everybody',
  phrases: ['người kiêm nhiệm', 'the officer of all roles'],
}

/** How a dossier comes in, in words. */
export const channels: readonly Phrased[] = [
  { id: 'counter', phrases: ['tại quầy', 'at the counter'] },
  { id: 'post', phrases: ['qua bưu chính', 'by post'] },
  { id: 'online', phrases: ['trực tuyến', 'online'] },
  { id: 'on-site', phrases: ['tại chỗ', 'on site'] },
]

/** How a dossier counts once it is finished, in words. */
export const verdicts: readonly Phrased[] = [
  { id: 'early', phrases: ['trước hạn', 'early'] },
  { id: 'on-time', phrases: ['đúng hạn', 'on time'] },
  { id: 'late', phrases: ['quá hạn', 'late'] },
]

const both = ({ vi, en }: Text): readonly string[] => [vi, en]

/** What people of a regime go by. */
export const actorsOf = ({ roles }: Regime): readonly Phrased[] => [
  ...roles
    .filter(({ id }) => id !== 'system')
    .map(({ id, name }) => ({ id, phrases: [...both(name), ...(spoken[id] ?? [])] })),
  everybody,
]

/** The procedures of a regime by their names. */
export const proceduresOf = ({ procedures }: Regime): readonly Phrased[] =>
  procedures.map(({ id, name }) => ({ id, phrases: both(name) }))

/** The offices of a regime by their names. */
export const unitsOf = ({ units }: Regime): readonly Phrased[] =>
  units.map(({ id, name }) => ({ id, phrases: both(name) }))

/** The words of one definition: its commands, states, deadlines and grounds. */
export interface Vocabulary {
  readonly commands: readonly Phrased[]
  readonly states: readonly Phrased[]
  readonly deadlines: readonly Phrased[]
  readonly grounds: readonly Phrased[]
}

const phrased = (words: Readonly<Record<string, Text>>): readonly Phrased[] =>
  Object.entries(words).map(([id, told]) => ({ id, phrases: both(told) }))

const groundsOf = (regime: Regime, key: string): readonly Phrased[] =>
  regime.procedures.flatMap(({ id, versions }) =>
    versions
      .filter((version) => key === `dossier@${id}/${version.id}`)
      .flatMap((version) => [
        ...version.refusalGrounds,
        ...version.stopGrounds,
        ...version.suspensionGrounds,
      ])
      .map((ground) => ({ id: ground.id, phrases: both(ground.name) })),
  )

const compiled = new WeakMap<Regime, Map<string, CaseDefinition>>()

/** A definition of a regime by its key, compiled once. */
export function definitionNamed(regime: Regime, key: string): CaseDefinition | null {
  const known = compiled.get(regime) ?? new Map<string, CaseDefinition>()
  compiled.set(regime, known)
  const found =
    known.get(key) ??
    definitionsOf(regime)
      .find((definition) => definition.key === key)
      ?.define()
  if (found !== undefined) known.set(key, found)
  return found ?? null
}

/** The words of a definition. */
export function vocabularyOf(regime: Regime, definition: CaseDefinition): Vocabulary {
  return {
    commands: [...definition.commands].map(([id, { label }]) => ({ id, phrases: both(label) })),
    states: phrased(definition.states),
    deadlines: phrased(definition.deadlineWords),
    grounds: groundsOf(regime, definition.key),
  }
}
