import { proveRenderer } from '@motcua/testing'
import { it } from 'vitest'
import { xlsxRenderer } from '@motcua/render-xlsx'
import { readWorkbook } from './support/read-workbook.js'

proveRenderer({
  register: it,
  renderer: xlsxRenderer(),
  read: readWorkbook,
  abilities: ['tables'],
})
