import { actor, createEngine, instant, type CaseStore, type Engine } from '@motcua/core'
import { manualTime } from '@motcua/core/memory'
import { thads } from '@motcua/core/thads'

/** The one-stop officer of the tests. */
export const clerk = actor('Nguyễn Thị Hoa', {
  unit: 'phu-yen/tuy-hoa',
  roles: ['one-stop-officer'],
})

/** What the counter does to every dossier after opening it. */
export const commands = ['accept', 'handOver']

/** An engine on the morning the counters opened. */
export const counterOn = (store: CaseStore): Engine =>
  createEngine({
    regime: thads,
    store,
    time: manualTime(instant('2017-06-01T08:30:00+07:00')),
  })

/** Opens a dossier under an id chosen beforehand. */
export const openDossier = (engine: Engine, id: string) =>
  engine.open(
    'dossier',
    {
      procedure: 'confirm-result',
      channel: 'counter',
      applicant: { name: 'Võ Thị Lan' },
      components: [{ id: 'request', form: 'original' }],
    },
    { by: clerk, commandId: id },
  )
