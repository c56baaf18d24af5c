import { cite, type Citation } from '../../model/citation.js'
import { text, type Text } from '../../model/text.js'
import { plainDate } from '../../model/time.js'
import type {
  RolloutItem,
  RolloutParty,
  RolloutTask,
} from '../../procedure/rollout/rollout-plan.js'
import type { RolloutTime } from '../../procedure/rollout/rollout-time.js'

const inPlan = (clause: string): Citation => cite('plan-157', clause, 'A')

const before = (date: string): RolloutTime => ({ kind: 'before', date: plainDate(date) })
const from = (date: string): RolloutTime => ({ kind: 'from-continuous', date: plainDate(date) })

const department: RolloutParty = {
  level: 'province',
  name: text('Cục THADS tỉnh', 'Enforcement Department of the province'),
}

/** The offices of the districts, to whom the letter is written. */
export const subDepartments: RolloutParty = {
  level: 'district',
  name: text(
    'Chi cục THADS huyện, thị xã, thành phố thuộc tỉnh',
    'Enforcement Sub-Departments of the districts, towns and cities of the province',
  ),
}

const partOf = (vi: string, en: string): RolloutParty => ({
  level: 'province',
  name: text(vi, en),
})
const secretariat = partOf('Văn phòng Cục THADS', 'Office of the Department')
const personnel = partOf('Phòng Tổ chức cán bộ Cục THADS', 'Personnel Division of the Department')
const complaints = partOf(
  'Phòng KT-GQKN,TC Cục THADS',
  'Division of Inspection and Settlement of Complaints and Denunciations of the Department',
)
const divisions = partOf(
  'Các phòng chuyên môn thuộc Cục',
  'Professional divisions of the Department',
)
const otherBodies: RolloutParty = {
  level: null,
  name: text('Các sở, ban, ngành có liên quan', 'Provincial departments and bodies concerned'),
}

const both = [department, subDepartments] as const

const once = { from: 2017, through: 2017 } as const
const everyYear = { from: 2017, through: null } as const

interface Facts {
  readonly title: Text
  readonly text: Text
  readonly items: readonly RolloutItem[]
  readonly advises?: readonly RolloutParty[]
  readonly coordinates?: readonly RolloutParty[]
}

const task = (number: number, { advises, coordinates, ...facts }: Facts): RolloutTask => ({
  ...{ id: `P${String(number)}`, ...facts, performs: both, chairs: both },
  advises: [...(advises ?? [secretariat]), subDepartments],
  coordinates: coordinates ?? [divisions, subDepartments],
  basis: inPlan(`II.${String(number)}`),
})

/** The six tasks of the plan, in its words; the second has two times. */
export const planTasks: readonly RolloutTask[] = [
  task(1, {
    title: text(
      'Quán triệt chủ trương, Kế hoạch thực hiện hỗ trợ trực tuyến THADS và cơ chế một cửa',
      'Make the policy and the plan known to all staff',
    ),
    text: text(
      'Tổ chức quán triệt các quy định, các nội dung chỉ đạo của Bộ Tư pháp, Tổng cục THADS về triển khai thực hiện hỗ trợ trực tuyến THADS và cơ chế một cửa cho toàn thể cán bộ, công chức. Ban hành, chỉ đạo ban hành, thực hiện Kế hoạch triển khai tại các Chi cục THADS trực thuộc.',
      'Make the rules and directions of the ministry and the General Department on online support and the one-stop counter known to all staff. Issue the plan, have the sub-departments issue theirs, and carry them out.',
    ),
    items: [
      {
        id: 'orientation',
        title: text(
          'Quán triệt đến toàn thể cán bộ, công chức',
          'Make the rules known to all staff',
        ),
        ...{ time: before('2017-06-01'), proof: 'evidence', years: once, basis: inPlan('II.1') },
      },
    ],
  }),
  task(2, {
    title: text(
      'Thành lập Bộ phận một cửa tại Cục THADS/Chi cục THADS',
      'Set up the one-stop section of each office',
    ),
    text: text(
      'Bố trí công chức tiếp nhận thông tin hỗ trợ trực tuyến và thực hiện cơ chế một cửa; thiết lập số điện thoại cơ quan, địa chỉ email của công chức đầu mối thực hiện cơ chế một cửa gửi về Cục THADS để tổng hợp báo cáo Tổng cục THADS.',
      'Name the officers for online support and the one-stop counter; set up the office telephone and the e-mail address of the focal officer and send them to the Department, which compiles them for the General Department.',
    ),
    advises: [secretariat, personnel],
    items: [
      {
        id: 'staffing',
        title: text(
          'Bố trí công chức tiếp nhận thông tin hỗ trợ trực tuyến và thực hiện cơ chế một cửa',
          'Name the officers for online support and the one-stop counter',
        ),
        ...{ time: before('2017-06-01'), proof: 'evidence', years: once, basis: inPlan('II.2') },
      },
      {
        id: 'contact-point',
        title: text(
          'Gửi số điện thoại cơ quan, địa chỉ email của công chức đầu mối về Cục THADS',
          'Send the office telephone and the e-mail address of the focal officer to the Department',
        ),
        time: before('2017-06-07'),
        ...{ proof: 'contact-point', years: once, basis: inPlan('II.2') },
      },
    ],
  }),
  task(3, {
    title: text(
      'Chuẩn bị các điều kiện cần thiết về cơ sở vật chất',
      'Prepare rooms and equipment',
    ),
    text: text(
      'Bố trí, bảo đảm các điều kiện về cơ sở vật chất (máy tính, điện thoại, địa chỉ hộp thư điện tử được Bộ Tư pháp cấp để tiếp nhận thông tin hỗ trợ trực tuyến; cơ sở vật chất phục vụ việc thực hiện cơ chế một cửa) và nguồn lực khác để triển khai thực hiện.',
      'Provide the equipment (computer, telephone, e-mail address issued by the ministry for online support; rooms for the one-stop counter) and the other resources needed.',
    ),
    items: [
      {
        id: 'facilities',
        title: text('Bố trí, bảo đảm cơ sở vật chất', 'Provide rooms and equipment'),
        ...{ time: before('2017-06-01'), proof: 'evidence', years: once, basis: inPlan('II.3') },
      },
    ],
  }),
  task(4, {
    title: text(
      'Thông tin, tuyên truyền về hỗ trợ trực tuyến THADS và cơ chế một cửa',
      'Inform the public of online support and the one-stop counter',
    ),
    text: text(
      'Tổ chức thông tin, tuyên truyền ngay về hỗ trợ trực tuyến THADS và cơ chế một cửa tại các cơ quan THADS đến các tổ chức, doanh nghiệp, người dân dưới các hình thức phù hợp.',
      'Inform organisations, businesses and citizens at once of online support and the one-stop counter, in suitable forms.',
    ),
    coordinates: [otherBodies],
    items: [
      {
        id: 'publicity',
        title: text('Thông tin, tuyên truyền', 'Inform the public'),
        time: { kind: 'at-once-continuous' },
        ...{ proof: 'evidence', years: everyYear, basis: inPlan('II.4') },
      },
    ],
  }),
  task(5, {
    title: text(
      'Tổ chức thực hiện hỗ trợ trực tuyến và thực hiện cơ chế một cửa',
      'Carry out online support and the one-stop counter',
    ),
    text: text(
      'Tổ chức tiếp nhận, theo dõi việc thực hiện hỗ trợ trực tuyến THADS và giải quyết các hồ sơ thủ tục hành chính thuộc phạm vi áp dụng cơ chế một cửa tại Cục THADS và Chi cục THADS.',
      'Receive and track online support, and settle the dossiers of the one-stop procedures, in the Department and the sub-departments.',
    ),
    items: [
      {
        id: 'operation',
        title: text(
          'Tiếp nhận, theo dõi hỗ trợ trực tuyến và giải quyết hồ sơ theo cơ chế một cửa',
          'Receive and track online support, and settle one-stop dossiers',
        ),
        time: from('2017-06-01'),
        ...{ proof: 'evidence', years: everyYear, basis: inPlan('II.5') },
      },
    ],
  }),
  task(6, {
    title: text(
      'Kiểm tra, tự kiểm tra, đánh giá hoạt động của Bộ phận hỗ trợ trực tuyến và thực hiện cơ chế một cửa',
      'Inspect, self-check and assess online support and the one-stop counter',
    ),
    text: text(
      'Thực hiện việc kiểm tra, tự kiểm tra, đánh giá việc triển khai thực hiện hỗ trợ trực tuyến THADS và cơ chế một cửa theo kế hoạch đã đề ra để có những điều chỉnh cho phù hợp hoặc đề xuất, kiến nghị lên cấp có thẩm quyền.',
      'Inspect, self-check and assess the work by plan, adjust it where needed, or make proposals to the competent level.',
    ),
    advises: [secretariat, complaints],
    items: [
      {
        id: 'checking',
        title: text('Kiểm tra, tự kiểm tra, đánh giá', 'Inspect, self-check and assess'),
        time: { kind: 'continuous' },
        ...{ proof: 'evidence', years: everyYear, basis: inPlan('II.6') },
      },
    ],
  }),
]

const heads: RolloutParty = {
  level: 'district',
  name: text('Chi cục trưởng Chi cục THADS', 'Heads of the Sub-Departments'),
}

const byDistricts = {
  ...{ performs: [subDepartments], chairs: [heads], advises: [], coordinates: [] },
} as const

/** What the plan and the letter lay down for the offices of the districts besides the six tasks. */
export const planDuties: readonly RolloutTask[] = [
  {
    id: 'III.3',
    title: text('Kế hoạch triển khai thực hiện của đơn vị', "The office's own plan"),
    text: text(
      'Xây dựng kế hoạch triển khai thực hiện phù hợp với điều kiện, đặc thù của đơn vị, gửi về Cục THADS trước ngày 07/6/2017.',
      'Draw up a plan that fits the office and send it to the Department before 7 June 2017.',
    ),
    ...byDistricts,
    coordinates: [secretariat],
    items: [
      {
        id: 'own-plan',
        title: text(
          'Ban hành kế hoạch của đơn vị, gửi về Cục THADS',
          'Issue the plan of the office and send it to the Department',
        ),
        ...{ time: before('2017-06-07'), proof: 'plan', years: once, basis: inPlan('III.3') },
      },
    ],
    basis: inPlan('III.3, III.4'),
  },
  {
    id: 'L5',
    title: text(
      'Sổ theo dõi tiếp nhận, giải quyết hồ sơ thủ tục hành chính',
      'Register of dossiers received and settled',
    ),
    text: text(
      'Thiết lập Sổ theo dõi tiếp nhận, giải quyết hồ sơ thủ tục hành chính thuộc phạm vi áp dụng cơ chế một cửa.',
      'Open the register of the dossiers of the one-stop procedures.',
    ),
    ...byDistricts,
    items: [
      {
        id: 'register',
        title: text('Thiết lập và ghi Sổ theo dõi hồ sơ', 'Open and keep the register of dossiers'),
        time: from('2017-06-01'),
        ...{ proof: 'evidence', years: everyYear },
        basis: cite(
          'letter-2017',
          'L5, L6',
          'C',
          'Assumed: that the register is kept from 01/6/2017, the day dossiers are received from; the point names no day.',
        ),
      },
    ],
    basis: cite('letter-2017', 'L5', 'A'),
  },
  {
    id: 'L8',
    title: text(
      'Nhiệm vụ trong Kế hoạch cải cách hành chính hằng năm',
      'The tasks in the yearly reform plan',
    ),
    text: text(
      'Từ năm 2018, xác định rõ các nhiệm vụ triển khai hỗ trợ trực tuyến THADS và cơ chế một cửa trong Kế hoạch cải cách hành chính hằng năm của cơ quan.',
      'From 2018, set out the tasks of online support and the one-stop counter in the yearly administrative reform plan of the office.',
    ),
    ...byDistricts,
    items: [
      {
        id: 'reform-plan',
        title: text(
          'Đưa nhiệm vụ vào Kế hoạch cải cách hành chính của năm',
          'Put the tasks into the administrative reform plan of the year',
        ),
        time: from('2018-01-01'),
        ...{ proof: 'plan', years: { from: 2018, through: null } },
        basis: cite('letter-2017', 'L8', 'A'),
      },
    ],
    basis: cite('letter-2017', 'L8', 'A'),
  },
]
