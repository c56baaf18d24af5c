import {
  text,
  type CaseDefinition,
  type Citation,
  type ProcedureVersion,
  type Regime,
  type Text,
} from '@motcua/core'
import type { Goal } from '../paths/goals.js'
import type { Given, Rule } from '../paths/rules.js'

const names = (value: unknown, id: string): boolean => {
  if (value === id) return true
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => names(part, id))
}

const naming =
  (id: string) =>
  ({ data }: Given): boolean =>
    names(data, id)

const given =
  (command: string) =>
  ({ type }: Given): boolean =>
    type === command

interface Named {
  readonly id: string
  readonly name: Text
  readonly basis: Citation
}

const each = (kind: Text, rules: readonly Named[]): readonly Rule[] =>
  rules.map(({ id, name, basis }) => ({
    what: text(`${kind.vi}: ${name.vi}`, `${kind.en}: ${name.en}`),
    ...{ basis, byCommand: naming(id) },
  }))

const ofVersion = (version: ProcedureVersion): readonly Rule[] => [
  ...each(text('Giấy tờ', 'Paper'), version.components),
  ...each(text('Căn cứ từ chối', 'Ground of refusal'), version.refusalGrounds),
  ...each(text('Căn cứ dừng giải quyết', 'Ground of stopping'), version.stopGrounds),
  ...each(text('Căn cứ tạm dừng', 'Ground of suspending'), version.suspensionGrounds),
  {
    what: text('Thời hạn giải quyết', 'Time for settlement'),
    ...{ basis: version.limitBasis, byCommand: given('accept') },
  },
  {
    what: text('Bổ sung hồ sơ', 'Supplements'),
    ...{ basis: version.supplement.basis, byCommand: given('requestSupplement') },
  },
  {
    what: text('Hẹn lại ngày trả kết quả', 'Another day promised'),
    ...{ basis: version.reappointments.basis, byCommand: given('apologise') },
  },
  ...(version.extension === null
    ? []
    : [
        {
          what: text('Gia hạn', 'Extension'),
          ...{ basis: version.extension.basis, byCommand: given('extend') },
        },
      ]),
]

function ofRegime(regime: Regime, key: string): readonly Rule[] {
  const [kind, name = ''] = key.split('@')
  const [subject = '', id = ''] = name.split('/')
  if (kind !== 'dossier') return []
  const procedure = regime.procedures.find((known) => known.id === subject)
  const version = procedure?.versions.find((known) => known.id === id)
  return version === undefined ? [] : ofVersion(version)
}

const quoted = (kind: Text, name: Text): Text =>
  text(`${kind.vi} “${name.vi}”`, `${kind.en} “${name.en}”`)

/** Every rule of a definition that has a clause: its commands, conditions and budgets, and what the regime says of it. */
export function rulesOf({
  definition,
  regime,
}: {
  readonly definition: CaseDefinition
  readonly regime: Regime
}): readonly Rule[] {
  const commands = [...definition.commands].flatMap(([name, { label, basis }]): readonly Rule[] =>
    basis === undefined
      ? []
      : [{ what: quoted(text('Lệnh', 'Command'), label), basis, byCommand: given(name) }],
  )
  const guards = Object.entries(definition.guards).flatMap(([name, words]): readonly Rule[] => {
    const { basis } = words
    const byGoal = (goal: Goal): boolean => goal.kind === 'guard' && goal.guard === name
    return basis === undefined
      ? []
      : [{ what: quoted(text('Điều kiện', 'Condition'), words.text), basis, byGoal }]
  })
  const budgets = Object.entries(definition.budgets).map(([state, { basis }]): Rule => ({
    what: quoted(text('Bước', 'Step'), definition.states[state] ?? text(state, state)),
    ...{ basis, byGoal: (goal) => goal.kind === 'state' && goal.state === state },
  }))
  return [...commands, ...guards, ...budgets, ...ofRegime(regime, definition.key)]
}
