import { printedDate } from '@motcua/core'
import type { Online } from '../online/chapter.js'
import type { Replay } from './replay.js'
import { countText, shareText } from './words.js'

const line = (name: string, count: number, more = ''): string =>
  `${name.padEnd(34)}${countText(count).padStart(7)}   ${more}`.trimEnd()

interface Counts {
  readonly requests: number
  readonly opened: number
  readonly answered: number
  readonly elsewhere: number
  readonly lapsed: number
  readonly late: number
  readonly messages: number
  readonly replied: number
  readonly published: number
  readonly referred: number
  readonly guided: number
  readonly filed: number
  readonly secret: number
}

const countsOf = ({ requests, messages, begins }: Online): Counts => {
  const own = requests.filter(({ data }) => data.receivedAt.date >= begins)
  const ended = (state: string): number =>
    own.filter(({ view }) => view.state === `closed.${state}`).length
  const ours = messages.filter(
    ({ data }) => data.sort === 'feedback' || data.sort === 'petition' || data.sort === null,
  )
  const dealt = (state: string): number =>
    ours.filter(({ view }) => view.state === `closed.${state}`).length
  return {
    requests: own.length,
    opened: ended('opened'),
    answered: ended('answered'),
    elsewhere: ended('redirected') + ended('withdrawn'),
    lapsed: ended('lapsed'),
    late: own.filter(({ data }) => data.verdict === 'late').length,
    messages: ours.length,
    replied: dealt('answered') + dealt('published'),
    published: dealt('published'),
    referred: dealt('referred'),
    guided: dealt('guided'),
    filed: dealt('filed'),
    secret: messages.length - ours.length,
  }
}

/** The end of the second chapter in words a head of office knows, with the same in English below. */
export function onlineSummary(online: Online, replay: Replay): string {
  const of = countsOf(online)
  const proof =
    replay.differing.length === 0
      ? 'kết quả đều khớp'
      : `KHÔNG KHỚP: ${replay.differing.join(', ')}`
  return [
    'HỖ TRỢ TRỰC TUYẾN VÀ PHẢN ÁNH, KIẾN NGHỊ',
    `Từ ${printedDate(online.begins)} đến hết ngày ${printedDate(online.through)} (số liệu giả định)`,
    '',
    line(
      'Yêu cầu hỗ trợ trực tuyến',
      of.requests,
      `trả lời quá hạn ${of.late}, đúng và trước hạn ${shareText(of.requests - of.late, of.requests)}`,
    ),
    line('  Đến nộp, thành hồ sơ một cửa', of.opened),
    line('  Hướng dẫn khiếu nại, tố cáo', of.answered),
    line('  Hướng dẫn nơi khác, người gửi rút', of.elsewhere),
    line('  Hết thời gian chờ', of.lapsed),
    line('Phản ánh, kiến nghị', of.messages, 'kể cả nội dung được chuyển đến Tổng cục'),
    line('  Trả lời bằng văn bản', of.replied, `công khai ${of.published}`),
    line('  Chuyển, hướng dẫn, lưu', of.referred + of.guided + of.filed),
    line('Khiếu nại, tố cáo (chỉ hướng dẫn)', of.secret),
    '',
    `Nhật ký: ${countText(replay.entries)} việc của ${countText(replay.dossiers)} yêu cầu, phản ánh và hồ sơ, quyết định lại từ đầu, ${proof}.`,
    '',
    `In English: ${of.requests} requests for online support; ${of.opened} became dossiers, ${of.answered} were told a procedure, ${of.lapsed} were waited for in vain, ${of.late} answered late.`,
    `${of.messages} feedback and petitions; ${of.replied} answered in writing, ${of.published} of them published; ${of.secret} complaints and denunciations told their procedure only.`,
    '',
  ].join('\n')
}
