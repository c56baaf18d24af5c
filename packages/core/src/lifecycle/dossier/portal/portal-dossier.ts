import type { Entry } from '../../../model/case.js'
import type { Instant } from '../../../model/time.js'
import type { Channel } from '../../../procedure/procedure.js'
import type { Regime } from '../../../procedure/regime.js'
import { dossierData, type DossierData, type SupplementRound } from '../dossier-data.js'
import { publicStatus, type DossierState } from '../public/public-status.js'
import { portalStamp, promiseStamp } from './portal-stamp.js'

/** What the portal wants to know and a case does not hold. */
export interface PortalFacts {
  /** Code of the procedure in the national data base. */
  readonly MaTTHC: string
  readonly MaLinhVuc: string
  readonly TenLinhVuc: string
  /** Code of the sort of applicant. */
  readonly LoaiDoiTuong: string
  /** Lists whose items were found in no public copy, as the host fills them; empty when left out. */
  readonly TaiLieuNop?: readonly object[]
  readonly DanhSachLePhi?: readonly object[]
  readonly DanhSachTepDinhKemKhac?: readonly object[]
  readonly DanhSachGiayToKetQua?: readonly object[]
}

/** One request to complete the dossier, in the fields of the portal. */
export interface PortalSupplement {
  readonly NguoiYeuCauBoSung: string
  readonly NoiDungBoSung: string
  /** Moment of the request. */
  readonly NgayBoSung: string
  /** Promised date before the request; empty when none was promised yet. */
  readonly NgayHenTraTruoc: string
  /** Promised date after the papers came; empty until then. */
  readonly NgayHenTraMoi: string
}

/** A dossier in the fields of `DongBoHoSoMC`. Moments are `yyyyMMddHHmmss` in Asia/Ho_Chi_Minh; what there is none of is empty. */
export interface PortalDossier extends Required<PortalFacts> {
  readonly MaHoSo: string
  readonly TenTTHC: string
  readonly ChuHoSo: string
  readonly Email: string
  readonly SoDienThoai: string
  readonly TrichYeuHoSo: string
  readonly NgayTiepNhan: string
  readonly NgayHenTra: string
  /** `1` to `10`. */
  readonly TrangThaiHoSo: string
  readonly NgayTra: string
  /** `1` in person, `2` online, `3` by post. */
  readonly HinhThuc: string
  readonly NgayKetThucXuLy: string
  readonly DonViXuLy: string
  readonly GhiChu: string
  readonly DanhSachHoSoBoSung: readonly PortalSupplement[]
}

/** What a projection is made from, besides the case. */
export interface PortalSource {
  /** The journal of the case. */
  readonly entries: readonly Entry[]
  readonly regime: Regime
  readonly facts: PortalFacts
}

// On-site dossiers are told as handed in in person (grade C: the portal has three channels).
const channels: Readonly<Record<Channel, string>> = {
  counter: '1',
  'on-site': '1',
  online: '2',
  post: '3',
}

const momentOf = (entries: readonly Entry[], fact: keyof DossierData): Instant | null =>
  entries.findLast(({ set }) => set[fact] !== undefined && set[fact] !== null)?.at ?? null

/** When handling ended; of a dossier that ended while it waited, when the waiting began. */
function endOf(data: DossierData, { entries, regime }: PortalSource): Instant | null {
  const ended = momentOf(entries, data.finishedOn === null ? 'closing' : 'finishedOn')
  const dayOf = (at: Instant): string => regime.calendar.localTime(at).date
  if (ended === null || data.finishedOn === null || dayOf(ended) === data.finishedOn) return ended
  const waits = ['requestSupplement', 'suspend']
  return (
    entries.findLast(
      ({ at, command }) => waits.includes(command.type) && dayOf(at) === data.finishedOn,
    )?.at ?? ended
  )
}

const supplementOf = (
  round: SupplementRound,
  asked: Entry | undefined,
  { regime }: PortalSource,
): PortalSupplement => ({
  NguoiYeuCauBoSung: round.requestedBy.name,
  NoiDungBoSung: [...round.items, round.reason].join('; '),
  NgayBoSung: portalStamp(asked?.at ?? null),
  NgayHenTraTruoc: promiseStamp(round.promisedBefore, regime.calendar),
  NgayHenTraMoi: promiseStamp(round.promisedAfter, regime.calendar),
})

const supplementsOf = (data: DossierData, source: PortalSource): readonly PortalSupplement[] => {
  const asked = source.entries.filter(({ command }) => command.type === 'requestSupplement')
  return data.supplements.map((round, index) => supplementOf(round, asked[index], source))
}

const timesOf = (data: DossierData, source: PortalSource) => {
  const { calendar } = source.regime
  const { receivedAt, handout } = data
  const received =
    receivedAt === null ? null : calendar.instantAt(receivedAt.date, receivedAt.minutes)
  return {
    NgayTiepNhan: portalStamp(received),
    NgayHenTra: promiseStamp(data.promisedOn, calendar),
    NgayTra: handout === null ? '' : portalStamp(momentOf(source.entries, 'handout')),
    NgayKetThucXuLy: portalStamp(endOf(data, source)),
  }
}

/**
 * The payload of a dossier for the national portal's `DongBoHoSoMC`, from the case and its journal; null while it has no
 * code. Grade C: which moment each date means, since public copies name the fields and do not explain them.
 * @throws `unknown-kind`, `unknown-procedure`
 */
export function portalDossier(dossier: DossierState, source: PortalSource): PortalDossier | null {
  const data = dossierData(dossier.data)
  if (data.code === null) return null
  const { regime, facts } = source
  const { applicant, closing, unit } = data
  const procedure = regime.procedure(data.procedure).name.vi
  return {
    MaHoSo: data.code,
    TenTTHC: procedure,
    ChuHoSo: applicant.name,
    Email: applicant.email ?? '',
    SoDienThoai: applicant.phone ?? '',
    TrichYeuHoSo: procedure,
    TrangThaiHoSo: String(publicStatus(dossier).code),
    HinhThuc: channels[data.channel],
    DonViXuLy: regime.units.find(({ id }) => id === unit)?.name.vi ?? unit,
    GhiChu: closing?.note ?? '',
    ...timesOf(data, source),
    DanhSachHoSoBoSung: supplementsOf(data, source),
    MaTTHC: facts.MaTTHC,
    MaLinhVuc: facts.MaLinhVuc,
    TenLinhVuc: facts.TenLinhVuc,
    LoaiDoiTuong: facts.LoaiDoiTuong,
    TaiLieuNop: facts.TaiLieuNop ?? [],
    DanhSachLePhi: facts.DanhSachLePhi ?? [],
    DanhSachTepDinhKemKhac: facts.DanhSachTepDinhKemKhac ?? [],
    DanhSachGiayToKetQua: facts.DanhSachGiayToKetQua ?? [],
  }
}
