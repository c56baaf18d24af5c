/** The door of `@motcua/testing/process`: an office in a process of its own, to be killed, frozen and asked what it said. */
export { caseNumber, commitOf, hashOf, type Step } from './fixture-commits.js'
export { say } from './say.js'
export { startProcess, type ProcessOptions, type RunningProcess } from './start-process.js'
