import type { Actor } from '@motcua/core'
import { staffOf } from '../play/office-staff.js'

/** What somebody does with a task, and when. */
export interface Deed {
  readonly day: string
  /** Written `HH:MM`. */
  readonly hour: string
  readonly by: Actor
  readonly type: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** A task of one office and year. */
export interface Occasion {
  readonly unit: string
  readonly year: number
  readonly task: string
}

type Data = Deed['data']

const slug = (unit: string): string => unit.split('/').at(-1) ?? unit

// Mail addresses of nobody: the second part says so.
const mailOf = (unit: string): string => `motcua.mau.${slug(unit).replaceAll('-', '')}@moj.gov.vn`

const symbolOf = (unit: string): string => (unit.includes('/') ? 'CCTHADS' : 'CTHADS')

/** Writes deeds of one office in a few words. */
const pen = (unit: string) => {
  const { head, counter, handlers } = staffOf(unit)
  const above = staffOf(unit.includes('/') ? 'phu-yen' : 'tong-cuc-thads')
  const write =
    (by: Actor) =>
    (when: string, type: string, data: Data = {}): Deed => {
      const [day = '', hour = '09:00'] = when.split(' ')
      return { day, hour, by, type, data }
    }
  return {
    ...{ head: write(head), counter: write(counter), handler: write(handlers[0]) },
    ...{ above: write(above.head), inspector: write(above.handlers[0]) },
    focal: { id: counter.person, name: counter.name },
  }
}

const evidence = (text: string): Data => ({ evidence: text })

const note = (text: string, number: number | null = null): Data => ({ text, number })

const contactOf = (unit: string): Data => {
  const places = ['phu-yen', ...districts]
  return {
    contact: {
      phone: `0257 000 0${String(places.indexOf(unit) + 10)}`,
      email: mailOf(unit),
      officer: pen(unit).focal,
    },
  }
}

const districts = [
  ...['phu-yen/tuy-hoa', 'phu-yen/song-cau', 'phu-yen/dong-hoa', 'phu-yen/tay-hoa'],
  ...['phu-yen/phu-hoa', 'phu-yen/tuy-an', 'phu-yen/dong-xuan', 'phu-yen/son-hoa'],
  'phu-yen/song-hinh',
]

const meeting = ({ unit }: Occasion): readonly Deed[] => {
  const { head, counter } = pen(unit)
  return [
    counter('2017-05-29', 'begin'),
    counter('2017-05-29 16:00', 'note', note('Họp toàn thể cán bộ, công chức', 11)),
    head('2017-05-30', 'finish', evidence('Biên bản họp ngày 29/5/2017')),
  ]
}

const staffing = ({ unit }: Occasion): readonly Deed[] => {
  const { head } = pen(unit)
  return [
    head('2017-05-29', 'begin'),
    head('2017-05-31', 'finish', evidence(`Quyết định số 31/QĐ-${symbolOf(unit)} ngày 31/5/2017`)),
  ]
}

// One office has no computer in time.
const facilities = ({ unit }: Occasion): readonly Deed[] => {
  const { head, counter } = pen(unit)
  const begun = counter('2017-05-29', 'begin')
  const handed = 'Biên bản bàn giao máy tính, điện thoại, bàn quầy'
  if (unit !== 'phu-yen/song-hinh') return [begun, head('2017-05-31', 'finish', evidence(handed))]
  const difficulty = {
    difficulty: 'Chưa có máy tính riêng cho Bộ phận một cửa',
    cause: 'Kinh phí mua sắm năm 2017 được giao chậm',
  }
  return [
    begun,
    head('2017-05-30', 'reportDifficulty', difficulty),
    head('2017-06-05', 'finish', evidence(handed)),
  ]
}

// One office forgets its plan until it is reminded.
const ownPlan = ({ unit }: Occasion): readonly Deed[] => {
  const { head, handler } = pen(unit)
  const late = unit === 'phu-yen/dong-xuan'
  const [day, date] = late ? ['2017-06-08', '2017-06-07'] : ['2017-06-05', '2017-06-02']
  const number = `${String(11 + districts.indexOf(unit))}/KH-CCTHADS`
  return [
    handler('2017-05-30', 'begin'),
    head(`${day} 14:00`, 'finish', { plan: { number, date } }),
  ]
}

// One office has no mail address yet, asks for help and gets it.
const contactPoint = ({ unit }: Occasion): readonly Deed[] => {
  const { head, counter, above } = pen(unit)
  const begun = counter('2017-05-31', 'begin')
  const finish = (day: string): Deed => head(`${day} 15:00`, 'finish', contactOf(unit))
  if (unit !== 'phu-yen/son-hoa') return [begun, finish('2017-06-02')]
  return [
    begun,
    head('2017-06-01', 'reportDifficulty', {
      difficulty: 'Công chức đầu mối chưa có hộp thư điện tử',
      cause: 'Công chức mới được tuyển dụng, Bộ Tư pháp chưa cấp địa chỉ',
    }),
    head('2017-06-01 10:00', 'propose', { proposal: 'Đề nghị Cục đề nghị Bộ Tư pháp cấp hộp thư' }),
    above('2017-06-06', 'answerProposal', {
      ...{ proposal: 1, decision: 'agreed' },
      answer: 'Cục đã đề nghị; hộp thư được cấp ngày 08/6/2017',
    }),
    finish('2017-06-09'),
  ]
}

const yearIn = (year: number): string => (year === 2017 ? '2017-06-01' : `${String(year)}-01-02`)

const toTheEnd = ({ unit, year }: Occasion, text: string): readonly Deed[] =>
  year === 2017 ? [pen(unit).head('2018-01-02 08:00', 'finish', evidence(text))] : []

const publicity = (occasion: Occasion): readonly Deed[] => {
  const { unit, year } = occasion
  const { counter, head } = pen(unit)
  const leaflets = 100 + 20 * (districts.indexOf(unit) + 1)
  const months = year === 2017 ? ['06-15', '09-15'] : ['03-15', '06-15', '09-14']
  return [
    counter(year === 2017 ? '2017-05-29' : '2018-01-02', 'begin'),
    ...months.map((day) =>
      counter(
        `${String(year)}-${day}`,
        'note',
        note('Phát tờ gấp, niêm yết tại trụ sở, đưa tin trên đài truyền thanh', leaflets),
      ),
    ),
    ...(year === 2017
      ? [head('2017-12-15', 'selfCheck', { result: 'Người dân biết, đến nộp hồ sơ tại một cửa' })]
      : []),
    ...toTheEnd(occasion, 'Tổng hợp tuyên truyền năm 2017'),
  ]
}

const shortOfStaff = (unit: string): readonly Deed[] => {
  const { head, above } = pen(unit)
  return [
    head('2017-09-05', 'reportDifficulty', {
      difficulty: 'Hồ sơ giải quyết chậm trong tháng 8 và tháng 9/2017',
      cause: 'Đơn vị có hai công chức xử lý hồ sơ, một người nghỉ ốm dài ngày',
    }),
    head('2017-09-05 10:00', 'propose', { proposal: 'Đề nghị Cục biệt phái một công chức' }),
    above('2017-09-12', 'answerProposal', {
      ...{ proposal: 1, decision: 'agreed' },
      answer: 'Biệt phái một Thư ký thi hành án từ ngày 02/10/2017',
    }),
  ]
}

const busyCounter = (unit: string): readonly Deed[] => {
  const { head, above } = pen(unit)
  return [
    head('2018-03-20', 'reportDifficulty', {
      difficulty: 'Sáng thứ hai người dân phải chờ lâu',
      cause: 'Chỉ có một quầy tiếp nhận',
    }),
    head('2018-03-20 10:00', 'propose', { proposal: 'Đề nghị bố trí thêm một quầy tiếp nhận' }),
    above('2018-04-02', 'answerProposal', {
      ...{ proposal: 1, decision: 'guided' },
      answer: 'Đơn vị tự bố trí trong biên chế được giao, Cục hỗ trợ bàn quầy',
    }),
  ]
}

const operation = (occasion: Occasion): readonly Deed[] => {
  const { unit, year } = occasion
  const { counter } = pen(unit)
  const months = year === 2017 ? ['06-30', '09-29'] : ['03-30', '06-29', '09-28']
  return [
    counter(`${yearIn(year)} 07:45`, 'begin'),
    ...months.map((day) =>
      counter(
        `${String(year)}-${day}`,
        'note',
        note('Tiếp nhận, theo dõi, trả kết quả hằng ngày; đối chiếu sổ cuối quý'),
      ),
    ),
    ...(unit === 'phu-yen/dong-xuan' && year === 2017 ? shortOfStaff(unit) : []),
    ...(unit === 'phu-yen/tuy-hoa' && year === 2018 ? busyCounter(unit) : []),
    ...toTheEnd(occasion, 'Sổ theo dõi năm 2017'),
  ]
}

const inspected = (unit: string, year: number): readonly Deed[] => {
  const { inspector, head } = pen(unit)
  if (year === 2017 && unit === 'phu-yen/dong-xuan') {
    return [
      inspector('2017-10-12', 'inspect', {
        result: 'Hồ sơ quá hạn đã được xin lỗi bằng văn bản; một hồ sơ xin lỗi chậm',
        adjustment: 'Rà soát hạn trả kết quả mỗi sáng',
      }),
      head('2017-10-16', 'adjust', {
        change: 'Công chức một cửa báo cáo hồ sơ sắp đến hạn mỗi sáng',
        ground: 'Kết luận kiểm tra của Cục ngày 12/10/2017',
      }),
    ]
  }
  if (year === 2018 && unit === 'phu-yen/song-cau') {
    return [inspector('2018-08-14', 'inspect', { result: 'Thực hiện đúng quy trình, ghi sổ đủ' })]
  }
  return []
}

const checking = (occasion: Occasion): readonly Deed[] => {
  const { unit, year } = occasion
  const { head } = pen(unit)
  const months = year === 2017 ? ['06-30', '09-29', '12-15'] : ['05-28', '10-15']
  return [
    head(`${yearIn(year)} 10:00`, 'begin'),
    ...months.map((day) =>
      head(`${String(year)}-${day}`, 'selfCheck', {
        result: 'Đã kiểm tra sổ theo dõi, hạn trả kết quả và nơi tiếp công dân',
      }),
    ),
    ...inspected(unit, year),
    ...toTheEnd(occasion, 'Báo cáo tự kiểm tra năm 2017'),
  ]
}

const register = (occasion: Occasion): readonly Deed[] => {
  const { unit, year } = occasion
  const { counter } = pen(unit)
  return [
    counter(`${yearIn(year)} 08:15`, 'begin'),
    counter(
      `${String(year)}-${year === 2017 ? '12-15' : '06-29'}`,
      'note',
      note('Sổ ghi liên tục'),
    ),
    ...toTheEnd(occasion, 'Sổ theo dõi năm 2017, khóa ngày 31/12/2017'),
  ]
}

const reformPlan = ({ unit, year }: Occasion): readonly Deed[] => {
  const { head, handler } = pen(unit)
  const number = `${String(2 + districts.indexOf(unit)).padStart(2, '0')}/KH-CCTHADS`
  const date = `${String(year)}-01-12`
  return [
    handler(yearIn(year), 'begin'),
    head(`${String(year)}-01-15`, 'finish', { plan: { number, date } }),
  ]
}

/** What is done with each piece of work of the plan, by its id. */
const lives: Readonly<Record<string, (occasion: Occasion) => readonly Deed[]>> = {
  orientation: meeting,
  ...{ staffing, facilities, publicity, operation, checking, register },
  'own-plan': ownPlan,
  'contact-point': contactPoint,
  'reform-plan': reformPlan,
}

/** What the people of an office do with a task, in order of time. @throws Error when no life was invented for it */
export function deedsOf(occasion: Occasion): readonly Deed[] {
  const life = lives[occasion.task]
  if (life === undefined) throw new Error(`nothing is invented for the task ${occasion.task}`)
  return life(occasion).toSorted((one, other) =>
    one.day === other.day ? one.hour.localeCompare(other.hour) : one.day < other.day ? -1 : 1,
  )
}
