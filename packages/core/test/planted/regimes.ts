import { plainDate, text, workingCalendar, type RegimeSpec } from '@motcua/core'
import { office, regime, versionWith } from '../sound-office.js'
import { basis, type Row } from './row.js'

const ruleOf = (rule: string, from: string) => ({
  rule,
  from: plainDate(from),
  through: null,
  basis,
})
const [unit, ...units] = regime.units
const standing = regime.units.findIndex(({ id }) => id === office)
const [template] = regime.templates ?? []
const [rung] = regime.ladder ?? []
const [notification] = regime.notifications ?? []
const year2024 = workingCalendar({
  ...{ edition: '2024', zone: 'Asia/Ho_Chi_Minh', week: [1, 2, 3, 4, 5], cutOff: '15:00' },
  ...{ knownFrom: plainDate('2024-01-01'), knownThrough: plainDate('2024-12-31') },
  ...{ hours: [{ from: '08:00', to: '15:00' }], decisions: [] },
})

/** Faults of a regime: defining refuses them too. */
export const regimes: readonly Row<object>[] = [
  [
    'a unit without a day it exists from',
    { units: [{ ...unit, from: 'soon' }, ...units] },
    'bad-shape',
    'units[0].from',
  ],
  [
    'a procedure with a word for a limit',
    { procedures: [versionWith({ limit: 'soon' })] },
    'bad-shape',
    `procedures[0].versions[0].limit`,
  ],
  [
    'an unit above itself',
    { units: [{ ...unit, parent: 'phu-yen' }, ...units] },
    'unit-tree',
    'units[0].parent',
  ],
  [
    'a unit below nothing',
    { units: [{ ...unit, parent: 'nowhere' }, ...units] },
    'unknown-unit',
    'units[0].parent',
  ],
  [
    'a successor that does not take over',
    {
      units: regime.units.map((one, index) =>
        index === standing ? { ...one, successor: 'phu-yen' } : one,
      ),
    },
    'unit-tree',
    `units[${String(standing)}].successor`,
  ],
  [
    'two units of one code',
    { units: [{ ...unit, code: 'PY00' }, ...units] },
    'bad-code',
    'units[1].code',
  ],
  [
    'a role named twice',
    { roles: [...regime.roles, regime.roles[0]] },
    'repeated-name',
    `roles[${regime.roles.length}].id`,
  ],
  ['a message without words', { templates: [] }, 'template-gap', 'notifications[0].template'],
  [
    'words that ask for what is not there',
    {
      templates: [
        ...(regime.templates ?? []),
        { ...template, id: 'new', subject: text('{age}', '') },
      ],
    },
    'unknown-field',
    `templates[${String(regime.templates?.length)}]`,
  ],
  [
    'a message by no channel',
    { notifications: [{ ...notification, by: [] }] },
    'bad-notification',
    'notifications[0].by',
  ],
  [
    'a reminder of no clock',
    { ladder: [{ ...rung, clock: 'sun' }] },
    'unknown-clock',
    'ladder[0].clock',
  ],
  [
    'two clauses behind a command on one day',
    { rules: [...regime.rules, ruleOf('open', '2026-01-01')] },
    'periods-overlap',
    `rules[${regime.rules.length}].from`,
  ],
  [
    'a matter of support that leads nowhere',
    {
      support: [
        {
          id: 's',
          name: unit?.name,
          versions: [
            {
              id: '1',
              from: plainDate('2020-01-01'),
              through: null,
              leadsTo: 'nowhere',
              appointment: null,
              clockStart: { on: 'send', basis },
            },
          ],
        },
      ],
    },
    'unknown-procedure',
    'support[0].versions[0].leadsTo',
  ],
]

/** Faults of a regime that only the proof finds. */
export const proofOnly: readonly Row<Partial<RegimeSpec>>[] = [
  [
    'a clause behind a command nobody has',
    { rules: [ruleOf('acept', '2018-06-21')] },
    'unknown-rule',
    'rules[0].rule',
  ],
  [
    'a clause that changes within a version',
    { rules: [ruleOf('accept', '2019-01-01')] },
    'rule-gap',
    'rules[0]',
  ],
  [
    'a calendar of shorter days',
    { calendars: [year2024] },
    'budget-over-limit',
    `procedures[0].versions[0].steps`,
  ],
  [
    'a role every dossier needs',
    { roles: regime.roles.filter(({ id }) => id !== 'applicant') },
    'unknown-role',
    'roles.applicant',
  ],
]
