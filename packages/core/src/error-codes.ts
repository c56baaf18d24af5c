/**
 * Every code an operation of this library can fail with: what went wrong and what to do, in Vietnamese and English.
 */

/** Words in both languages. */
export interface Wording {
  readonly vi: string
  readonly en: string
}

interface CodeEntry {
  readonly what: Wording
  readonly cure: Wording
}

type Pair = readonly [vi: string, en: string]

const entry = ([whatVi, whatEn]: Pair, [cureVi, cureEn]: Pair): CodeEntry => ({
  what: { vi: whatVi, en: whatEn },
  cure: { vi: cureVi, en: cureEn },
})

/** Every code an operation of this library can fail with. */
export const errorCodes = {
  'invalid-input': entry(
    ['Dữ liệu đưa vào không hợp lệ.', 'The input is not valid.'],
    [
      'Sửa các trường được nêu rồi gửi lại; chưa có gì được lưu.',
      'Correct the named fields and send again; nothing was stored.',
    ],
  ),
  'invalid-id': entry(
    ['Mã định danh không đúng dạng.', 'The identifier is malformed.'],
    ['Dùng mã do newId() sinh ra.', 'Use an identifier made by newId().'],
  ),
  'invalid-date': entry(
    [
      'Ngày hoặc giờ không đúng dạng hoặc không có thật.',
      'The date or time is malformed or does not exist.',
    ],
    [
      'Ghi ngày theo dạng YYYY-MM-DD, thời điểm theo ISO 8601 UTC.',
      'Write dates as YYYY-MM-DD and instants as ISO 8601 in UTC.',
    ],
  ),
  'date-in-future': entry(
    ['Ngày nhận ở tương lai.', 'The date of receipt is in the future.'],
    [
      'Kiểm tra ngày nhận và đồng hồ của máy.',
      'Check the date of receipt and the clock of the machine.',
    ],
  ),
  'calendar-unknown': entry(
    [
      'Lịch làm việc chưa được công bố cho ngày này.',
      'The working calendar is not known for this day.',
    ],
    [
      'Bổ sung quyết định về ngày nghỉ của năm đó vào lịch của chế độ.',
      'Add the holiday decisions of that year to the calendar of the regime.',
    ],
  ),
  'invalid-term': entry(
    ['Thời hạn không hợp lệ.', 'The term is not valid.'],
    [
      'Dùng số nguyên không âm với đơn vị rõ ràng, ví dụ workingDays(5).',
      'Use a whole, non-negative number with its unit, as in workingDays(5).',
    ],
  ),
  'invalid-clock': entry(
    ['Thao tác không hợp lệ trên thời hạn đang tính.', 'The clock does not allow this act.'],
    [
      'Xem trạng thái của thời hạn (đang chạy, tạm dừng, đã dừng) trước khi thao tác.',
      'Look at the clock first: running, suspended or stopped.',
    ],
  ),
  'invalid-calendar': entry(
    ['Lịch làm việc không hợp lệ.', 'The working calendar is not valid.'],
    [
      'Sửa mọi lỗi được liệt kê trong quyết định ngày nghỉ.',
      'Correct every fault listed in the calendar decisions.',
    ],
  ),
  'invalid-definition': entry(
    ['Định nghĩa có lỗi.', 'The definition has faults.'],
    [
      'Sửa mọi lỗi được liệt kê; mỗi lỗi nêu rõ vị trí.',
      'Correct every listed fault; each names its place.',
    ],
  ),
  'unknown-kind': entry(
    ['Không có loại hồ sơ này.', 'There is no such kind of case.'],
    ['Dùng một loại đã khai báo với createEngine.', 'Use a kind declared to createEngine.'],
  ),
  'unknown-procedure': entry(
    ['Không có thủ tục này.', 'There is no such procedure.'],
    ['Dùng mã thủ tục có trong danh mục của chế độ.', 'Use a procedure id of the regime.'],
  ),
  'procedure-not-in-force': entry(
    [
      'Thủ tục chưa có hiệu lực hoặc đã hết hiệu lực vào ngày này.',
      'No version of the procedure is in force on this day.',
    ],
    [
      'Kiểm tra ngày mở hồ sơ và thời gian hiệu lực của thủ tục.',
      'Check the opening day against the validity of the procedure.',
    ],
  ),
  'unknown-definition': entry(
    [
      'Hồ sơ gắn với một phiên bản quy trình mà chế độ không còn giữ.',
      'The case is pinned to a definition version the regime does not hold.',
    ],
    [
      'Giữ mọi phiên bản còn hồ sơ đang dùng trong chế độ.',
      'Keep every version that still has cases in the regime.',
    ],
  ),
  'unknown-unit': entry(
    [
      'Không có đơn vị này hoặc đơn vị không hoạt động vào ngày này.',
      'There is no such unit, or it does not exist on this day.',
    ],
    ['Dùng mã đơn vị có trong chế độ.', 'Use a unit id of the regime.'],
  ),
  'unknown-role': entry(
    ['Không có vai trò này.', 'There is no such role.'],
    ['Dùng một vai trò có trong chế độ.', 'Use a role of the regime.'],
  ),
  'unknown-command': entry(
    ['Không có lệnh này đối với loại hồ sơ.', 'The kind of case has no such command.'],
    ['Gọi can() để xem các lệnh có thể dùng.', 'Ask can() which commands there are.'],
  ),
  'unknown-paper': entry(
    ['Không có loại giấy tờ này.', 'There is no such paper.'],
    ['Gọi papers() để biết có thể in những gì.', 'Ask papers() what there is to print.'],
  ),
  'paper-not-issued': entry(
    ['Chưa có giấy tờ này để in.', 'This paper was not issued, so there is none to print.'],
    ['Xem lý do kèm theo.', 'Read the reason given with it.'],
  ),
  'unknown-format': entry(
    ['Không có bộ in cho định dạng này.', 'No renderer prints this format.'],
    ['Đưa bộ in của định dạng đó vào createEngine.', 'Give its renderer to createEngine.'],
  ),
  'unknown-case': entry(
    ['Không tìm thấy hồ sơ.', 'There is no such case.'],
    ['Kiểm tra mã định danh của hồ sơ.', 'Check the id of the case.'],
  ),
  refused: entry(
    ['Lệnh bị từ chối.', 'The command is refused.'],
    [
      'Xem từng lý do kèm theo; gọi can() để biết lệnh nào được phép.',
      'Read the reasons given with it; can() tells which commands are open.',
    ],
  ),
  stale: entry(
    ['Hồ sơ đã thay đổi sau khi ông/bà đọc.', 'The case has changed since it was read.'],
    ['Đọc lại hồ sơ rồi quyết định lại.', 'Read the case again and decide again.'],
  ),
  'already-started': entry(
    ['Engine đang chạy.', 'The engine does its jobs already.'],
    ['Gọi stop() trước khi chạy lại.', 'Call stop() before starting it again.'],
  ),
  'claim-lost': entry(
    [
      'Việc này đã được giao cho tiến trình khác, hoặc không còn cần làm.',
      'The job was claimed by another worker since, or is no longer wanted.',
    ],
    [
      'Không cần làm gì: việc đang ở nơi khác hoặc đã thôi.',
      'Nothing to do: the job is in other hands, or was dropped.',
    ],
  ),
  'too-many-attempts': entry(
    ['Đã thử quá nhiều lần.', 'There were too many attempts.'],
    [
      'Chờ một thời gian rồi thử lại, hoặc hỏi Bộ phận một cửa.',
      'Wait a while and try again, or ask the one-stop counter.',
    ],
  ),
  'command-reused': entry(
    [
      'Mã lệnh này đã dùng cho một lệnh có nội dung khác.',
      'This command id was used before with another payload.',
    ],
    [
      'Dùng mã lệnh mới cho lệnh mới; chỉ dùng lại mã khi gửi lại đúng lệnh cũ.',
      'Take a new id for a new command; reuse an id only to retry the same command.',
    ],
  ),
  'directory-failed': entry(
    ['Danh bạ không trả lời.', 'The directory did not answer.'],
    [
      'Kiểm tra danh bạ của hệ thống rồi gửi lại; lệnh chưa được lưu.',
      'Look at the directory of the host, then send again; the command was not stored.',
    ],
  ),
  'store-missing': entry(
    [
      'Không tìm thấy tệp dữ liệu hoặc thư mục chứa nó.',
      'The database file or its folder does not exist.',
    ],
    ['Tạo thư mục, hoặc kiểm tra đường dẫn.', 'Create the folder, or check the path.'],
  ),
  'store-locked': entry(
    [
      'Tệp dữ liệu đang được mở, trong tiến trình này hoặc tiến trình khác.',
      'The database is already open, in this process or another.',
    ],
    [
      'Đóng kho kia trước; một tệp SQLite chỉ có một nơi ghi.',
      'Close the other store first; one SQLite file has one writer.',
    ],
  ),
  'store-read-only': entry(
    ['Không được phép ghi vào tệp dữ liệu.', 'The database cannot be written.'],
    [
      'Cấp quyền ghi cho tệp và thư mục chứa nó.',
      'Give write permission on the file and its folder.',
    ],
  ),
  'store-corrupt': entry(
    [
      'Tệp không phải cơ sở dữ liệu của Motcua hoặc đã hỏng.',
      'The file is not a Motcua database, or it is damaged.',
    ],
    [
      'Khôi phục từ bản sao lưu; không ghi đè lên tệp này.',
      'Restore a backup; do not write over this file.',
    ],
  ),
  'store-newer': entry(
    ['Tệp dữ liệu do phiên bản mới hơn tạo ra.', 'The database was written by a newer version.'],
    ['Nâng cấp Motcua rồi mở lại.', 'Upgrade Motcua and open it again.'],
  ),
  'store-unsupported': entry(
    [
      'Máy này không đáp ứng điều kiện của kho dữ liệu.',
      'This machine lacks what the store needs.',
    ],
    [
      'Cài phiên bản SQLite được nêu, hoặc đặt tệp trên đĩa cục bộ.',
      'Install the SQLite version named, or put the file on a local disk.',
    ],
  ),
  'store-failed': entry(
    [
      'Không ghi được dữ liệu; lệnh chưa được lưu hoặc chưa rõ kết quả.',
      'Writing failed; the command is not known to be stored.',
    ],
    [
      'Kiểm tra đĩa, mở lại kho, rồi gửi lại lệnh với cùng mã lệnh.',
      'Check the disk, reopen the store, then retry with the same command id.',
    ],
  ),
  'store-closed': entry(
    ['Kho dữ liệu đã đóng.', 'The store is closed.'],
    ['Mở lại kho trước khi dùng.', 'Open the store again before using it.'],
  ),
  'journal-broken': entry(
    [
      'Nhật ký của hồ sơ không khớp với chuỗi băm hoặc với quy trình.',
      'The journal does not agree with its hash chain or its definition.',
    ],
    [
      'Dừng xử lý hồ sơ này và đối chiếu với bản sao lưu.',
      'Stop work on this case and compare with a backup.',
    ],
  ),
} as const satisfies Record<string, CodeEntry>

/** A code of {@link errorCodes}. */
export type ErrorCode = keyof typeof errorCodes
