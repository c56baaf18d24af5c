import { and } from 'xstate'

/** What the seam reads of a state node, as XState v5 exposes it. */
export interface NodeShape {
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history'
  readonly path: readonly string[]
  readonly states: Readonly<Record<string, NodeShape>>
  readonly parent?: NodeShape | undefined
  readonly initial: {
    readonly target?: readonly NodeShape[] | undefined
    readonly actions?: readonly unknown[] | undefined
  }
  readonly transitions: ReadonlyMap<string, readonly TransitionShape[]>
  readonly entry: readonly unknown[]
  readonly exit: readonly unknown[]
  readonly invoke: readonly unknown[]
  readonly always?: readonly unknown[] | undefined
  readonly after: readonly unknown[]
}

/** What the seam reads of a transition. */
export interface TransitionShape {
  readonly target: readonly NodeShape[] | undefined
  readonly guard?: unknown
  readonly actions: readonly unknown[]
}

type Predicate = (args: { context: unknown; event: unknown }, params: unknown) => unknown

/** A function of context, event and parameters. */
export const isPredicate = (value: unknown): value is Predicate => typeof value === 'function'

/** XState's `assign`, recognised by its mark. */
export const isAssignment = (value: unknown): value is { readonly assignment: unknown } =>
  typeof value === 'function' &&
  'type' in value &&
  value.type === 'xstate.assign' &&
  'assignment' in value

const joinMark: unknown = Reflect.get(and([]), 'check')

/** The parts of a guard reference: itself, or the guards that XState's `and` joins. */
export const guardParts = (ref: unknown): readonly unknown[] => {
  if (ref === undefined) return []
  if (typeof ref !== 'function' || !('check' in ref) || ref.check !== joinMark) return [ref]
  return 'guards' in ref && Array.isArray(ref.guards) ? ref.guards.flatMap(guardParts) : [ref]
}

/** Any other function made by XState: a built-in action, or a guard joined from others. */
export const isBuiltIn = (value: unknown): boolean =>
  typeof value === 'function' &&
  !isAssignment(value) &&
  ('check' in value || ('type' in value && String(value.type).startsWith('xstate.')))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The name in a reference to a guard or action: a string, or an object with a `type`. */
export const nameOf = (ref: unknown): string | undefined => {
  if (typeof ref === 'string') return ref
  return isRecord(ref) && typeof ref['type'] === 'string' ? ref['type'] : undefined
}

/** The parameters in a reference, if it has any. */
export const paramsOf = (ref: unknown): unknown => (isRecord(ref) ? ref['params'] : undefined)
