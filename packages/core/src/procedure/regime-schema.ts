import { z } from 'zod'
import { day } from '../model/input.js'

const words = z.looseObject({ vi: z.string(), en: z.string() })
const basis = z.looseObject({
  instrument: z.string(),
  clause: z.string(),
  grade: z.enum(['A', 'B', 'C']),
})
const dated = { from: day(), through: day().nullable(), basis }
const id = z.string().min(1)

const unit = z.looseObject({
  ...{ id, code: id, name: words, parent: id.nullable(), successor: id.exactOptional() },
  level: z.enum(['national', 'province', 'district']),
  ...dated,
})

const moment = z.looseObject({ on: z.string() })

const parts = {
  id,
  name: words,
  instruments: z.array(z.looseObject({ id })),
  calendars: z.array(z.looseObject({ edition: id, days: z.looseObject({}) })),
  units: z.array(unit),
  roles: z.array(z.looseObject({ id, name: words })),
  procedures: z.array(z.looseObject({ id, versions: z.array(z.looseObject({})) })),
  slips: z.array(z.looseObject({ kind: id, number: z.string(), name: words, ...dated })),
  codeFormats: z.array(z.looseObject({ pattern: z.string(), ...dated })),
  rules: z.array(z.looseObject({ rule: id, ...dated })),
  notifications: z
    .array(z.looseObject({ id, template: id, by: z.array(z.string()), ...dated }))
    .exactOptional(),
  templates: z
    .array(z.looseObject({ id, version: id, subject: words, paragraphs: z.array(words), ...dated }))
    .exactOptional(),
  ladder: z.array(z.looseObject({ id, clock: z.string(), moment, ...dated })).exactOptional(),
  support: z.array(z.looseObject({ id, versions: z.array(z.looseObject({})) })).exactOptional(),
  feedback: z.array(z.looseObject({ id })).exactOptional(),
  reporting: z.array(z.looseObject({ id, versions: z.array(z.looseObject({})) })).exactOptional(),
}

/**
 * Schema of a regime as far as its checks rely on it: what each list holds, by type. Its procedures have a schema of
 * their own.
 */
export const regimeSchema: z.ZodType = z.looseObject(parts)
