import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { thads } from '@motcua/core/thads'
import { inventArrivals } from './arrivals/invent-arrivals.js'

const file = join(import.meta.dirname, 'arrivals.csv')
writeFileSync(file, inventArrivals(thads))
console.log(`Written: ${file}`)
