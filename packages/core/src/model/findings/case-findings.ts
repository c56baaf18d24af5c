import { code } from './finding-words.js'

/** Findings about the machine of a kind of case. */
export const machineFindings = {
  'machine-unsupported': code(
    [
      'Máy trạng thái dùng tính năng không được hỗ trợ',
      'The machine uses what cannot be journalled',
    ],
    ['Làm theo chỉ dẫn kèm theo.', 'Do as the problem says.'],
  ),
  'unknown-guard': code(
    ['Điều kiện không được định nghĩa', 'A guard is not defined'],
    ['Định nghĩa điều kiện, có tên, bằng một hàm.', 'Define the guard as one named function.'],
  ),
  'unknown-action': code(
    ['Hành động không được định nghĩa', 'An action is not defined'],
    ['Định nghĩa hành động, hoặc sửa tên.', 'Define the action, or mend its name.'],
  ),
  'unknown-state': code(
    ['Trạng thái không có trong máy', 'A state is not in the machine'],
    ['Sửa tên trạng thái.', 'Mend the name of the state.'],
  ),
  'unreachable-state': code(
    ['Không đường nào dẫn đến trạng thái', 'No path leads to a state'],
    [
      'Thêm lệnh dẫn đến trạng thái, hoặc bỏ trạng thái.',
      'Add a command that leads there, or leave the state out.',
    ],
  ),
  'dead-end': code(
    ['Từ trạng thái này hồ sơ không thể kết thúc', 'From a state the case cannot end'],
    [
      'Thêm lệnh dẫn tới một trạng thái kết thúc.',
      'Add a command that leads towards a closed state.',
    ],
  ),
  'opening-not-taken': code(
    [
      'Trạng thái đầu không nhận lệnh mở hồ sơ',
      'The first state does not take the opening command',
    ],
    [
      'Cho trạng thái đầu nhận lệnh mở, hoặc sửa tên lệnh.',
      'Let the first state take it, or mend its name.',
    ],
  ),
  'event-without-command': code(
    ['Sự kiện của máy không có lệnh', 'An event of the machine has no command'],
    ['Khai báo lệnh cùng tên.', 'Declare a command of that name.'],
  ),
  'command-without-event': code(
    ['Không trạng thái nào nhận lệnh', 'No state takes a command'],
    ['Thêm chuyển trạng thái cho lệnh, hoặc bỏ lệnh.', 'Add a transition for it, or leave it out.'],
  ),
  'no-giver': code(
    ['Không vai trò nào được ra lệnh', 'No role may give a command'],
    ['Ghi vai trò được ra lệnh.', 'Name a role that may give it.'],
  ),
  wordless: code(
    ['Thiếu lời cho người dùng', 'There are no words for people'],
    ['Viết lời bằng tiếng Việt và tiếng Anh.', 'Write them in Vietnamese and English.'],
  ),
  'missing-note': code(
    ['Thiếu phần phải đi cùng', 'A part that goes with another is missing'],
    ['Bổ sung phần được nêu.', 'Add what is named.'],
  ),
} as const

/** Findings about offices, their people, and what the regime says besides. */
export const officeFindings = {
  'role-unfilled': code(
    ['Đơn vị không có người giữ vai trò', 'Nobody holds a role that is needed'],
    [
      'Giao vai trò cho một người trong những ngày đó.',
      'Give the role to somebody for those days.',
    ],
  ),
  'no-second-person': code(
    [
      'Không đủ hai người để người đề xuất không tự duyệt',
      'There is no second person, so who proposes would approve',
    ],
    [
      'Giao một trong hai vai trò cho thêm một người.',
      'Give one of the two roles to one more person.',
    ],
  ),
  'bad-staff': code(
    ['Danh sách nhân sự có lỗi', 'The lists of staff have a fault'],
    ['Sửa mục được nêu.', 'Mend the entry that is named.'],
  ),
  'unit-tree': code(
    ['Cây đơn vị có lỗi', 'The tree of units has a fault'],
    ['Sửa đơn vị cấp trên hoặc đơn vị kế thừa.', 'Mend the parent or the successor.'],
  ),
  'bad-code': code(
    ['Mã in ra không phân biệt được', 'Codes that are printed could not be told apart'],
    [
      'Cho mỗi đơn vị một mã, mỗi quy cách đủ các phần.',
      'Give each unit its code, and each format all its parts.',
    ],
  ),
  'bad-notification': code(
    ['Quy tắc thông báo có lỗi', 'A rule of notification has a fault'],
    ['Sửa mục được nêu.', 'Mend the entry that is named.'],
  ),
  'bad-support': code(
    [
      'Quy tắc hỗ trợ trực tuyến hoặc phản ánh có lỗi',
      'A rule of online support or feedback has a fault',
    ],
    ['Sửa mục được nêu.', 'Mend the entry that is named.'],
  ),
  'bad-reporting': code(
    ['Quy tắc báo cáo có lỗi', 'A rule of reporting has a fault'],
    ['Sửa mục được nêu.', 'Mend the entry that is named.'],
  ),
  'bad-rollout': code(
    ['Kế hoạch triển khai có lỗi', 'The rollout plan has a fault'],
    ['Sửa mục được nêu.', 'Mend the entry that is named.'],
  ),
} as const
