import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs of Debian that read or show documents. */
export type DocumentTool = 'chromium' | 'soffice' | 'pdfinfo' | 'pdftoppm' | 'pdftotext'

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const found = (tool: DocumentTool): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, tool))
    .find(runs)

/**
 * Why tests that need these programs cannot run here; null when they can. Tests skip by name with it, or fail where the
 * environment says `MOTCUA_REQUIRE_DOCUMENT_TOOLS=1`.
 * @throws Error where the programs are required and one is missing
 */
export function noDocumentTools(...tools: readonly DocumentTool[]): string | null {
  const missing = tools.filter((tool) => found(tool) === undefined)
  if (missing.length === 0) return null
  const reason = `no ${missing.join(', ')}: install it, or add its folder to the search path`
  if (process.env['MOTCUA_REQUIRE_DOCUMENT_TOOLS'] === '1') throw new Error(reason)
  return reason
}

/**
 * The path of a program.
 * @throws Error where it is not on the search path
 */
export function documentTool(tool: DocumentTool): string {
  const path = found(tool)
  if (path === undefined) throw new Error(`no ${tool} on the search path`)
  return path
}
