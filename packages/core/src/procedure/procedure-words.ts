import { text, type Text } from '../model/text.js'
import type { PaperForm } from './procedure.js'

/** In which form a paper is asked for. */
export const paperForms: Readonly<Record<PaperForm, Text>> = {
  original: text('bản chính', 'original'),
  'certified-copy': text('bản sao chứng thực', 'certified copy'),
  copy: text('bản sao', 'copy'),
}

/** How often: `2 lần`, `2 times`. */
export const timesText = (count: number): Text =>
  text(`${String(count)} lần`, count === 1 ? 'once' : `${String(count)} times`)
