import { MotcuaError, errorCodes, text, type ErrorCode, type Fault, type Text } from '@motcua/core'

/** What a person asked for wrongly, with a cure that can be typed. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
  readonly code: ErrorCode
  /** The option or argument it is about. */
  readonly field: string
  /** What was given there; undefined when nothing was. */
  readonly got: string | undefined
  /** What is wrong; the words of the code when left out. */
  readonly problem: Text
  readonly cure: Text
  readonly faults: readonly Fault[]

  constructor(
    code: ErrorCode,
    asked: {
      readonly field: string
      readonly got?: string
      readonly problem?: Text
      readonly cure?: Text
      readonly cause?: unknown
    },
  ) {
    const { field, got, cause } = asked
    const problem = asked.problem ?? errorCodes[code].what
    super(
      `${problem.en} ${field}: ${got ?? 'nothing'} [${code}]`,
      cause === undefined ? {} : { cause },
    )
    this.code = code
    this.field = field
    this.got = got
    this.problem = problem
    this.cure = asked.cure ?? errorCodes[code].cure
    this.faults = cause instanceof MotcuaError ? cause.faults : []
  }
}

/**
 * The value of an option that has no default.
 * @throws `invalid-input` naming the option
 */
export function needed(value: string | undefined, field: string): string {
  if (value !== undefined) return value
  const problem = text('Thiếu tùy chọn bắt buộc.', 'An option is missing.')
  const cure = text('Xem hướng dẫn bằng --help.', 'See --help.')
  throw new Misuse('invalid-input', { field, problem, cure })
}
