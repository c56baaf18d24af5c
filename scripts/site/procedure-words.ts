import type { Channel, PaperForm, Term, Text } from '@motcua/core'
import { termText, text } from '@motcua/core'

/** The headings and other fixed words of the pages of procedures. */
export const words = {
  allProcedures: text('Các thủ tục một cửa', 'One-stop procedures'),
  inForce: text('Áp dụng', 'In force'),
  from: text('từ', 'from'),
  until: text('đến', 'until'),
  now: text('nay', 'today'),
  limit: text('Thời hạn giải quyết', 'Time limit'),
  channels: text('Cách nộp', 'Ways to hand in'),
  fee: text('Phí, lệ phí', 'Fee'),
  papers: text('Giấy tờ phải nộp', 'What to bring'),
  paper: text('Giấy tờ', 'Paper'),
  form: text('Hình thức', 'Form'),
  copies: text('Số bản', 'Copies'),
  source: text('Căn cứ', 'Source'),
  steps: text('Các bước giải quyết', 'Steps'),
  step: text('Bước', 'Step'),
  who: text('Người thực hiện', 'Who'),
  time: text('Thời gian', 'Time'),
  results: text('Kết quả', 'Results'),
  result: text('Giấy tờ nhận được', 'What is handed out'),
  supplement: text('Bổ sung hồ sơ', 'Asking to complete'),
  refusal: text('Khi nào bị từ chối', 'When it is refused'),
  ground: text('Lý do', 'Ground'),
  pictures: text('Sơ đồ', 'Diagrams'),
  moves: text('Trạng thái và người thực hiện', 'States, and who moves them on'),
  state: text('Trạng thái', 'State'),
  next: text('Việc làm tiếp', 'What comes next'),
  assumed: text('Điều chưa kiểm chứng', 'What is assumed'),
  none: text('Không có.', 'None.'),
  grades: text(
    'Mức tin cậy của căn cứ: A nêu trong văn bản gốc của dự án; B đọc ở bản công khai; C là giả định, phải đối chiếu với quy định của đơn vị trước khi dùng.',
    'Grades of sources: A stated in the documents the project began with; B read in a public copy; C assumed, to be checked against the rules of the office before use.',
  ),
  noteLanguage: text('Ghi chú của các giả định viết bằng tiếng Anh.', ''),
} as const

export const channelWords: Readonly<Record<Channel, Text>> = {
  counter: text('trực tiếp', 'at the counter'),
  post: text('qua bưu chính', 'by post'),
  online: text('trực tuyến', 'online'),
  'on-site': text('tại chỗ, ngoài trụ sở', 'on site'),
}

export const formWords: Readonly<Record<PaperForm, Text>> = {
  original: text('bản chính', 'original'),
  'certified-copy': text('bản sao chứng thực', 'certified copy'),
  copy: text('bản sao', 'copy'),
}

/** What the rule on supplements says, as a sentence. */
export function supplementWords(rounds: number, clock: 'pause' | 'restart'): Text {
  const vi =
    clock === 'pause'
      ? 'thời gian chờ bổ sung không tính vào thời hạn'
      : 'khi đủ giấy tờ, thời hạn tính lại từ đầu'
  const en =
    clock === 'pause' ? 'waiting is not counted' : 'the limit is counted anew once all is there'
  return text(
    `Được yêu cầu bổ sung tối đa ${rounds} lần; ${vi}.`,
    `May be asked ${rounds} time${rounds === 1 ? '' : 's'} at most; ${en}.`,
  )
}

/** A term in words; a dash where there is none. */
export const termWords = (term: Term | null): Text =>
  term === null ? text('–', '–') : termText(term)
