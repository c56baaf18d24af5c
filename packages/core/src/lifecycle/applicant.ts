import { z } from 'zod'
import { line, orNull, slug, whole } from '../model/input.js'
import { mixedWord } from '../model/scripts.js'
import type { PaperForm } from '../procedure/procedure.js'

/** Who asks. Personal names are kept as given, Unicode NFC. */
export type Applicant = Readonly<{
  name: string
  address: string | null
  phone: string | null
  email: string | null
  /** Citizen or organisation number. */
  idNumber: string | null
}>

/** The applicant of a case before its opening command. */
export const nobodyYet: Applicant = Object.freeze({
  ...{ name: '', address: null, phone: null, email: null, idNumber: null },
})

/** A paper as handed in. */
export type ReceivedComponent = Readonly<{ id: string; form: PaperForm; copies: number }>

/** One line of words, none of which mixes letters of alphabets that look alike. */
export const plainLine = (max?: number) =>
  line(max).refine(
    (value) => mixedWord(value) === null,
    'mixes letters of alphabets that look alike within one word',
  )

/** Schemas of how somebody is reached; every one may be missing. */
export const contactFields = {
  address: orNull(line(500)),
  phone: orNull(z.string().regex(/^\+?[0-9 .-]{6,20}$/, 'is not a telephone number')),
  email: orNull(z.email().max(200)),
} as const

/** Schema of who asks. */
export const applicantSchema = z
  .strictObject({
    name: line(),
    ...contactFields,
    idNumber: orNull(z.string().regex(/^[0-9A-Z-]{6,20}$/, 'is not an identity number')),
  })
  .readonly()

/** Schema of the papers handed in; each paper in one form is named once. */
export const componentsSchema = z
  .array(
    z
      .strictObject({
        id: slug(),
        form: z.enum(['original', 'certified-copy', 'copy']),
        copies: whole(1, 100).default(1),
      })
      .readonly(),
  )
  .max(100)
  .superRefine((received, context) => {
    const seen = new Set<string>()
    received.forEach(({ id, form }, index) => {
      if (seen.has(`${id} ${form}`)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `"${id}" (${form}) is marked twice; give the number of copies once`,
        })
      }
      seen.add(`${id} ${form}`)
    })
  })
  .readonly()
