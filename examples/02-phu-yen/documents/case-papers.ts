import { createHash } from 'node:crypto'
import { printedDate, type Actor, type Engine, type PrintOptions } from '@motcua/core'
import { type IssuedPaper } from '@motcua/core/documents'
import type { Filed } from './filed.js'

interface PaperWords {
  /** How its files are called. */
  readonly file: string
  readonly about: string
}

const papers: Readonly<Record<string, PaperWords>> = {
  'receipt-slip': {
    file: 'giay-hen',
    about: 'Giao cho người nộp khi tiếp nhận: đã nộp gì, hẹn trả ngày nào, mã QR để tra cứu.',
  },
  'supplement-slip': {
    file: 'yeu-cau-bo-sung',
    about: 'Cho người nộp biết còn thiếu gì và vì sao.',
  },
  'refusal-slip': { file: 'tu-choi', about: 'Cho người nộp biết vì sao hồ sơ không được nhận.' },
  'apology-slip': { file: 'xin-loi', about: 'Xin lỗi vì trễ hẹn và hẹn ngày trả mới.' },
  'stop-notice': { file: 'dung-giai-quyet', about: 'Thông báo dừng giải quyết và lý do.' },
  'control-slip': {
    file: 'kiem-soat',
    about: 'Đi cùng hồ sơ: ai giao, ai nhận, lúc nào, kết quả có đúng hạn không.',
  },
  'appointment-notice': {
    file: 'lich-hen',
    about: 'Hẹn người yêu cầu giờ mang giấy tờ đến nộp tại cửa.',
  },
  'guidance-notice': {
    file: 'huong-dan',
    about: 'Hướng dẫn người yêu cầu qua mạng: thiếu gì, làm gì tiếp.',
  },
  report: { file: 'gui', about: 'Báo cáo đúng như khi gửi cấp trên.' },
}

/** A case whose papers are filed. */
export interface PaperCase {
  readonly id: string
  /** Folder and first part of the names of its files. */
  readonly name: string
  /** What the titles begin with, in place of the name of the paper. */
  readonly title?: string
  /** What its papers are, in place of the sentence for their sort. */
  readonly about?: string | undefined
  /** Who issues a tracking code, to be printed on what the applicant is given. */
  readonly tracking?: Actor
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

// A real secret is random (`issueTracking` of the engine); these are invented, so that two runs give the same bytes.
const inventedSecret = (id: string): string =>
  [...createHash('sha256').update(`Phú Yên, ${id}`).digest().subarray(0, 26)]
    .map((byte) => alphabet.charAt(byte & 31))
    .join('')

const trackingPage = 'https://tracuu.phu-yen.example/'

const tracked = async (engine: Engine, { id, tracking }: PaperCase): Promise<PrintOptions> => {
  if (tracking === undefined) return {}
  const secret = inventedSecret(id)
  const digest = createHash('sha256').update(secret).digest('hex')
  await engine.send(id, { type: 'issueTracking', data: { digest } }, { by: tracking })
  return { tracking: { page: trackingPage, secret } }
}

const titleOf = ({ name, form, number, issuedOn }: IssuedPaper, { title }: PaperCase): string => {
  if (title !== undefined) return number === 1 ? title : `${title}, gửi lần ${String(number)}`
  const printed = form === null ? name.vi : `${name.vi} (mẫu số ${form})`
  return `${printed}, ngày ${printedDate(issuedOn)}`
}

/** The papers a case has by now, as documents. */
export async function papersOf(engine: Engine, of: PaperCase): Promise<readonly Filed[]> {
  const issued = await engine.papers(of.id)
  const options = await tracked(engine, of)
  return Promise.all(
    issued.map(async (each) => {
      const { paper, number } = each
      const words = papers[paper] ?? { file: paper, about: '' }
      const print = { ...options, number, volume: '01' }
      return {
        name: `${of.name}-${words.file}${number === 1 ? '' : `-${String(number)}`}`,
        title: titleOf(each, of),
        about: of.about ?? words.about,
        document: await engine.document(of.id, paper, print),
      }
    }),
  )
}
