/** The case store on SQLite: one file, one process, every acknowledged command on disk. */
export { sqliteStore, type SqliteStore } from './sqlite-store.js'
export type { SqliteStoreOptions } from './open-database.js'
