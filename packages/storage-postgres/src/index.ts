/** The door of `@motcua/storage-postgres`: every public name, listed once. */
export { postgresStore, type PostgresStore } from './postgres-store.js'
export type { PostgresStoreOptions } from './postgres-options.js'
export type { Timeouts } from './timeouts.js'
export { enableRowSecurity, type RowSecurityOptions } from './row-security.js'
