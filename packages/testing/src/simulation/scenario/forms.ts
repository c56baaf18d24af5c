/** A shape a line may have: how it is recognised, and how it is shown to who wrote something else. */
export interface Form {
  readonly name: string
  readonly pattern: RegExp
  readonly sample: string
}

const date = String.raw`\d{1,2}\/\d{1,2}\/\d{4}`
const hour = String.raw`\d{1,2}(?: giờ(?: \d{1,2}(?: phút)?)?|:\d{2})`
const quoted = '[“"][^”"]+[”"]'

const form = (name: string, pattern: string, sample: string): Form => ({
  ...{ name, sample },
  pattern: new RegExp(`^${pattern}$`, 'iu'),
})

/** The first words of a scenario. */
export const titleForm = /^(?:Kịch bản|Scenario):\s*(?<name>\S.*)$/iu

/** The words a line of a scenario begins with, and what they make of it. */
export const keywords = [
  { kind: 'given', pattern: /^(?:Cho|Given)\s+(?<rest>.+)$/iu },
  { kind: 'when', pattern: /^(?:Khi|When)\s+(?<rest>.+)$/iu },
  { kind: 'then', pattern: /^(?:Thì|Then)\s+(?<rest>.+)$/iu },
  { kind: 'and', pattern: /^(?:Và|Nhưng|And|But)\s+(?<rest>.+)$/iu },
] as const

/** How a story begins. */
export const givenForms: readonly Form[] = [
  form(
    'open',
    `hồ sơ (?<procedure>${quoted}) nộp(?<incomplete> thiếu giấy tờ)? (?<channel>[^\\d]+?) ngày (?<date>${date})(?: lúc (?<hour>${hour}))?`,
    'hồ sơ “Xác nhận kết quả thi hành án” nộp tại quầy ngày 01/6/2017 lúc 8 giờ',
  ),
  form(
    'open',
    `a dossier (?<procedure>${quoted}) handed in (?<incomplete>incomplete )?(?<channel>[^\\d]+?) on (?<date>${date})(?: at (?<hour>${hour}))?`,
    'a dossier “Confirmation of an enforcement result” handed in at the counter on 01/6/2017 at 8:00',
  ),
  form(
    'unit',
    `đơn vị là (?<unit>${quoted})`,
    'đơn vị là “Chi cục Thi hành án dân sự thị xã Sông Cầu”',
  ),
  form('unit', `the office is (?<unit>${quoted})`, 'the office is “…”'),
]

/** When something happens, at the beginning of a line. */
export const whenForms: readonly RegExp[] = [
  new RegExp(
    '^(?:sau|after) (?<working>\\d{1,3}) (?:ngày làm việc|working days?),? +(?<rest>.+)$',
    'iu',
  ),
  new RegExp('^(?:sau|after) (?<calendar>\\d{1,4}) (?:ngày|days?),? +(?<rest>.+)$', 'iu'),
  new RegExp(
    `^(?:ngày|on) (?<date>${date})(?: (?:lúc|at) (?<hour>${hour}))?,? +(?<rest>.+)$`,
    'iu',
  ),
  new RegExp(`^(?:lúc|at) (?<hour>${hour}),? +(?<rest>.+)$`, 'iu'),
]

/** Time that passes with nobody doing anything. */
export const waitForms: readonly Form[] = [
  form('passed', `hết ngày (?<date>${date})`, 'hết ngày 08/6/2017'),
  form('passed', `(?<date>${date}) has passed`, '08/6/2017 has passed'),
  form(
    'reached',
    `đến ngày (?<date>${date})(?: lúc (?<hour>${hour}))?`,
    'đến ngày 08/6/2017 lúc 8 giờ',
  ),
  form('reached', `it is (?<date>${date})(?: at (?<hour>${hour}))?`, 'it is 08/6/2017 at 8:00'),
]

/** What a line may add to a command, at its end. */
export const detailForms: readonly RegExp[] = [
  new RegExp(`^(?<rest>.+?),? (?:với lý do|because) (?<reason>${quoted})$`, 'iu'),
  new RegExp(`^(?<rest>.+?),? (?:căn cứ|on the ground of) (?<ground>${quoted})$`, 'iu'),
  new RegExp(`^(?<rest>.+?),? (?:đến ngày|chậm nhất ngày|for|by) (?<date>${date})$`, 'iu'),
  new RegExp('^(?<rest>.+?),? (?<fault>do lỗi của người nộp|by the applicant’s own fault)$', 'iu'),
  new RegExp('^(?<rest>.+?) (?:cho|to) (?<to>[^“”"\\d]+)$', 'iu'),
]

/** What may be expected. */
export const thenForms: readonly Form[] = [
  form('due', `hạn trả kết quả là ngày (?<date>${date})`, 'hạn trả kết quả là ngày 08/6/2017'),
  form('due', `the result is due on (?<date>${date})`, 'the result is due on 08/6/2017'),
  form('state', `trạng thái là (?<state>${quoted})`, 'trạng thái là “Đang kiểm tra hồ sơ”'),
  form('state', `the state is (?<state>${quoted})`, 'the state is “Being checked”'),
  form('verdict', 'hồ sơ được tính là (?<verdict>.+)', 'hồ sơ được tính là đúng hạn'),
  form('verdict', 'the dossier counts as (?<verdict>.+)', 'the dossier counts as on time'),
  form('lapsed', `đã ghi nhận quá (?<deadline>${quoted})`, 'đã ghi nhận quá “thời hạn giải quyết”'),
  form(
    'lapsed',
    `(?<deadline>${quoted}) was noted as passed`,
    '“time for settlement” was noted as passed',
  ),
  form(
    'unit',
    `đơn vị giữ hồ sơ là (?<unit>${quoted})`,
    'đơn vị giữ hồ sơ là “Thi hành án dân sự tỉnh Đắk Lắk”',
  ),
  form('unit', `the dossier is held by (?<unit>${quoted})`, 'the dossier is held by “…”'),
  form('ended', 'hồ sơ đã kết thúc', 'hồ sơ đã kết thúc'),
  form('ended', 'the dossier has ended', 'the dossier has ended'),
  form(
    'refused',
    `(?:(?<actor>[^“”"]+) )?không thể (?<command>${quoted})(?: vì (?<because>.+))?`,
    'không thể “Duyệt, ký kết quả” vì “Người đề xuất không được tự duyệt”',
  ),
  form(
    'refused',
    `(?:(?<actor>[^“”"]+) )?cannot (?<command>${quoted})(?: because (?<because>.+))?`,
    'the head cannot “Approve and sign” because “Who proposed the outcome cannot approve it”',
  ),
  form(
    'allowed',
    `(?:(?<actor>[^“”"]+) )?có thể (?<command>${quoted})`,
    'thủ trưởng có thể “Phân công lại”',
  ),
  form(
    'allowed',
    `(?:(?<actor>[^“”"]+) )?can (?<command>${quoted})`,
    'the head can “Assign another officer”',
  ),
]

/** The phrases a line of one sort may have, for who wrote another. */
export const samples = {
  given: givenForms.map(({ sample }) => sample),
  when: [
    'công chức một cửa “Tiếp nhận và hẹn trả kết quả”',
    'sau 2 ngày làm việc thủ trưởng “Phân công người giải quyết”',
    'the one-stop officer “Receive and promise the date of return”',
    'after 2 working days the head “Assign the officer”',
    ...waitForms.map(({ sample }) => sample),
  ],
  then: thenForms.map(({ sample }) => sample),
} as const
