import { errorCodes, type ErrorCode, type Wording } from './error-codes.js'

/**
 * The error family. One class, one table of codes: what went wrong and what to do, in Vietnamese and English.
 * Hosts branch on `code`; people read `text` and `cure`; `field` names the place in the input.
 */

/** One fault among several found in the same input. */
export interface Fault {
  /** Where: a path such as `versions[1].steps[0].role`. */
  readonly path: string
  /** What is wrong there, in English, for the developer. */
  readonly problem: string
}

/** What a thrower may add to a code. */
export interface ErrorDetail {
  /** The input field the error is about. */
  readonly field?: string
  /** The offending value or circumstance, shortened to 200 characters in the message. */
  readonly got?: string
  /** All faults of the input, when there is more than one place to name. */
  readonly faults?: readonly Fault[]
  /** Why a command was refused, one line per reason. */
  readonly reasons?: readonly { readonly text: Wording }[]
  readonly cause?: unknown
}

// Callers in plain JavaScript may hand in anything as the offending value.
const shorten = (value: unknown): string => {
  const shown = String(value)
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown
}

const compose = (code: ErrorCode, detail: ErrorDetail): string => {
  const { what, cure } = errorCodes[code]
  const parts: string[] = [what.en]
  if (detail.field !== undefined) parts.push(`Field: ${shorten(detail.field)}.`)
  if (detail.got !== undefined) parts.push(`Got: ${shorten(detail.got)}.`)
  for (const fault of detail.faults ?? []) parts.push(`\n  - ${fault.path}: ${fault.problem}`)
  for (const reason of detail.reasons ?? []) parts.push(`\n  - ${reason.text.en}`)
  parts.push(detail.faults || detail.reasons ? `\n${cure.en}` : cure.en)
  return `${parts.join(' ')} [${code}]`
}

/** The one error class of the library and its adapters. */
export class MotcuaError extends Error {
  override readonly name = 'MotcuaError'
  /** Stable identifier of the failure; branch on this. */
  readonly code: ErrorCode
  /** What went wrong, for people. */
  readonly text: Wording
  /** What to do about it, for people. */
  readonly cure: Wording
  /** The input field concerned, if one is. */
  readonly field: string | undefined
  /** The offending value or circumstance, at most 201 characters. */
  readonly got: string | undefined
  /** Every fault found, when the input was checked whole. */
  readonly faults: readonly Fault[]
  /** Why a command was refused (code `refused`). */
  readonly reasons: readonly { readonly text: Wording }[]

  constructor(code: ErrorCode, detail: ErrorDetail = {}) {
    super(compose(code, detail), detail.cause === undefined ? undefined : { cause: detail.cause })
    this.code = code
    this.text = errorCodes[code].what
    this.cure = errorCodes[code].cure
    this.field = detail.field
    this.got = detail.got === undefined ? undefined : shorten(detail.got)
    this.faults = detail.faults ?? []
    this.reasons = detail.reasons ?? []
  }
}

/**
 * True when the value is an error of this library, optionally of one code.
 * Looks at shape, not class, so it holds across duplicate installs.
 */
export function isMotcuaError(value: unknown, code?: ErrorCode): value is MotcuaError {
  return (
    value instanceof Error &&
    value.name === 'MotcuaError' &&
    'code' in value &&
    (code === undefined || value.code === code)
  )
}
