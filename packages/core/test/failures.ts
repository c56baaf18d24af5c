import { isMotcuaError, type MotcuaError } from '@motcua/core'

/** The coded error an act ends in; any other outcome fails the test. */
export async function failure(act: Promise<unknown> | (() => unknown)): Promise<MotcuaError> {
  try {
    await (typeof act === 'function' ? act() : act)
  } catch (error) {
    if (isMotcuaError(error)) return error
    throw error
  }
  throw new RangeError('it did not fail')
}

/** Code and field of the error an act ends in. */
export async function codeAndField(act: Promise<unknown> | (() => unknown)): Promise<string> {
  const { code, field } = await failure(act)
  return `${code} ${field ?? '-'}`
}

/** The rules an act is refused by, in order. */
export async function refusedBy(act: Promise<unknown>): Promise<readonly string[]> {
  const { code, reasons } = await failure(act)
  if (code !== 'refused') return [`(${code})`]
  return reasons.map((reason) => ('rule' in reason ? String(reason.rule) : '(no rule)'))
}
