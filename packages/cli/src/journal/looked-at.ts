import { isMotcuaError, MotcuaError, type CaseStore } from '@motcua/core'
import { copiedStore } from './copied-store.js'

/** A store opened to be looked at. */
export interface LookedAt {
  readonly store: CaseStore
  /** Closes it, and removes what was copied. */
  close(): Promise<void>
}

/** True for the address of a PostgreSQL server. */
export const isServer = (where: string): boolean => /^postgres(?:ql)?:\/\//.test(where)

/** A fault of the copy, told of the file itself: the copy is gone when it is read. */
function named(
  error: unknown,
  { copy, file }: { readonly copy: string; readonly file: string },
): unknown {
  if (!isMotcuaError(error) || error.got === undefined) return error
  const { code, field, got, faults } = error
  const detail = { got: got.replaceAll(copy, file), faults, cause: error }
  return new MotcuaError(code, { ...(field === undefined ? {} : { field }), ...detail })
}

async function lookAtFile(file: string): Promise<LookedAt> {
  const { sqliteStore } = await import('@motcua/storage-sqlite')
  const copy = copiedStore(file)
  try {
    const store = sqliteStore({ file: copy.file, create: false, durability: 'process' })
    return {
      store,
      close: async () => {
        await store.close().finally(copy.remove)
      },
    }
  } catch (error) {
    copy.remove()
    throw named(error, { copy: copy.file, file })
  }
}

async function lookAtServer(address: string, schema: string | undefined): Promise<LookedAt> {
  const { postgresStore } = await import('@motcua/storage-postgres')
  const store = await postgresStore({
    // The server itself refuses every write of these sessions.
    connection: { connectionString: address, options: '-c default_transaction_read_only=on' },
    migrate: false,
    ...(schema === undefined ? {} : { schema }),
  })
  return { store, close: () => store.close() }
}

/**
 * Opens a store without changing anything: a SQLite file by a copy of it, a PostgreSQL database by sessions that may only read.
 * @throws `store-missing`, `store-locked`, `store-corrupt`, `store-newer`, `store-failed`
 */
export const lookAt = (where: string, schema: string | undefined): Promise<LookedAt> =>
  isServer(where) ? lookAtServer(where, schema) : lookAtFile(where)
