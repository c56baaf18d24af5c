import type { Citation } from '../model/citation.js'
import type { RegimeSpec } from './regime-spec.js'

/** A citation, and where in the data it stands. */
export interface Cited {
  readonly path: string
  readonly basis: Citation
}

const isCitation = (value: object): value is Citation => 'instrument' in value && 'grade' in value

/** Every citation of a tree of data, with the path to it. */
export function citationsIn(value: unknown, path: string): readonly Cited[] {
  if (typeof value !== 'object' || value === null) return []
  if (isCitation(value)) return [{ path, basis: value }]
  return Object.entries(value).flatMap(([key, part]) =>
    citationsIn(
      part,
      Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`,
    ),
  )
}

const cited = [
  'units',
  'slips',
  'codeFormats',
  'rules',
  'notifications',
  'templates',
  'ladder',
  'procedures',
  'support',
  'feedback',
  'requestCodes',
  'reporting',
  'rollout',
] as const satisfies readonly (keyof RegimeSpec)[]

/** Every citation of a regime but those of its calendars, with the path to it. */
export const regimeCitations = (spec: RegimeSpec): readonly Cited[] =>
  cited.flatMap((part) => citationsIn(spec[part], part))

/** Every citation of the calendars of a regime, with the path to it. */
export const calendarCitations = ({ calendars }: RegimeSpec): readonly Cited[] =>
  calendars.flatMap(({ basis, assumptions }, index) =>
    citationsIn({ basis, assumptions }, `calendars[${String(index)}]`),
  )
