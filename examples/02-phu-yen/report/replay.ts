import type { CaseView, Engine } from '@motcua/core'
import type { Progress } from './progress.js'
import { countText } from './words.js'

/** What was found when every journal was replayed through the definitions it is pinned to. */
export interface Replay {
  readonly dossiers: number
  readonly entries: number
  /** Codes or ids of the cases whose journal came out differently. */
  readonly differing: readonly string[]
}

/** Decides every entry of the cases again. */
export async function replayAll(
  engine: Engine,
  views: readonly CaseView[],
  progress: Progress,
): Promise<Replay> {
  let entries = 0
  const differing: string[] = []
  for (const [index, view] of views.entries()) {
    const found = await engine.verify(view.id)
    entries += found.entries
    if (found.faults.length > 0) differing.push(view.code ?? view.id)
    if ((index + 1) % 50 === 0) progress.step(`Chạy lại nhật ký: ${index + 1}/${views.length}`)
  }
  progress.done(`Đã chạy lại ${countText(entries)} việc của ${countText(views.length)} hồ sơ.`)
  return { dossiers: views.length, entries, differing }
}
