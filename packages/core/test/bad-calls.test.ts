import { any, refusesAll, sending, type Row } from './bad-input.js'
import { people, request } from './office.js'

const by = people.counter

const sends: readonly Row[] = [
  ['no type', sending(undefined), 'unknown-command type'],
  ['a number for a type', sending(7), 'unknown-command type'],
  ['an unknown command', sending('bribe'), 'unknown-command type'],
  ['a command called __proto__', sending('__proto__'), 'unknown-command type'],
  ['a command called constructor', sending('constructor'), 'unknown-command type'],
  ['a command in other letters', sending('Accept'), 'unknown-command type'],
  ['data that is a text', sending('accept', 'now'), 'invalid-input data'],
  ['data that is a list', sending('accept', []), 'invalid-input data'],
  ['data that is null', sending('accept', null), 'invalid-input data'],
  ['missing data', sending('refuse'), 'invalid-input data'],
  [
    'no items',
    sending('requestSupplement', { items: [], reason: 'x' }),
    'invalid-input data.items',
  ],
  [
    'a list for an officer',
    sending('giveImmediateResult', { signedBy: [] }),
    'invalid-input data.outcome',
  ],
  [
    'no command at all',
    (engine, id) => engine.send(id, any(null), { by }),
    'invalid-input command',
  ],
  [
    'a text for a command',
    (engine, id) => engine.send(id, any('accept'), { by }),
    'invalid-input command',
  ],
  [
    'no options',
    (engine, id) => engine.send(id, { type: 'accept' }, any(undefined)),
    'invalid-input options',
  ],
  [
    'no options to open',
    (engine) => engine.open('dossier', request, any(null)),
    'invalid-input options',
  ],
  ['nobody', (engine, id) => engine.send(id, { type: 'accept' }, any({})), 'invalid-input by'],
  [
    'a sequence that is past',
    (engine, id) => engine.send(id, { type: 'accept' }, { by, expectedSeq: 0 }),
    'stale expectedSeq',
  ],
  [
    'a sequence that is a text',
    (engine, id) => engine.send(id, { type: 'accept' }, { by, expectedSeq: any('1') }),
    'stale expectedSeq',
  ],
  [
    'a command id with a blank',
    (engine, id) => engine.send(id, { type: 'accept' }, { by, commandId: 'a b' }),
    'invalid-id commandId',
  ],
  [
    'an empty command id',
    (engine, id) => engine.send(id, { type: 'accept' }, { by, commandId: '' }),
    'invalid-id commandId',
  ],
  [
    'a command id of 65 letters',
    (engine, id) => engine.send(id, { type: 'accept' }, { by, commandId: 'a'.repeat(65) }),
    'invalid-id commandId',
  ],
  [
    'a command id the engine keeps for itself',
    (engine, id) =>
      engine.send(id, { type: 'accept' }, { by, commandId: 'lapse:settlement:2017-06-08' }),
    'invalid-id commandId',
  ],
  [
    'an opening id that is no case id',
    (engine) => engine.open('dossier', request, { by, commandId: 'mine' }),
    'invalid-id commandId',
  ],
  [
    'the id of the opening',
    (engine, id) => engine.send(id, { type: 'accept' }, { by, commandId: id }),
    'command-reused commandId',
  ],
]

const ids = [
  '',
  'x',
  '0'.repeat(25),
  '0'.repeat(27),
  `8${'0'.repeat(25)}`,
  `${'0'.repeat(25)}U`,
  `${'0'.repeat(25)}\n`,
  '../../etc/passwd',
]
const nobodys = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

const reads: readonly Row[] = [
  ...ids.map((id): Row => [
    `the id ${JSON.stringify(id)}`,
    (engine) => engine.get(id),
    'invalid-id id',
  ]),
  [
    'a number for an id',
    (engine) => engine.send(any(7), { type: 'accept' }, { by }),
    'invalid-id id',
  ],
  ['the id of nothing', (engine) => engine.get(nobodys), 'unknown-case id'],
  ['the journal of nothing', (engine) => engine.journal(nobodys), 'unknown-case id'],
  [
    'the past of nothing',
    (engine) => engine.stateAt(nobodys, '2017-06-01T00:00:00Z'),
    'unknown-case id',
  ],
  ['the proof of nothing', (engine) => engine.verify(nobodys), 'unknown-case id'],
  ['commands of nothing', (engine) => engine.can(nobodys, by), 'unknown-case id'],
  [
    'a command to nothing',
    (engine) => engine.send(nobodys, { type: 'accept' }, { by }),
    'unknown-case id',
  ],
  ['commands for nobody', (engine, id) => engine.can(id, any({})), 'invalid-input by.person'],
  ['null for a query', (engine) => engine.find(any(null)), 'invalid-input query'],
  ['nobody for a query', (engine) => engine.find({ by: any(null) }), 'invalid-input by'],
  ['a limit of none', (engine) => engine.find({ limit: 0 }), 'invalid-input query.limit'],
  ['a limit of too many', (engine) => engine.find({ limit: 1001 }), 'invalid-input query.limit'],
  ['a cursor of another list', (engine) => engine.find({ after: 'x' }), 'invalid-input after'],
  ['an unknown state', (engine) => engine.find({ state: 'limbo' }), 'invalid-input query.state'],
  ['a state cut in two', (engine) => engine.find({ state: 'settle' }), 'invalid-input query.state'],
  ['an unknown unit', (engine) => engine.find({ unit: 'atlantis' }), 'unknown-unit query.unit'],
  [
    'an unknown procedure',
    (engine) => engine.find({ procedure: 'divorce' }),
    'unknown-procedure procedure',
  ],
  [
    'a day that is none',
    (engine) => engine.find({ dueBefore: '2017-02-29' }),
    'invalid-input query.dueBefore',
  ],
  ['an unknown condition', (engine) => engine.find(any({ colour: 'red' })), 'invalid-input query'],
]

refusesAll('with a command', sends)
refusesAll('to read', reads)
