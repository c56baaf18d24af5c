/** The door of `@motcua/testing`: every public name, listed once. */
export type { Ability, ConformanceCase } from './conformance/conformance-case.js'
export { ExpectationError } from './conformance/expectation.js'
export type { Patience } from './conformance/patience.js'
export type { Proof, ProveOptions, Skip } from './conformance/register-cases.js'
export { caseStoreCases } from './conformance/case-store/case-store-cases.js'
export type { CaseStoreCase, CaseStoreContext } from './conformance/case-store/context.js'
export type { Dossier, Draft } from './conformance/case-store/dossier.js'
export { proveCaseStore } from './conformance/case-store/prove-case-store.js'
export type { ProveCaseStoreOptions } from './conformance/case-store/prove-case-store.js'
export { jobQueueCases } from './conformance/job-queue/job-queue-cases.js'
export { proveJobQueue } from './conformance/job-queue/prove-job-queue.js'
export type { ProveJobQueueOptions } from './conformance/job-queue/prove-job-queue.js'
export type { Draining, Gate, JobQueueCase, Workbench } from './conformance/job-queue/workbench.js'
export type {
  FarEnd,
  FarEndKind,
  FarEnds,
  ReceivedMessage,
} from './conformance/notifier/far-end.js'
export { notifierCases } from './conformance/notifier/notifier-cases.js'
export type { NotifierCase, Outbox, TryOptions } from './conformance/notifier/outbox.js'
export { proveNotifier } from './conformance/notifier/prove-notifier.js'
export type { ProveNotifierOptions } from './conformance/notifier/prove-notifier.js'
export { placesOf, withWords, type Place } from './conformance/renderer/words-of.js'
export { bareDocument, fullDocument } from './conformance/renderer/full-document.js'
export { hostileWords } from './conformance/renderer/hostile/hostile-words.js'
export { rendererCases } from './conformance/renderer/renderer-cases.js'
export type { Press, PressParts, RendererCase } from './conformance/renderer/press.js'
export { proveRenderer } from './conformance/renderer/prove-renderer.js'
export type { ProveRendererOptions } from './conformance/renderer/prove-renderer.js'
export type { ReadBack } from './conformance/renderer/read-back.js'
