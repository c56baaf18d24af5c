import { noPostgres } from '@motcua/testing/postgres'

/** Title of a group of tests that need a server, with the reason when they are skipped. */
export const titled = (title: string): string =>
  noPostgres === null ? title : `${title} (skipped: ${noPostgres})`
