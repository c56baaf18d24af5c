import {
  isMotcuaError,
  text,
  type ErrorCode,
  type Fault,
  type MotcuaError,
  type Text,
} from '@motcua/core'
import { Misuse } from '../asked/misuse.js'
import { say, type Session } from '../session.js'

/** How a run ended, as scripts read it. */
export const exitCodes = {
  /** What was asked was done, or holds. */
  right: 0,
  /** What was asked for does not hold: faults, an unsound definition, differences. */
  doesNotHold: 1,
  /** Wrong use or wrong input. */
  misuse: 2,
  /** A store, a disk or a server failed. */
  outside: 3,
  /** A fault of the program itself. */
  internal: 70,
} as const

/** What went wrong, for people and programs. */
export interface Failure {
  readonly exit: number
  readonly code: ErrorCode | 'system'
  readonly problem: Text
  readonly field: string | undefined
  readonly got: string | undefined
  readonly cure: Text
  readonly faults: readonly Fault[]
}

const outside = /^(?:store-|directory-)/

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error

/** What an error means to the person who asked; null for a fault of the program itself. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof Misuse)
    return { exit: exitCodes.misuse, ...pick(error), problem: error.problem }
  if (isMotcuaError(error)) {
    if (error.code === 'store-failed') return unread(error)
    const exit = outside.test(error.code) ? exitCodes.outside : exitCodes.misuse
    return { exit, ...pick(error), problem: error.text }
  }
  if (!isSystemError(error)) return null
  return {
    exit: exitCodes.outside,
    code: 'system',
    problem: text('Hệ thống không làm được.', 'The system failed.'),
    field: error.path,
    got: error.message,
    cure: text(
      'Kiểm tra đường dẫn, quyền truy cập và đĩa.',
      'Check the path, the permissions and the disk.',
    ),
    faults: [],
  }
}

const pick = ({
  code,
  field,
  got,
  cure,
  faults,
}: Misuse | MotcuaError): Omit<Failure, 'exit' | 'problem'> => ({ code, field, got, cure, faults })

/** The words of the code are for who writes; here a store is only read. */
const unread = (error: MotcuaError): Failure => ({
  ...{ exit: exitCodes.outside, ...pick(error) },
  problem: text('Không đọc được kho dữ liệu.', 'The store could not be read.'),
  cure: text(
    'Kiểm tra địa chỉ, máy chủ, tài khoản và mật khẩu (PGPASSWORD), hoặc đĩa.',
    'Check the address, the server, the account and its password (PGPASSWORD), or the disk.',
  ),
})

const labels = {
  field: text('Ở', 'At'),
  got: text('Nhận', 'Got'),
  cure: text('Cách sửa', 'Cure'),
}

/** Tells a failure on the stream of errors: as lines for people, or as one JSON object. */
export function tellFailure(session: Session, failure: Failure, json: boolean): void {
  const { code, problem, field, got, cure, faults } = failure
  if (json) {
    const error = { code, problem, field, got, cure, faults }
    session.err.write(`${JSON.stringify({ error }, null, 2)}\n`)
    return
  }
  const line = (label: Text, words: string): string => `  ${say(session, label)}: ${words}`
  const lines = [
    `motcua: ${say(session, problem)} [${code}]`,
    ...(field === undefined ? [] : [line(labels.field, field)]),
    ...(got === undefined ? [] : [line(labels.got, got)]),
    ...faults.map(({ path, problem: fault }) => `  - ${path}: ${fault}`),
    line(labels.cure, say(session, cure)),
  ]
  session.err.write(`${lines.join('\n')}\n`)
}
