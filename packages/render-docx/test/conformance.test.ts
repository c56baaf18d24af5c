import { proveRenderer } from '@motcua/testing'
import { test } from 'vitest'
import { docxRenderer } from '@motcua/render-docx'
import { readWord } from './support/read-word.js'

proveRenderer({
  register: test,
  renderer: docxRenderer(),
  read: readWord,
  abilities: ['tables'],
})
