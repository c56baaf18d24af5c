import { test } from 'vitest'
import { proveNotifier } from '@motcua/testing'
import { farEnds } from './support/far-ends.js'

proveNotifier({ register: test, farEnds, address: 'an.nguyen@example.vn' })
