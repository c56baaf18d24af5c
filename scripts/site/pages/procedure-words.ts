import { text } from '@motcua/core'

/** The headings and other fixed words of the pages of procedures. */
export const words = {
  allProcedures: text('Các thủ tục một cửa', 'One-stop procedures'),
  from: text('từ', 'from'),
  until: text('đến', 'until'),
  now: text('nay', 'today'),
  versions: text('Các thời kỳ áp dụng', 'Versions'),
  asOf: text('Biểu mẫu, địa chỉ tính đến ngày', 'Forms and offices as of'),
  download: text('Tải về', 'To download'),
  guide: text('Quy trình nội bộ', 'Internal procedure'),
  notice: text('Bản niêm yết', 'Public notice'),
  bpmn: text('Sơ đồ BPMN', 'Diagram as BPMN'),
  mermaid: text('Sơ đồ Mermaid', 'Diagram as Mermaid'),
  otherKinds: text('Hỗ trợ, phản ánh, kế hoạch, báo cáo', 'Support, feedback, tasks and reports'),
  otherKindsIntro: text(
    'Những việc khác cũng đi theo trạng thái như hồ sơ một cửa. Sơ đồ vẽ từ chính định nghĩa mà hệ thống chạy, theo quy định mới nhất.',
    'These run by states as dossiers do. The diagrams are drawn from the definitions the engine runs, the newest version of each.',
  ),
  statesPicture: text('Các trạng thái', 'The states'),
  lanesPicture: text('Các bước theo người thực hiện', 'The steps by who takes them'),
  changes: text('Thay đổi so với thời kỳ trước', 'What changed since the version before'),
  matter: text('Nội dung', 'Matter'),
  before: text('Trước', 'Before'),
  after: text('Nay', 'Now'),
  source: text('Căn cứ', 'Source'),
  moves: text('Trạng thái và người thực hiện', 'States, and who moves them on'),
  state: text('Trạng thái', 'State'),
  who: text('Người thực hiện', 'Who'),
  next: text('Việc làm tiếp', 'What comes next'),
} as const
