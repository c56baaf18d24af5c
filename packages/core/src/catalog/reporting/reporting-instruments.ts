import type { Instrument } from '../../model/citation.js'
import { text } from '../../model/text.js'

/** The instruments that only the reporting calendar cites. */
export const reportingInstruments: readonly Instrument[] = Object.freeze([
  {
    id: 'tt-06-2019',
    number: '06/2019/TT-BTP',
    name: text(
      'Thông tư của Bộ Tư pháp về chế độ báo cáo thống kê trong thi hành án dân sự',
      'Circular of the Ministry of Justice on statistics reports in civil judgment enforcement',
    ),
    from: '2020-01-05',
    grade: 'B',
    source: 'lawnet 312314; thukyluat 69057, 69060, 69063 (domain.md 5.2)',
  },
  {
    id: 'qd-440-2022',
    number: '440/QĐ-TCTHADS',
    name: text(
      'Quyết định năm 2022 của Tổng cục Thi hành án dân sự về thời hạn báo cáo',
      'Decision of the General Department of 2022 on the limits of reports',
    ),
    grade: 'C',
    source: 'domain.md 5.2; where the text was read, and its first day in force, are not recorded',
  },
  {
    id: 'tt-05-2024',
    number: '05/2024/TT-BTP',
    name: text(
      'Thông tư của Bộ Tư pháp về thống kê thi hành án dân sự (chưa đọc được nội dung)',
      'Circular of the Ministry of Justice on enforcement statistics (text not found)',
    ),
    from: '2024-07-26',
    grade: 'B',
    source: 'title and first day in force only (domain.md 0.1)',
  },
  {
    id: 'tt-05-2026',
    number: '05/2026/TT-BTP',
    name: text(
      'Thông tư của Bộ Tư pháp về thi hành án dân sự năm 2026 (chưa đọc được nội dung)',
      'Circular of the Ministry of Justice on civil judgment enforcement of 2026 (text not found)',
    ),
    from: '2026-07-01',
    grade: 'B',
    source: 'title and first day in force only (domain.md 0.1)',
  },
  {
    id: 'tt-121-2015',
    number: '121/2015/TT-BQP',
    name: text(
      'Thông tư của Bộ Quốc phòng về báo cáo thống kê thi hành án dân sự trong quân đội',
      'Circular of the Ministry of National Defence on enforcement reports in the army',
    ),
    grade: 'B',
    source: 'GitHub diepxuan/diepxuan.github.io, commit fbaa690 (domain.md 5.3)',
  },
])
