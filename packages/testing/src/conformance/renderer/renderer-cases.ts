import { drawings } from './groups/drawings.js'
import { files } from './groups/files.js'
import { hostile } from './groups/hostile.js'
import { refusals } from './groups/refusals.js'
import { grids, tables } from './groups/tables.js'
import { trees } from './groups/trees.js'
import type { RendererCase } from './press.js'

/** The contract of the renderer, promise by promise. */
export const rendererCases: readonly RendererCase[] = Object.freeze([
  ...trees,
  ...tables,
  ...grids,
  ...drawings,
  ...files,
  ...refusals,
  ...hostile,
])
