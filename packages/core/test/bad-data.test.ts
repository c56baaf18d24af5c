import { expect, it } from 'vitest'
import { actor, type Actor } from '@motcua/core'
import { any, openedBy, opening, refusesAll, type Row } from './bad-input.js'
import { codeAndField } from './failures.js'
import { people, request } from './office.js'

const { unit, roles, name, person } = people.counter
const named = (given: unknown) => ({ ...request, applicant: { name: given } })
const papers = (...components: unknown[]) => ({ ...request, components })
const original = { id: 'request', form: 'original' }
const evil = (json: string): unknown => JSON.parse(json)

const openings: readonly Row[] = [
  ['nothing', opening(undefined), 'unknown-procedure data.procedure'],
  ['null', opening(null), 'unknown-procedure data.procedure'],
  ['a text', opening('confirm-result'), 'unknown-procedure data.procedure'],
  ['a list', opening([request]), 'unknown-procedure data.procedure'],
  [
    'a number for a procedure',
    opening({ ...request, procedure: 5 }),
    'unknown-procedure data.procedure',
  ],
  [
    'an unknown procedure',
    opening({ ...request, procedure: 'divorce' }),
    'unknown-procedure procedure',
  ],
  [
    'a procedure called __proto__',
    opening({ ...request, procedure: '__proto__' }),
    'unknown-procedure procedure',
  ],
  ['a number for a name', opening(named(7)), 'invalid-input data.applicant.name'],
  ['an empty name', opening(named('')), 'invalid-input data.applicant.name'],
  ['a blank name', opening(named(' \t ')), 'invalid-input data.applicant.name'],
  ['no applicant', opening({ ...request, applicant: undefined }), 'invalid-input data.applicant'],
  ['an unknown field', opening({ ...request, haste: true }), 'invalid-input data'],
  [
    'an unknown field below',
    opening({ ...request, applicant: { name: 'Lan', age: 9 } }),
    'invalid-input data.applicant',
  ],
  [
    'a malformed e-mail',
    opening({ ...request, applicant: { name: 'Lan', email: 'lan' } }),
    'invalid-input data.applicant.email',
  ],
  [
    'a malformed telephone',
    opening({ ...request, applicant: { name: 'Lan', phone: 'call me' } }),
    'invalid-input data.applicant.phone',
  ],
  ['an unknown channel', opening({ ...request, channel: 'fax' }), 'invalid-input data.channel'],
  [
    'an unknown paper',
    opening(papers({ id: 'passport', form: 'original' })),
    'invalid-input data.components[0].id',
  ],
  [
    'an unknown form',
    opening(papers({ id: 'request', form: 'photo' })),
    'invalid-input data.components[0].form',
  ],
  [
    'a paper marked twice',
    opening(papers(original, original)),
    'invalid-input data.components[1].id',
  ],
  [
    'half a copy',
    opening(papers({ ...original, copies: 0.5 })),
    'invalid-input data.components[0].copies',
  ],
  [
    'no copy',
    opening(papers({ ...original, copies: 0 })),
    'invalid-input data.components[0].copies',
  ],
  [
    'papers that are no list',
    opening({ ...request, components: { 0: original } }),
    'invalid-input data.components',
  ],
  [
    'a hundred and one papers',
    opening(papers(...Array.from({ length: 101 }, () => original))),
    'invalid-input data.components',
  ],
  [
    'an unknown office',
    opening({ ...request, unit: 'phu-yen/atlantis' }),
    'unknown-unit data.unit',
  ],
  ['an office that came later', opening({ ...request, unit: 'dak-lak' }), 'unknown-unit data.unit'],
  [
    'an unknown kind',
    (engine) => engine.open('divorce', request, { by: people.counter }),
    'unknown-kind kind',
  ],
  [
    'a kind called __proto__',
    (engine) => engine.open('__proto__', request, { by: people.counter }),
    'unknown-kind kind',
  ],
]

const givers: readonly Row[] = [
  ['nobody', openedBy(undefined), 'invalid-input by'],
  ['null', openedBy(null), 'invalid-input by'],
  ['a name only', openedBy('Hoa'), 'invalid-input by'],
  ['no roles', openedBy({ unit, name, person, roles: [] }), 'invalid-input by.roles'],
  [
    'roles that are no list',
    openedBy({ unit, name, person, roles: 'head' }),
    'invalid-input by.roles',
  ],
  [
    'an unknown role',
    openedBy({ unit, name, person, roles: ['one-stop-officer', 'king'] }),
    'unknown-role by.roles',
  ],
  [
    'the role of the system',
    openedBy({ unit, name, person, roles: ['system'] }),
    'unknown-role by.roles',
  ],
  ['an unknown unit', openedBy({ unit: 'atlantis', name, person, roles }), 'unknown-unit by.unit'],
  ['no unit', openedBy({ name, person, roles }), 'invalid-input by.unit'],
  [
    'a person with blanks',
    openedBy({ unit, name, person: 'a b', roles }),
    'invalid-input by.person',
  ],
  ['an unknown field', openedBy({ unit, name, person, roles, admin: true }), 'invalid-input by'],
  [
    'a delegation without a name',
    openedBy({ ...{ unit, name, person, roles }, onBehalfOf: { id: 'x' } }),
    'invalid-input by.onBehalfOf.name',
  ],
  [
    '__proto__ with roles',
    openedBy(evil('{"__proto__":{"roles":["head"]}}')),
    'invalid-input by.person',
  ],
]

refusesAll('to open a dossier', openings)
refusesAll('from an actor', givers)

it('an actor is refused where it is made, too', async () => {
  const make =
    (given: object): (() => Actor) =>
    () =>
      actor('Hoa', any({ unit, roles, ...given }))
  expect(await codeAndField(make({ roles: [] }))).toBe('invalid-input by.roles')
  expect(await codeAndField(make({ person, unit: 'Phú Yên' }))).toBe('invalid-input by.unit')
})
