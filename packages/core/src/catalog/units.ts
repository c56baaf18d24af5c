import { cite } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import { plainDate } from '../model/time.js'
import type { Unit } from '../procedure/unit.js'

/** Codes printed in dossier codes, by unit id. */
export type UnitCodes = ReadonlyMap<string, string>

/** Facts of an office before its code is known. */
type Office = Omit<Unit, 'code' | 'basis'> & {
  readonly instrument: string
  readonly clause: string
  /** What is assumed about the office, besides its code. */
  readonly assumed: readonly string[]
}

// NĐ 62/2015 Art 52 describes the three levels from this day; nothing here is dated earlier.
const treeFrom = plainDate('2015-09-01')
const treeThrough = plainDate('2025-06-30')
const reformFrom = plainDate('2025-07-01')

const assumedFrom =
  'that the office existed on 01/9/2015, when NĐ 62/2015 (Art 52) took effect; its founding decision was not seen'

// The national office names no area, so its name does not tell where it sits.
const hanoi = {
  name: 'Hà Nội',
  basis: cite(
    'nd-30-2020',
    'annex I, II.4',
    'C',
    'Assumed: that the national office sits, and dates its papers, in Hà Nội; no paper of it was read.',
  ),
}

const above: readonly Office[] = [
  {
    id: 'tong-cuc-thads',
    name: text('Tổng cục Thi hành án dân sự', 'General Department of Civil Judgment Enforcement'),
    level: 'national',
    parent: null,
    from: treeFrom,
    through: treeThrough,
    successor: 'cuc-quan-ly-thads',
    place: hanoi,
    instrument: 'nd-62-2015',
    clause: 'Art 52.1a',
    assumed: [assumedFrom],
  },
  {
    id: 'phu-yen',
    name: text(
      'Cục Thi hành án dân sự tỉnh Phú Yên',
      'Civil Judgment Enforcement Department of Phú Yên Province',
    ),
    level: 'province',
    parent: 'tong-cuc-thads',
    from: treeFrom,
    through: treeThrough,
    successor: 'dak-lak',
    instrument: 'plan-157',
    clause: 'heading',
    assumed: [assumedFrom],
  },
]

const reformed: readonly Office[] = [
  {
    id: 'cuc-quan-ly-thads',
    name: text(
      'Cục Quản lý Thi hành án dân sự',
      'Department of Civil Judgment Enforcement Management',
    ),
    level: 'national',
    parent: null,
    from: reformFrom,
    through: null,
    place: hanoi,
    instrument: 'qd-1898-2025',
    clause: 'as reported',
    assumed: [],
  },
  {
    id: 'dak-lak',
    name: text(
      'Thi hành án dân sự tỉnh Đắk Lắk',
      'Civil Judgment Enforcement Office of Đắk Lắk Province',
    ),
    level: 'province',
    parent: 'cuc-quan-ly-thads',
    from: reformFrom,
    through: null,
    instrument: 'qd-1898-2025',
    clause: 'as reported',
    assumed: [
      'that it receives dossiers for the whole province; its Phòng THADS khu vực were not found',
    ],
  },
]

type District = readonly [key: string, name: Text, noted?: string]

const city = (vi: string) =>
  text(
    `Chi cục Thi hành án dân sự thành phố ${vi}`,
    `Civil Judgment Enforcement Sub-Department of ${vi} City`,
  )
const town = (vi: string) =>
  text(
    `Chi cục Thi hành án dân sự thị xã ${vi}`,
    `Civil Judgment Enforcement Sub-Department of ${vi} Town`,
  )
const district = (vi: string) =>
  text(
    `Chi cục Thi hành án dân sự huyện ${vi}`,
    `Civil Judgment Enforcement Sub-Department of ${vi} District`,
  )

const districts: readonly District[] = [
  ['tuy-hoa', city('Tuy Hòa')],
  ['song-cau', town('Sông Cầu')],
  [
    'dong-hoa',
    text(
      'Chi cục Thi hành án dân sự Đông Hòa',
      'Civil Judgment Enforcement Sub-Department of Đông Hòa',
    ),
    'that its name may stand without huyện (to 31/5/2020) or thị xã (from 01/6/2020, NQ 931/NQ-UBTVQH14), as a unit has one name for life',
  ],
  ['tay-hoa', district('Tây Hòa')],
  ['phu-hoa', district('Phú Hòa')],
  ['tuy-an', district('Tuy An')],
  ['dong-xuan', district('Đồng Xuân')],
  ['son-hoa', district('Sơn Hòa')],
  ['song-hinh', district('Sông Hinh')],
]

const oneEach =
  'that each of the nine district-level units of 2017 had one Chi cục; that THADS tỉnh Đắk Lắk takes over its open dossiers, as the Phòng THADS khu vực was not found'

const districtOffices: readonly Office[] = districts.map(([key, name, noted]) => ({
  id: `phu-yen/${key}`,
  name,
  level: 'district',
  parent: 'phu-yen',
  from: treeFrom,
  through: treeThrough,
  successor: 'dak-lak',
  instrument: 'page-phu-yen',
  clause: 'districts of 2017',
  assumed: [oneEach, assumedFrom, ...(noted === undefined ? [] : [noted])],
}))

const offices: readonly Office[] = [...above, ...districtOffices, ...reformed]

/**
 * Codes that are plainly not official: `PY00` for the province, `PY01` to `PY09` for the district offices in the order
 * of the list. The real codes (Quy chuẩn mã định danh) were not found; a host gives its own to `thadsWith`.
 */
export const unofficialCodes: UnitCodes = new Map([
  ['tong-cuc-thads', 'TC00'],
  ['phu-yen', 'PY00'],
  ...districtOffices.map((office, index): [string, string] => [
    office.id,
    `PY${String(index + 1).padStart(2, '0')}`,
  ]),
  ['cuc-quan-ly-thads', 'QL00'],
  ['dak-lak', 'DL00'],
])

/**
 * The offices above and in Phú Yên, and those that succeed them on 01/7/2025, each with its code.
 * A code missing from `codes` is the unofficial one.
 */
export function thadsUnits(codes: UnitCodes = new Map()): readonly Unit[] {
  return offices.map(({ instrument, clause, assumed, ...office }) => {
    const code = codes.get(office.id)
    const unofficial = unofficialCodes.get(office.id) ?? ''
    const all =
      code === undefined
        ? [...assumed, `that its code is ${unofficial}, an unofficial code`]
        : assumed
    const basis =
      all.length === 0
        ? cite(instrument, clause, 'B')
        : cite(instrument, clause, 'C', `Assumed: ${all.join('; ')}.`)
    return { ...office, code: code ?? unofficial, basis }
  })
}
