import type { Instrument } from '../model/citation.js'
import { text } from '../model/text.js'

/** The instruments that only the rules of feedback cite. */
export const feedbackInstruments: readonly Instrument[] = Object.freeze([
  {
    id: 'nd-20-2008',
    number: '20/2008/NĐ-CP',
    name: text(
      'Nghị định về tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính',
      'Decree on feedback and petitions about administrative regulations',
    ),
    grade: 'B',
    source: 'GitHub diepxuan/diepxuan.github.io, commit fbaa690, folder van-ban',
  },
  {
    id: 'indicators-766',
    number: 'Bộ chỉ số 766',
    name: text(
      'Bộ chỉ số đánh giá chất lượng phục vụ người dân, doanh nghiệp trong thủ tục hành chính, dịch vụ công',
      'Indicator set on the service of people and businesses in administrative procedures',
    ),
    grade: 'B',
    source: 'public file 70311388051',
  },
])
