import type { Applicant } from '../../applicant.js'
import type { Difference, Stated } from '../support-data.js'

/** Who asks, and what is stated. */
interface Statement {
  readonly applicant: Applicant
  readonly fields: Stated
}

/** Words as they are compared: one form of Unicode, single blanks. Case and marks count. */
const compared = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim()

const differ = (online: string | null, paper: string | null): boolean =>
  online === null || paper === null ? online !== paper : compared(online) !== compared(paper)

const applicantParts = ['name', 'address', 'idNumber'] as const

// Where one of the two leaves out an address or a number, it does not gainsay the other.
const inApplicant = (online: Applicant, paper: Applicant): readonly Difference[] =>
  applicantParts
    .filter((part) => online[part] !== null && paper[part] !== null)
    .map((part) => ({ field: `applicant.${part}`, online: online[part], paper: paper[part] }))

/** What the papers state differently from the request, field by field, the name of the applicant first. */
export function differencesOf(online: Statement, paper: Statement): readonly Difference[] {
  const ids = new Set([...Object.keys(online.fields), ...Object.keys(paper.fields)])
  const inFields = [...ids].toSorted().map((id) => ({
    field: id,
    online: online.fields[id] ?? null,
    paper: paper.fields[id] ?? null,
  }))
  return [...inApplicant(online.applicant, paper.applicant), ...inFields].filter((pair) =>
    differ(pair.online, pair.paper),
  )
}
