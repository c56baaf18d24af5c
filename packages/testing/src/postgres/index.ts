/** The door of `@motcua/testing/postgres`: a real PostgreSQL server for tests, rehearsals and measurements. */
export {
  noPostgres,
  startPostgres,
  type PostgresServer,
  type ServerOptions,
} from './start-postgres.js'
