import { invalid } from './bounds.js'
import { Database } from './database.js'
import { openFailure } from './postgres-errors.js'
import { checkOptions, type PostgresStoreOptions } from './postgres-options.js'

/** Whom row security is set up for. */
export interface RowSecurityOptions extends Pick<
  PostgresStoreOptions,
  'connection' | 'pool' | 'schema'
> {
  /** The role of the stores that are opened with `rowSecurity`: neither the owner of the schema nor a superuser. */
  readonly role: string
}

const units = `unit = ANY (string_to_array(current_setting('motcua.units', true), ','))`

// A new case and its first entry are one statement, in which the entry cannot see its case: it is checked when read.
const enable = (role: string): string => `
ALTER TABLE {m}.cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE {m}.entry ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS motcua_units ON {m}.cases;
DROP POLICY IF EXISTS motcua_read ON {m}.entry;
DROP POLICY IF EXISTS motcua_note ON {m}.entry;
CREATE POLICY motcua_units ON {m}.cases USING (${units});
CREATE POLICY motcua_read ON {m}.entry FOR SELECT
  USING (EXISTS (SELECT FROM {m}.cases c WHERE c.no = case_no));
CREATE POLICY motcua_note ON {m}.entry FOR INSERT WITH CHECK (true);
GRANT USAGE ON SCHEMA {m} TO ${role};
GRANT SELECT ON {m}.meta TO ${role};
GRANT SELECT, INSERT, UPDATE ON {m}.cases, {m}.number TO ${role};
GRANT SELECT, INSERT ON {m}.entry TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON {m}.job TO ${role};
GRANT USAGE ON SEQUENCE {m}.job_token, {m}.job_death TO ${role};
GRANT EXECUTE ON FUNCTION {m}.schedule, {m}.unschedule TO ${role};`

/**
 * Sets up row-level security: a store of this role sees and writes the cases of the units it is opened with, and
 * nothing else, whatever its code asks for. Run once by the owner of the schema, and again for each further role.
 * Numbers are shared by all units. Jobs are run by a store of the owner; a store of the role may drain its own.
 * @throws `invalid-input`, `store-missing`, `store-read-only` (not the owner), `store-failed`
 */
export async function enableRowSecurity(options: RowSecurityOptions): Promise<void> {
  const { role, ...rest } = options
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,62}$/.test(role)) throw invalid('role', role)
  const database = new Database(checkOptions(rest))
  try {
    await database.transaction((session) => session.query(enable(`"${role}"`)))
  } catch (error) {
    throw openFailure(error)
  } finally {
    await database.end()
  }
}
