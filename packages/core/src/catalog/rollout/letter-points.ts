import { cite, type Citation } from '../../model/citation.js'
import { text } from '../../model/text.js'
import { plainDate } from '../../model/time.js'
import type { RolloutPoint } from '../../procedure/rollout/rollout-plan.js'
import { subDepartments } from './plan-tasks.js'

type Facts = Pick<RolloutPoint, 'text' | 'leadsTo'> &
  Partial<Pick<RolloutPoint, 'time' | 'reporting' | 'basis'>>

const said = (number: number): Citation => cite('letter-2017', `L${String(number)}`, 'A')

const point = (number: number, facts: Facts): RolloutPoint => ({
  ...{ id: `L${String(number)}`, performs: [subDepartments], time: null, reporting: null },
  ...{ basis: said(number), ...facts },
})

/** The eight points of the letter, in its words, and the pieces of work each leads to. */
export const letterPoints: readonly RolloutPoint[] = [
  point(1, {
    text: text(
      'Tổ chức quán triệt các quy định, các nội dung chỉ đạo của Bộ Tư pháp, Tổng cục THADS cho toàn thể cán bộ, công chức. Ban hành và thực hiện ngay Kế hoạch triển khai thực hiện hỗ trợ trực tuyến THADS và cơ chế một cửa tại đơn vị.',
      'Make the rules and directions of the ministry and the General Department known to all staff. Issue and carry out at once the plan of the office for online support and the one-stop counter.',
    ),
    leadsTo: ['orientation', 'own-plan'],
  }),
  point(2, {
    text: text(
      'Bố trí công chức Bộ phận một cửa đồng thời là công chức tiếp nhận hỗ trợ trực tuyến THADS; thiết lập số điện thoại cơ quan, địa chỉ hộp thư điện tử được Bộ Tư pháp cấp của công chức đầu mối thực hiện cơ chế một cửa gửi về Cục THADS để tổng hợp báo cáo Tổng cục THADS (trước ngày 07/6/2017).',
      'Let the one-stop officer be the officer for online support too; send the office telephone and the ministry e-mail address of the focal officer to the Department, which compiles them for the General Department (before 7 June 2017).',
    ),
    time: { kind: 'before', date: plainDate('2017-06-07') },
    leadsTo: ['staffing', 'contact-point'],
  }),
  point(3, {
    text: text(
      'Chuẩn bị, bảo đảm các điều kiện về cơ sở vật chất (máy tính, điện thoại, địa chỉ hộp thư điện tử được Bộ Tư pháp cấp; cơ sở vật chất phục vụ cơ chế một cửa) và nguồn lực khác để triển khai thực hiện từ ngày 01/6/2017.',
      'Provide the equipment (computer, telephone, e-mail address issued by the ministry; rooms for the one-stop counter) and the other resources needed from 1 June 2017 on.',
    ),
    time: { kind: 'before', date: plainDate('2017-06-01') },
    leadsTo: ['facilities'],
    basis: cite(
      'letter-2017',
      'L3',
      'C',
      'Assumed: that what serves the work from 01/6/2017 on is ready before that day, as task 3 of the plan says.',
    ),
  }),
  point(4, {
    text: text(
      'Tổ chức tuyên truyền ngay về cơ chế hỗ trợ trực tuyến THADS và cơ chế một cửa đến các tổ chức, doanh nghiệp, người dân trên địa bàn dưới các hình thức phù hợp.',
      'Inform organisations, businesses and citizens of the area at once of online support and the one-stop counter, in suitable forms.',
    ),
    time: { kind: 'at-once-continuous' },
    leadsTo: ['publicity'],
    basis: cite(
      'letter-2017',
      'L4',
      'C',
      'Assumed: that "ngay" of the letter is the "Thực hiện ngay, thường xuyên" of task 4 of the plan.',
    ),
  }),
  point(5, {
    text: text(
      'Chỉ đạo công chức phụ trách hỗ trợ trực tuyến THADS và thực hiện cơ chế một cửa thiết lập Sổ theo dõi tiếp nhận, giải quyết hồ sơ thủ tục hành chính thuộc phạm vi áp dụng cơ chế một cửa.',
      'Have the officer for online support and the one-stop counter open the register of the dossiers of the one-stop procedures.',
    ),
    leadsTo: ['register'],
  }),
  point(6, {
    text: text(
      'Bắt đầu từ ngày 01/6/2017, tổ chức tiếp nhận, theo dõi việc thực hiện hỗ trợ trực tuyến THADS và giải quyết các hồ sơ thủ tục hành chính theo cơ chế một cửa tại cơ quan THADS.',
      'From 1 June 2017 receive and track online support, and settle the dossiers of the one-stop procedures.',
    ),
    time: { kind: 'from-continuous', date: plainDate('2017-06-01') },
    leadsTo: ['operation'],
  }),
  point(7, {
    text: text(
      'Thường xuyên tự kiểm tra, đánh giá việc triển khai thực hiện hỗ trợ trực tuyến THADS và cơ chế một cửa tại đơn vị để có những điều chỉnh phù hợp hoặc đề xuất, kiến nghị lên cấp có thẩm quyền cho ý kiến chỉ đạo.',
      'Self-check and assess the work of the office regularly, adjust it where needed, or make proposals to the competent level.',
    ),
    time: { kind: 'continuous' },
    leadsTo: ['checking'],
  }),
  point(8, {
    text: text(
      'Từ năm 2018, xác định rõ các nhiệm vụ trong Kế hoạch cải cách hành chính hằng năm của cơ quan; định kỳ 06 tháng, hằng năm hoặc đột xuất tổng hợp, báo cáo tình hình thực hiện gửi về Cục THADS.',
      'From 2018 set out the tasks in the yearly administrative reform plan of the office; report to the Department every six months, every year and when asked.',
    ),
    time: { kind: 'from-continuous', date: plainDate('2018-01-01') },
    leadsTo: ['reform-plan'],
    reporting: 'letter-2017',
  }),
]
