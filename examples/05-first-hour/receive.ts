import { writeFileSync } from 'node:fs'
import { actor } from '@motcua/core'
import { openOffice } from './office.js'

const office = openOffice('2026-08-06T09:15:00+07:00') // a Thursday morning
const hoa = actor('Nguyễn Thị Hoa', { unit: 'dak-lak', roles: ['one-stop-officer'] })

const request = {
  procedure: 'copy-paper',
  channel: 'counter',
  applicant: { name: 'Võ Thị Lan', phone: '0905 123 456' },
  components: [{ id: 'request', form: 'original' }],
}
const opened = await office.open('dossier', request, { by: hoa })
const dossier = await office.send(opened.id, { type: 'accept' }, { by: hoa })

console.log(`${dossier.code ?? ''} is due on ${dossier.due?.date ?? ''}:`)
for (const { date, why } of dossier.due?.trace ?? []) console.log(`  ${date}  ${why.en}`)

const shown = ['handOver', 'settle', 'stop']
const answers = await office.can(dossier.id, hoa)
for (const { command, allowed, reasons } of answers.filter((it) => shown.includes(it.command))) {
  console.log(`${command}: ${allowed ? 'yes' : reasons.map(({ text }) => text.en).join(' ')}`)
}

writeFileSync('receipt.html', await office.render(dossier.id, 'receipt-slip', 'html'))
await office.close()
