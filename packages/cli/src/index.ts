/** The door of `@motcua/cli`: every public name, listed once. */
export { run, type RunOptions } from './run.js'
export type { Output } from './session.js'
