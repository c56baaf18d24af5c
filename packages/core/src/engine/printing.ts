import type { OfficialDocument } from '../document/official-document.js'
import { MotcuaError } from '../errors.js'
import type { CaseData, Entry } from '../model/case.js'
import type { StoredCase } from '../ports/case-store.js'
import type { PaperCase, TrackingPage } from '../papers/paper.js'
import type { EngineParts } from './engine-parts.js'
import { readJournal } from './journal.js'
import { standing } from './standing.js'

/** A stored case with its journal, as papers print it. @throws `journal-broken` */
export async function paperCase(parts: EngineParts, stored: StoredCase): Promise<PaperCase> {
  const { definition, before } = standing(parts, stored)
  const entries: readonly Entry[] = readJournal(await parts.store.journal(stored.id), parts.digest)
  return {
    ...{ kind: definition.kind, state: before.state, data: before.data },
    ...{ blank: definition.blank, entries },
  }
}

const digestIn = (data: CaseData): unknown => {
  const { tracking } = data
  return typeof tracking === 'object' && tracking !== null && Reflect.get(tracking, 'digest')
}

/** A code that leads nowhere must not be printed. @throws `invalid-input` for a secret that is not the one issued last */
export function checkTracking(
  { digest }: Pick<EngineParts, 'digest'>,
  { data }: PaperCase,
  tracking: TrackingPage | undefined,
): void {
  if (tracking === undefined || digest(tracking.secret) === digestIn(data)) return
  const got = 'a secret that is not the one issued last for this case'
  throw new MotcuaError('invalid-input', { field: 'options.tracking.secret', got })
}

/** Prints a document. @throws `unknown-format` naming the formats there are; what the renderer throws */
export async function printed(
  { renderers }: Pick<EngineParts, 'renderers'>,
  document: OfficialDocument,
  format: string,
): Promise<Uint8Array> {
  const renderer = renderers.get(format)
  if (renderer !== undefined) return renderer.render(document)
  const known = [...renderers.keys()].join(', ') || 'none'
  throw new MotcuaError('unknown-format', {
    field: 'format',
    got: `${format}; renderers were given for: ${known}`,
  })
}
