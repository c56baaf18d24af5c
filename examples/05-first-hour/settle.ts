import { actor, personOf } from '@motcua/core'
import { openOffice } from './office.js'

const office = openOffice('2026-08-06T14:30:00+07:00') // the same afternoon
const hoa = actor('Nguyễn Thị Hoa', { unit: 'dak-lak', roles: ['one-stop-officer'] })
const nam = actor('Lê Văn Nam', { unit: 'dak-lak', roles: ['handling-officer'] })
const bao = actor('Phạm Quốc Bảo', { unit: 'dak-lak', roles: ['head'] })

const { rows } = await office.find({ unit: 'dak-lak', state: 'settlement' })
for (const { id, code } of rows) {
  await office.send(id, { type: 'handOver', data: { officer: personOf(nam) } }, { by: hoa })
  const copied = { outcome: 'granted', summary: 'Bản sao quyết định thi hành án' }
  await office.send(id, { type: 'settle', data: copied }, { by: nam })
  await office.send(id, { type: 'approve' }, { by: bao })
  await office.send(id, { type: 'notifyReady' }, { by: hoa })
  await office.send(id, { type: 'returnResult', data: { receiver: 'Võ Thị Lan' } }, { by: hoa })

  console.log(code)
  for (const { seq, at, by, command, state } of await office.journal(id)) {
    console.log(`  ${seq}. ${at}  ${by.name}  ${command.type} → ${state}`)
  }
}
await office.close()
