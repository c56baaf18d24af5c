import { caseId } from '../../model/ids.js'
import { blankDossier } from '../../lifecycle/dossier/dossier-data.js'
import type { PublicFace } from '../../lifecycle/public-face.js'
import type { CaseView } from '../case-view.js'
import type { EngineParts } from '../engine-parts.js'
import { parseJson } from '../journal.js'
import { storedView } from '../standing.js'

/** A case found by its code, with the side it turns to the public. */
export interface Found {
  readonly view: CaseView
  readonly face: PublicFace
}

const nobodys = caseId('0'.repeat(26))
const decoy = JSON.stringify(blankDossier)

/** The case of a code; null when there is none. Hit and miss both search once, read once and parse once. */
export async function lookUp(parts: EngineParts, code: string): Promise<Found | null> {
  const { rows } = await parts.store.find({ code, order: 'opened', limit: 1 })
  const loaded = await parts.store.load(rows[0]?.id ?? nobodys)
  if (loaded === null) {
    parseJson(decoy)
    return null
  }
  const view = storedView(parts, loaded.stored)
  const face = view.publicFace
  return face === null ? null : { view, face }
}
