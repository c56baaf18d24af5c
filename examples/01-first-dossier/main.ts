import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { actor, createEngine, instant } from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'
import { sqliteStore } from '@motcua/storage-sqlite'
import { tell } from './tell.js'

const file = process.argv[2] ?? join(import.meta.dirname, 'out', 'office.db')
mkdirSync(dirname(file), { recursive: true })

// The morning the counters opened. Leave `time` out to work by the clock of the machine.
const time = manualTime(instant('2017-06-01T08:30:00+07:00'))
const applicant = { name: 'Võ Thị Lan', phone: '0905 123 456' }
const components = [{ id: 'request', form: 'original' }]

// #region first-dossier
const office = createEngine({ regime: thads, store: sqliteStore({ file }), time })

const officer = actor('Nguyễn Thị Hoa', { unit: 'phu-yen/tuy-hoa', roles: ['one-stop-officer'] })
const request = { procedure: 'confirm-result', channel: 'counter', applicant, components }
const opened = await office.open('dossier', request, { by: officer })
const dossier = await office.send(opened.id, { type: 'accept' }, { by: officer })

const { code, due } = dossier // PY01-170601-0001; 8 June, each day counted or skipped, and why
const answers = await office.can(dossier.id, officer) // every command: yes, or why not
const journal = await office.journal(dossier.id) // who did what, when, in which role
const page = await office.find({ unit: 'phu-yen', dueBefore: '2017-06-09', state: 'settlement' })
// #endregion first-dossier

await office.close()
for (const line of tell({ code, due, answers, journal, rows: page.rows })) console.log(line)
console.log(`\nKept in ${file}. Run it again: the next dossier gets the next number.`)
