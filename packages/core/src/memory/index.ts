/** Every port in memory: for the quick start, for tests, for rehearsals. */
export { memoryStore, type MemoryStoreOptions } from './memory-store.js'
export { manualTime, type ManualTime } from './manual-time.js'
export { sequentialIds } from './sequential-ids.js'
export { memoryLimiter, type MemoryLimiterOptions } from '../system/memory-limiter.js'
export { memoryPasscodes, type MemoryPasscodesOptions } from '../system/memory-passcodes.js'
