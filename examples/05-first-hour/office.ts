import { createEngine, defineRegime, instant, text, type Engine } from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { htmlRenderer } from '@motcua/render-html'
import { sqliteStore } from '@motcua/storage-sqlite'
import { copyPaper } from './procedure.js'

const tutorial = {
  id: 'tutorial',
  number: 'tutorial',
  name: text('Quy định để thử', 'Rules to try'),
  grade: 'C',
  source: 'Made up for the tutorial',
} as const

export const regime = defineRegime({
  ...thads,
  instruments: [...thads.instruments, tutorial],
  procedures: [...thads.procedures, copyPaper],
})

/** Opens the office at a moment of its own. Leave `time` out to work by the clock of the machine. */
export const openOffice = (moment: string): Engine =>
  createEngine({
    regime,
    store: sqliteStore({ file: 'office.db' }),
    renderers: [htmlRenderer()],
    time: manualTime(instant(moment)),
  })
