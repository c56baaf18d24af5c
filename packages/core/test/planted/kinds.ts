import { cite, text, workingDays, type CaseSpec } from '@motcua/core'
import { command, guarded, machine, permit, states } from '../sound-office.js'
import { basis, type Row } from './row.js'

const kind = (change: Partial<CaseSpec>): CaseSpec => ({ ...permit, ...change })
const jump = { apply: command, grant: command, jump: command }

/** Faults of a host’s kind by itself: defining refuses them too. */
export const kinds: readonly Row<CaseSpec>[] = [
  [
    'a state nobody reaches',
    kind({ machine: machine({ ...states, lost: { on: { grant: 'ended' } } }) }),
    'unreachable-state',
    'lost',
  ],
  [
    'a dead end',
    kind({
      machine: machine({
        ...states,
        asked: { on: { grant: 'ended', jump: 'trap' } },
        trap: { on: { jump: 'trap' } },
      }),
      commands: jump,
    }),
    'dead-end',
    'trap',
  ],
  [
    'a guard nobody wrote',
    kind({
      machine: guarded({ ...states, asked: { on: { grant: { guard: 'shut', target: 'ended' } } } }),
    }),
    'unknown-guard',
    'asked on grant',
  ],
  [
    'a guard without words',
    kind({
      machine: guarded({ ...states, asked: { on: { grant: { guard: 'open', target: 'ended' } } } }),
    }),
    'wordless',
    'guards',
  ],
  [
    'an action nobody wrote',
    kind({
      machine: machine({
        ...states,
        asked: { on: { grant: { actions: 'stamp', target: 'ended' } } },
      }),
    }),
    'unknown-action',
    'asked on grant',
  ],
  [
    'a timer',
    kind({ machine: machine({ ...states, asked: { ...states.asked, after: { 1000: 'ended' } } }) }),
    'machine-unsupported',
    'asked',
  ],
  [
    'a closed state that is none',
    kind({ closedStates: ['ended', 'gone'] }),
    'unknown-state',
    'gone',
  ],
  [
    'a budget of a state that is none',
    kind({ budgets: { gone: { term: workingDays(1), basis } } }),
    'unknown-state',
    'budgets.gone',
  ],
  [
    'an opening command the first state does not take',
    kind({ opening: 'grant' }),
    'opening-not-taken',
    'new',
  ],
  [
    'an event without a command',
    kind({ commands: { apply: command } }),
    'event-without-command',
    'commands',
  ],
  [
    'a command without an event',
    kind({ commands: jump }),
    'command-without-event',
    'commands.jump',
  ],
  [
    'a command nobody may give',
    kind({ commands: { apply: command, grant: { ...command, roles: [] } } }),
    'no-giver',
    'commands.grant.roles',
  ],
  [
    'a command without words',
    kind({ commands: { apply: command, grant: { ...command, label: text('', '') } } }),
    'wordless',
    'commands.grant.label',
  ],
  ['a deadline nobody notes', kind({ deadlines: () => [] }), 'missing-note', 'deadlines'],
  ['a name in capitals', kind({ kind: 'Permit' }), 'bad-key', 'kind'],
]

/** Faults of a host’s kind in a regime. */
export const kindsInRegime: readonly Row<CaseSpec>[] = [
  [
    'a role the regime lacks',
    kind({ commands: { apply: command, grant: { ...command, roles: ['mayor'] } } }),
    'unknown-role',
    'roles.mayor',
  ],
  ['a name of the regime', kind({ kind: 'dossier' }), 'reserved-name', 'dossier'],
  [
    'a citation of nothing',
    kind({ budgets: { asked: { term: workingDays(1), basis: cite('nd-1', 'Art 1', 'B') } } }),
    'unknown-instrument',
    'budgets.asked.basis',
  ],
]
