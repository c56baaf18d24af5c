import { test } from 'vitest'
import { proveRenderer } from '@motcua/testing'
import { pdfRenderer } from '../src/index.js'
import { readPdf } from './support/read-pdf.js'

proveRenderer({ register: test, renderer: pdfRenderer(), read: readPdf, abilities: ['tables'] })
