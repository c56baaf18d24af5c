import { cite, defineRegime, plainDate, text, type Regime, type Unit } from '@motcua/core'
import { syntheticCalendar } from './synthetic-calendar.js'

const unitCount = 700
const from = plainDate('2020-01-01')
const basis = cite('bench', 'units', 'A')

/** The id of the unit with this number. */
export const unitId = (number: number): string => `office/u${String(number).padStart(3, '0')}`

const office: Unit = {
  id: 'office',
  code: 'H',
  name: text('Cục', 'Head office'),
  level: 'province',
  parent: null,
  from,
  through: null,
  basis,
}

const district = (number: number): Unit => ({
  ...office,
  id: unitId(number),
  code: String(number).padStart(3, '0'),
  name: text(`Chi cục ${number}`, `Office ${number}`),
  level: 'district',
  parent: office.id,
})

/** A regime of 700 units and no procedures, for the kinds of case the measures define. */
export const benchRegime: Regime = defineRegime({
  id: 'bench',
  name: text('Đo hiệu năng', 'Benchmark'),
  instruments: [
    {
      id: 'bench',
      number: 'bench',
      name: text('Dữ liệu đo', 'Data of the measures'),
      grade: 'A',
      source: 'bench',
    },
  ],
  calendars: [syntheticCalendar],
  units: [office, ...Array.from({ length: unitCount }, (_, number) => district(number))],
  roles: [
    { id: 'applicant', name: text('Người nộp hồ sơ', 'Applicant') },
    { id: 'officer', name: text('Công chức', 'Officer') },
    { id: 'system', name: text('Hệ thống', 'System') },
  ],
  procedures: [],
  slips: [],
  codeFormats: [],
  rules: [],
})
