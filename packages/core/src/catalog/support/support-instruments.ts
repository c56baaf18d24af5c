import type { Instrument } from '../../model/citation.js'
import { text } from '../../model/text.js'

/** What online support is cited from, besides the instruments of the one-stop counter. */
export const supportInstruments: readonly Instrument[] = Object.freeze([
  {
    id: 'page-thads-online',
    number: 'Trang hướng dẫn hỗ trợ trực tuyến B1–B4',
    name: text(
      'Trình tự bốn bước hỗ trợ trực tuyến (trang không ghi ngày, lưu đến Bước 4)',
      'Four steps of online support (undated page, stored up to step 4)',
    ),
    grade: 'B',
    source: 'demohttttha.moj.gov.vn/…/Huongdan.aspx',
  },
])
