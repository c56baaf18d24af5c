import { actor, cite, createEngine, instant, type Engine, type MigrationPlan } from '@motcua/core'
import { manualTime, memoryStore } from '@motcua/core/memory'
import { diffProcedures, type ProcedureChange } from '@motcua/core/proof'
import { thads } from '@motcua/core/thads'

const unit = 'dak-lak'
const counter = actor('Y Thị Hương', { unit, roles: ['one-stop-officer'] })
const head = actor('H Linh Mlô', { unit, roles: ['head'] })
const handler = { id: 'y-bham-nie', name: 'Y Bhăm Niê' }

const receive = async (office: Engine, name: string): Promise<string> => {
  const applicant = { name, phone: '0905 123 456' }
  const components = [{ id: 'request', form: 'original' }]
  const request = { procedure: 'confirm-result', channel: 'counter', applicant, components }
  const { id } = await office.open('dossier', request, { by: counter })
  await office.send(id, { type: 'accept' }, { by: counter })
  await office.send(id, { type: 'handOver' }, { by: counter })
  return id
}

/** What the chapter shows. */
export interface July2026 {
  readonly changes: readonly ProcedureChange[]
  readonly plan: MigrationPlan
  /** The due day of the first dossier before, after, and after taking the move back. */
  readonly due: readonly (string | undefined)[]
  readonly entries: readonly string[]
  readonly faults: number
}

/** Five working days become three while two dossiers are on the way. */
export async function july2026(): Promise<July2026> {
  const time = manualTime(instant('2026-06-30T08:30:00+07:00'))
  const office = createEngine({ regime: thads, store: memoryStore(), time })
  const first = await receive(office, 'Võ Thị Lan')
  const second = await receive(office, 'Lê Văn Minh')
  await office.send(second, { type: 'assign', data: { officer: handler } }, { by: head })
  const due = async () => (await office.get(first)).due?.date
  const before = await due()
  time.set(instant('2026-07-01T08:00:00+07:00'))

  const [old, now] = ['2025', '2026'].map((id) =>
    thads.procedure('confirm-result').versions.find((version) => version.id === id),
  )
  const changes = old === undefined || now === undefined ? [] : diffProcedures(old, now, thads)

  // #region migrate
  const plan = await office.planMigration({
    from: 'dossier@confirm-result/2025',
    to: 'dossier@confirm-result/2026',
    clock: 'recompute',
    ground: cite('nd-152-2026', 'Art 115', 'B'),
    reason: 'Các bước tiếp theo làm theo NĐ 152/2026',
  })
  await office.migrate(plan, { by: head }) // one entry for each dossier; what cannot be moved is named
  // #endregion migrate

  const after = await due()
  await office.revertMigration(first, { by: head, reason: 'Chờ hướng dẫn của Cục' })
  const entries = (await office.journal(first)).map(
    ({ command, definition }) => `${command.type} (${definition})`,
  )
  const checked = [await office.verify(first), await office.verify(second)]
  const faults = checked.reduce((sum, check) => sum + check.faults.length, 0)
  const days = [before, after, await due()]
  await office.close()
  return { changes, plan, due: days, entries, faults }
}
