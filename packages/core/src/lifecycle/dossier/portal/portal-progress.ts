import type { CaseData, Entry } from '../../../model/case.js'
import { isDossierCommand } from '../dossier-commands.js'
import { blankDossier, dossierData } from '../dossier-data.js'
import { commandWords } from '../dossier-words.js'
import { publicStatus } from '../public/public-status.js'
import type { PortalSource } from './portal-dossier.js'
import { portalStamp, promiseStamp } from './portal-stamp.js'

/** One step of handling in the fields of `CapNhatTienDoHoSoMC`. Moments are `yyyyMMddHHmmss` in Asia/Ho_Chi_Minh. */
export interface PortalProgress {
  readonly MaHoSo: string
  readonly NguoiXuLy: string
  /** Roles of who acted, in words. */
  readonly ChucDanh: string
  readonly ThoiDiemXuLy: string
  /** The unit of who acted. */
  readonly PhongBanXuLy: string
  /** What was done, in words. */
  readonly NoiDungXuLy: string
  /** Status after it, `1` to `10`. */
  readonly TrangThai: string
  /** When the step before had ended. */
  readonly NgayBatDau: string
  /** The promised day at that moment, at the hour the office closes; empty when there was none. */
  readonly NgayKetThucTheoQuyDinh: string
}

// The notes of the engine are no acts of handling; the last two are between the applicant and the office.
const untold: readonly string[] = [
  'lapse',
  'remind',
  'reproject',
  'transfer',
  'standIn',
  'issueTracking',
  'rate',
]

interface Passed {
  readonly entry: Entry
  readonly before: Entry | undefined
  readonly data: CaseData
}

const passedBy = (entries: readonly Entry[]): readonly Passed[] => {
  let data: CaseData = blankDossier
  return entries.map((entry, index) => {
    data = { ...data, ...entry.set }
    return { entry, before: entries[index - 1], data }
  })
}

const labelOf = (command: string): string =>
  isDossierCommand(command) ? commandWords[command].label.vi : command

const progressOf = (
  { entry, before, data: folded }: Passed,
  regime: PortalSource['regime'],
): readonly PortalProgress[] => {
  const data = dossierData(folded)
  const { by, at, command, state } = entry
  if (data.code === null || untold.includes(command.type)) return []
  const roles = regime.roles.filter(({ id }) => by.roles.includes(id))
  return [
    {
      MaHoSo: data.code,
      NguoiXuLy: by.name,
      ChucDanh: roles.map(({ name }) => name.vi).join(', '),
      ThoiDiemXuLy: portalStamp(at),
      PhongBanXuLy: regime.units.find(({ id }) => id === by.unit)?.name.vi ?? by.unit,
      NoiDungXuLy: labelOf(command.type),
      TrangThai: String(publicStatus({ state, data }).code),
      NgayBatDau: portalStamp(before?.at ?? at),
      NgayKetThucTheoQuyDinh: promiseStamp(data.promisedOn, regime.calendar),
    },
  ]
}

/**
 * The steps of handling for the national portal's `CapNhatTienDoHoSoMC`: one for each act people did since the dossier
 * has its code, from its journal. Grade C: which moments begin and end a step.
 */
export const portalProgress = (
  entries: readonly Entry[],
  { regime }: Pick<PortalSource, 'regime'>,
): readonly PortalProgress[] => passedBy(entries).flatMap((passed) => progressOf(passed, regime))
