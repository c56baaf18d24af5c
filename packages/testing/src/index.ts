/** The door of `@motcua/testing`: every public name, listed once. */
export type { ConformanceCase } from './conformance/conformance-case.js'
export { ExpectationError } from './conformance/expectation.js'
export { caseStoreCases } from './conformance/case-store/case-store-cases.js'
export type { CaseStoreCase, CaseStoreContext } from './conformance/case-store/context.js'
export type { Dossier, Draft } from './conformance/case-store/dossier.js'
export { proveCaseStore } from './conformance/case-store/prove-case-store.js'
export type {
  CaseStoreProof,
  ProveCaseStoreOptions,
  Skip,
} from './conformance/case-store/prove-case-store.js'
