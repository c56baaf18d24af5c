import { test } from 'vitest'
import { proveRenderer } from '@motcua/testing'
import { htmlRenderer } from '../src/index.js'
import { readHtml } from './reading/read-html.js'

proveRenderer({ register: test, renderer: htmlRenderer(), read: readHtml, abilities: ['tables'] })
