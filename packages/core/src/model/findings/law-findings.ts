import { code } from './finding-words.js'

/** Findings about names that do not resolve. */
export const nameFindings = {
  'bad-shape': code(
    ['Dữ liệu không đúng hình thức', 'The data has not the shape of a definition'],
    ['Sửa trường được nêu theo đúng kiểu dữ liệu.', 'Write the named field as its type says.'],
  ),
  'repeated-name': code(
    ['Mã bị dùng hai lần', 'A name is used twice'],
    ['Đặt mã khác cho một trong hai mục.', 'Give one of the two another name.'],
  ),
  'bad-key': code(
    ['Khóa không đúng quy cách', 'A key is not written as keys are'],
    ['Chỉ dùng chữ thường không dấu và chữ số.', 'Use lower-case words and digits.'],
  ),
  'unknown-instrument': code(
    ['Viện dẫn văn bản không có trong danh mục', 'An instrument that is cited is not held'],
    ['Thêm văn bản vào danh mục, hoặc sửa viện dẫn.', 'Add the instrument, or mend the citation.'],
  ),
  'unstated-assumption': code(
    ['Giả định (mức C) không nêu nội dung', 'An assumption (grade C) does not say what it assumes'],
    ['Ghi rõ điều được giả định.', 'Write down in its note what is assumed.'],
  ),
  'unknown-role': code(
    ['Vai trò chưa được định nghĩa', 'A role is not defined'],
    ['Thêm vai trò vào chế độ, hoặc sửa tên vai trò.', 'Define the role, or mend its name.'],
  ),
  'unknown-unit': code(
    ['Đơn vị chưa được định nghĩa', 'A unit is not defined'],
    ['Thêm đơn vị vào chế độ, hoặc sửa mã đơn vị.', 'Define the unit, or mend its id.'],
  ),
  'unknown-slip': code(
    ['Mẫu phiếu chưa được định nghĩa', 'A slip is not defined'],
    ['Thêm mẫu phiếu vào chế độ, hoặc sửa tên mẫu.', 'Define the slip, or mend its kind.'],
  ),
  'unknown-procedure': code(
    [
      'Thủ tục không có, hoặc không có hiệu lực',
      'A procedure does not exist, or not on these days',
    ],
    ['Sửa mã thủ tục hoặc thời gian hiệu lực.', 'Mend the id of the procedure, or the days.'],
  ),
  'unknown-rule': code(
    [
      'Điều khoản gắn với tên không lệnh, điều kiện nào có',
      'A clause stands behind a name no command or guard has',
    ],
    [
      'Sửa tên theo lệnh hoặc điều kiện, hoặc bỏ mục này.',
      'Write the name of a command or guard, or leave it out.',
    ],
  ),
  'unknown-clock': code(
    ['Nấc nhắc hạn gắn với thời hạn không có', 'A reminder belongs to a clock that does not exist'],
    ['Dùng tên một thời hạn có trong danh sách.', 'Use the name of a clock that is listed.'],
  ),
  'unknown-field': code(
    ['Mẫu tin nhắn hỏi trường không có', 'A template asks for a field that does not exist'],
    ['Dùng một trường có trong danh sách.', 'Use a field that is listed.'],
  ),
} as const

/** Findings about days. */
export const periodFindings = {
  'ends-before-start': code(
    ['Kết thúc trước khi bắt đầu', 'A period ends before it starts'],
    ['Sửa ngày đầu hoặc ngày cuối.', 'Mend its first or its last day.'],
  ),
  'periods-overlap': code(
    ['Hai khoảng thời gian hiệu lực chồng lên nhau', 'Two periods overlap'],
    [
      'Kết thúc bản trước vào ngày liền trước bản sau.',
      'End the earlier one the day before the later one starts.',
    ],
  ),
  'periods-hole': code(
    ['Có ngày không bản nào có hiệu lực', 'There are days on which no version is in force'],
    [
      'Nối tiếp các bản, không để hở ngày nào.',
      'Let each version begin the day after the one before ends.',
    ],
  ),
  'calendar-gap': code(
    [
      'Lịch làm việc không bao trùm các ngày cần tính',
      'The working calendar does not know the days that must be counted',
    ],
    ['Bổ sung lịch làm việc cho những ngày đó.', 'Give a calendar that knows those days.'],
  ),
  'code-format-gap': code(
    ['Có ngày không có quy cách mã hồ sơ', 'There are days without a format for dossier codes'],
    ['Bổ sung quy cách mã cho những ngày đó.', 'Give a format for those days.'],
  ),
  'slip-gap': code(
    [
      'Có ngày mẫu phiếu chưa hoặc không còn hiệu lực',
      'There are days on which a slip is not in force',
    ],
    ['Bổ sung mẫu phiếu cho những ngày đó.', 'Give the slip as it stood on those days.'],
  ),
  'template-gap': code(
    ['Có ngày không có mẫu tin nhắn', 'There are days without the template of a message'],
    [
      'Bổ sung bản của mẫu tin nhắn cho những ngày đó.',
      'Give a version of the template for those days.',
    ],
  ),
  'rule-gap': code(
    [
      'Điều khoản chỉ có hiệu lực trong một phần thời gian của bản',
      'A clause holds in a part of the days of a version only',
    ],
    [
      'Tách bản tại ngày điều khoản thay đổi, hoặc sửa thời gian của điều khoản.',
      'Begin a version where the clause changes, or mend its days.',
    ],
  ),
} as const

/** Findings about the time steps may take, and their order. */
export const timeFindings = {
  'budget-over-limit': code(
    [
      'Tổng thời gian các bước vượt thời hạn giải quyết',
      'The budgets of a path are over the statutory limit',
    ],
    ['Giảm thời gian của các bước được nêu.', 'Give the steps that are named less time.'],
  ),
  'limit-not-weighable': code(
    [
      'Không thể so thời gian các bước với thời hạn',
      'The budgets cannot be weighed against the limit',
    ],
    [
      'Bổ sung lịch làm việc cho thời gian có hiệu lực của bản.',
      'Give a calendar that knows days of the version.',
    ],
  ),
  'check-term-spent': code(
    [
      'Hết hạn yêu cầu bổ sung trước khi đến bước được yêu cầu',
      'The term for asking for papers is over before a step that may ask',
    ],
    [
      'Giảm thời gian các bước trước đó, hoặc sửa thời hạn kiểm tra.',
      'Give the steps before less time, or mend the check term.',
    ],
  ),
  'step-order': code(
    [
      'Thứ tự các bước không dẫn đến kết quả được ký',
      'The order of the steps does not lead to a signed result',
    ],
    [
      'Sắp xếp: chuyển hồ sơ, phân công, giải quyết, duyệt, ký.',
      'Put them in order: hand-over, assign, settle, review, sign.',
    ],
  ),
  'bad-extension': code(
    ['Không thể áp dụng quy định gia hạn', 'The extension could never be given'],
    [
      'Gia hạn theo cùng loại đơn vị với thời hạn, lớn hơn không.',
      'Extend by more than nothing, in the same kind of unit as the limit.',
    ],
  ),
  'reserved-name': code(
    ['Mã trùng với tên dành riêng', 'A name is taken by the library'],
    ['Đặt mã khác.', 'Choose another name.'],
  ),
} as const
