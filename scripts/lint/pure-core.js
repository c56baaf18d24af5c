/**
 * What decides must not look at the world: the time, chance and the environment are handed in through a port.
 * Only packages/core/src/system may reach for them.
 */
const take = (name, port) => ({ name, message: `Take it from the ${port} port; the core is pure.` })

const clockMembers = [
  ['Date', 'now'],
  ['DateTime', 'now'],
  ['DateTime', 'local'],
  ['performance', 'now'],
]

const clock = 'Take the time from the time port; only core/src/system reads the clock.'
const chance = 'Take ids from the id port; only core/src/system makes random ones.'

export const pureCore = {
  'no-restricted-globals': [
    'error',
    ...['setTimeout', 'setInterval', 'setImmediate', 'performance'].map((it) => take(it, 'time')),
    take('crypto', 'id or hash'),
    { name: 'process', message: 'Let the host hand the value in; the core reads no environment.' },
    { name: 'console', message: 'Return a value or emit an event; the core prints nothing.' },
    { name: 'globalThis', message: 'Name what is needed; the core reaches for no ambient object.' },
  ],
  'no-restricted-properties': [
    'error',
    ...clockMembers.map(([object, property]) => ({ object, property, message: clock })),
    { object: 'Math', property: 'random', message: chance },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
    { selector: 'CallExpression[callee.name="Date"]', message: clock },
    {
      selector:
        'CallExpression[callee.object.name="DateTime"][callee.property.name="utc"][arguments.length=0]',
      message: clock,
    },
  ],
}
