import { describe, expect, it } from 'vitest'
import {
  calendarDays,
  defineProcedure,
  defineRegime,
  MotcuaError,
  plainDate,
  type Citation,
  type PlainDate,
} from '@motcua/core'
import {
  documentMarkdown,
  procedureGuide,
  procedureNotice,
  type Drawing,
  type GuideOptions,
} from '@motcua/core/documents'
import { thads } from '@motcua/core/thads'
import { blocksOf, rowsOf } from './paper-words.js'
import { richProcedure, richRegime } from './rich-regime.js'

const day = (date: string): PlainDate => plainDate(date)
const last = day('2026-06-30')
const first = day('2026-07-01')

const linesOf = (on: PlainDate, more: Partial<GuideOptions> = {}): readonly string[] =>
  documentMarkdown(procedureGuide(thads, { procedure: 'confirm-result', on, ...more })).split('\n')

/** The lines of one that the other has not, without the law each cites. */
const only = (own: readonly string[], other: readonly string[]): readonly string[] =>
  own.filter((line) => !other.includes(line)).map((line) => line.replace(/ \|[^|]*\|$/, ' |'))

const all = thads.procedures.flatMap(({ id, versions }) =>
  versions.flatMap((version) =>
    (['vi', 'en'] as const).map((language) => ({ id, version, language })),
  ),
)

const isCitation = (value: object): value is Citation => 'instrument' in value && 'grade' in value

const citedIn = (value: unknown): readonly Citation[] => {
  if (typeof value !== 'object' || value === null) return []
  return isCitation(value) ? [value] : Object.values(value).flatMap(citedIn)
}

const drawing: Drawing = { is: 'drawing', width: 100, height: 50, parts: [] }

const refusal = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error instanceof MotcuaError ? error.code : error
  }
}

describe('the guide of a procedure', () => {
  it.each(all)('of $id $version.id is whole in $language', ({ id, version, language }) => {
    const guide = procedureGuide(thads, { procedure: id, on: version.from, language })
    expect(rowsOf(guide, 'components')).toHaveLength(version.components.length)
    expect(rowsOf(guide, 'steps')).toHaveLength(version.steps.length + 2)
    expect(rowsOf(guide, 'grounds')).toHaveLength(
      version.refusalGrounds.length + version.stopGrounds.length,
    )
    expect(JSON.stringify(guide)).not.toContain('undefined')
  })

  it.each(all)(
    'of $id $version.id names in $language every clause, and every assumption with its note',
    ({ id, version, language }) => {
      const guide = procedureGuide(thads, { procedure: id, on: version.from, language })
      const questions = blocksOf(guide, 'list').flatMap(({ items }) => items)
      const sources = rowsOf(guide, 'sources')
      const cited = citedIn(version)
      expect(cited.length).toBeGreaterThan(5)
      for (const { instrument, grade, note } of cited) {
        const number = thads.instruments.find((each) => each.id === instrument)?.number
        expect(
          sources.some(([name, , clauses]) => name === number && clauses?.includes(`(${grade})`)),
        ).toBe(true)
        if (grade !== 'C') continue
        expect(questions.filter((item) => item.includes(note ?? ''))).not.toEqual([])
      }
    },
  )

  it.each(all)(
    'of $id $version.id cites in $language nothing as certain that was not in force then',
    ({ id, version, language }) => {
      const guide = procedureGuide(thads, { procedure: id, on: version.from, language })
      const certain = rowsOf(guide, 'sources').filter(([, , clauses]) =>
        /\([AB]\)/.test(clauses ?? ''),
      )
      const strange = certain.filter(([number]) =>
        thads.instruments.some(
          ({ number: known, from = '', through = '9999' }) =>
            known === number && (from > version.from || through < version.from),
        ),
      )
      expect(strange.map(([number]) => number)).toEqual([])
    },
  )

  it('speaks of no supplement and no new date where the version allows none', () => {
    const strict = thads.procedures.map((procedure) =>
      procedure.id === 'confirm-result'
        ? defineProcedure({
            ...procedure,
            versions: procedure.versions.map((version) => ({
              ...version,
              supplement: { ...version.supplement, rounds: 0 },
              reappointments: { ...version.reappointments, times: 0 },
            })),
          })
        : procedure,
    )
    const regime = defineRegime({ ...thads, procedures: strict })
    const asked = { procedure: 'confirm-result', on: first }
    const guide = documentMarkdown(procedureGuide(regime, asked))
    const times = rowsOf(procedureGuide(regime, asked), 'times').map(([about, words]) => [
      about,
      words,
    ])
    expect(times).toContainEqual(['Số lần yêu cầu bổ sung', 'Không được yêu cầu'])
    expect(guide).not.toMatch(/0 lần|hẹn lại không/)
    expect(documentMarkdown(procedureNotice(regime, asked))).not.toMatch(/bổ sung|xin lỗi/)
  })

  it('tells the internal procedure step by step: who, how long, with which form, by which clause', () => {
    const on = day('2026-08-01')
    const guide = procedureGuide(thads, { procedure: 'enforcement-request', on })
    expect(rowsOf(guide, 'steps').slice(0, 3)).toEqual([
      [
        ...['1', 'Kiểm tra, tiếp nhận hồ sơ và hẹn trả kết quả', 'Công chức Bộ phận một cửa', ''],
        'Giấy tiếp nhận hồ sơ và hẹn trả kết quả (mẫu 01); Sổ theo dõi hồ sơ (mẫu 07)',
        '118/2025/NĐ-CP (C)',
      ],
      [
        '2',
        'Chuyển hồ sơ đến Thủ trưởng cơ quan để phân công, kèm Phiếu kiểm soát hồ sơ',
        ...['Công chức Bộ phận một cửa', '4 giờ làm việc'],
        'Phiếu kiểm soát quá trình giải quyết hồ sơ (mẫu 06)',
        'Trang THADS B1–B4: yêu cầu thi hành án (C)',
      ],
      [
        ...['3', 'Phân công công chức xử lý hồ sơ', 'Thủ trưởng cơ quan thi hành án dân sự'],
        ...['4 giờ làm việc', '', '537/QĐ-TCTHADS (C)'],
      ],
    ])
  })

  it('of the day before a change of law differs from that of the day after in the lines of the change', () => {
    const [before, after] = [linesOf(last), linesOf(first)]
    expect(only(before, after).slice(0, 2)).toEqual([
      'Đắk Lắk, ngày 30 tháng 6 năm 2026',
      '| Hiệu lực | Từ ngày 01/7/2025 đến ngày 30/6/2026 |',
    ])
    const words = (lines: readonly string[], others: readonly string[]) =>
      only(lines, others).filter((line) => !only(others, lines).includes(line))
    expect(words(before, after)).toEqual(
      expect.arrayContaining([
        '| Thời hạn giải quyết | 5 ngày làm việc |',
        expect.stringMatching(/^\| 4 \| Xem xét, thẩm định hồ sơ.* \| 24 giờ làm việc \|/),
        '|  | Tổng thời gian các bước |  | 40 giờ làm việc |  |',
      ]),
    )
    expect(words(after, before)).toEqual(
      expect.arrayContaining([
        '| Thời hạn giải quyết | 3 ngày làm việc |',
        expect.stringMatching(/^\| 4 \| Xem xét, thẩm định hồ sơ.* \| 8 giờ làm việc \|/),
        '|  | Tổng thời gian các bước |  | 24 giờ làm việc |  |',
      ]),
    )
  })

  it('is the same each time, and of any two days under one law but for the day', () => {
    expect(linesOf(first)).toEqual(linesOf(first))
    const [one, other] = [linesOf(day('2026-07-02')), linesOf(day('2026-07-03'))]
    expect(only(one, other)).toEqual(['Đắk Lắk, ngày 02 tháng 7 năm 2026'])
  })

  it('has the drawings it was given, with the steps for who cannot see them', () => {
    const pictures = { swimLanes: drawing, stateDiagram: drawing }
    const guide = procedureGuide(thads, { procedure: 'confirm-result', on: first, pictures })
    const found = blocksOf(guide, 'picture')
    expect(found.map(({ caption }) => caption)).toEqual([
      'Sơ đồ các bước theo người thực hiện',
      'Sơ đồ trạng thái của hồ sơ',
    ])
    for (const { alternative } of found) {
      expect(alternative).toContain(
        '3. Phân công công chức xử lý hồ sơ (Thủ trưởng cơ quan thi hành án dân sự, 4 giờ làm việc)',
      )
    }
    const bare = procedureGuide(thads, { procedure: 'confirm-result', on: first })
    expect(blocksOf(bare, 'heading').map(({ text }) => text)).not.toContain('V. Sơ đồ')
    expect(blocksOf(bare, 'heading')).toHaveLength(8)
  })

  it('is published by the highest office below the national one, or by the office that is named', () => {
    const at = { procedure: 'confirm-result', on: day('2018-09-03') }
    const whole = procedureGuide(thads, at)
    expect(whole.letterhead?.issuer).toBe('CỤC THI HÀNH ÁN DÂN SỰ TỈNH PHÚ YÊN')
    const where = (guide: typeof whole): string | undefined =>
      rowsOf(guide, 'general').find(([about]) => about === 'Nơi nộp và nhận kết quả')?.[1]
    expect(where(whole)?.split('\n')).toHaveLength(10)
    const one = procedureGuide(thads, { ...at, unit: 'phu-yen/tuy-hoa' })
    expect(where(one)).toBe('Chi cục Thi hành án dân sự thành phố Tuy Hòa')
  })

  it('is of the host’s own procedures, too', () => {
    const guide = procedureGuide(richRegime, { procedure: 'rich', on: first })
    const rules = new Map(rowsOf(guide, 'times').map(([about, words]) => [about, words]))
    expect(rules.get('Gia hạn')).toBe('Không quá 1 lần, mỗi lần 5 ngày làm việc')
    expect(rules.get('Thời gian chờ bổ sung')).toBe('30 ngày')
    expect(rowsOf(guide, 'steps').map(([, name]) => name)).toContain('review')
    expect(rowsOf(guide, 'components').at(-1)?.[4]).toBe('Nếu có; trả lại bản chính cùng kết quả')
    expect(rowsOf(guide, 'grounds').map(([, name, effect]) => [name, effect])).toEqual(
      expect.arrayContaining([
        ['applicant-deceased', 'Dừng giải quyết'],
        ['force-majeure', 'Tạm dừng giải quyết'],
      ]),
    )
  })

  it('is refused of a procedure or an office that is not there, and of a drawing that cannot be printed', () => {
    const of = (more: Partial<GuideOptions>) =>
      refusal(() => procedureGuide(thads, { procedure: 'confirm-result', on: first, ...more }))
    expect(of({ procedure: 'parking' })).toBe('unknown-procedure')
    expect(of({ on: day('2017-05-31') })).toBe('procedure-not-in-force')
    expect(of({ unit: 'phu-yen' })).toBe('unknown-unit')
    expect(of({ pictures: { swimLanes: { ...drawing, width: 0 } } })).toBe('invalid-input')
  })
})

describe('the notice of a procedure', () => {
  it.each(all)('of $id $version.id speaks plainly in $language', ({ id, version, language }) => {
    const notice = procedureNotice(thads, { procedure: id, on: version.from, language })
    const [papers] = blocksOf(notice, 'checklist')
    expect(papers?.items).toHaveLength(version.components.length)
    expect(blocksOf(notice, 'heading')).toHaveLength(6)
    expect(JSON.stringify(notice)).not.toMatch(/Assumed|NĐ-CP|\([ABC]\)|undefined/)
  })

  it('says what to bring, where, how long, for how much, and by what to follow it', () => {
    const on = day('2018-09-03')
    const notice = procedureNotice(thads, {
      procedure: 'confirm-result',
      on,
      unit: 'phu-yen/tuy-hoa',
    })
    expect(notice).toMatchObject({
      page: { size: 'A4', orientation: 'portrait' },
      title: { type: 'NIÊM YẾT THỦ TỤC HÀNH CHÍNH', about: 'Xác nhận kết quả thi hành án' },
    })
    expect(blocksOf(notice, 'checklist')[0]?.items.map(({ text }) => text)).toEqual([
      'Đơn yêu cầu xác nhận kết quả thi hành án (1 bản: bản chính hoặc bản sao)',
      'Văn bản ủy quyền (1 bản: bản chính hoặc bản sao chứng thực) – khi ủy quyền cho người khác yêu cầu',
    ])
    expect(blocksOf(notice, 'paragraph').map(({ text }) => text)).toEqual([
      'Ông/bà nộp hồ sơ tại Chi cục Thi hành án dân sự thành phố Tuy Hòa bằng một trong các cách: trực tiếp tại Bộ phận một cửa; qua dịch vụ bưu chính; trực tuyến. Giờ làm việc: 07:30–11:30; 13:00–17:00.',
      '5 ngày làm việc. Tính từ ngày làm việc tiếp theo ngày nhận đủ hồ sơ; không tính ngày nghỉ hằng tuần, ngày lễ, tết và ngày nghỉ bù; ngày làm bù được tính.',
      'Nếu hồ sơ còn thiếu, cơ quan hướng dẫn bằng văn bản để ông/bà bổ sung; thời hạn trên tính lại từ khi ông/bà nộp đủ.',
      'Không thu phí, lệ phí.',
      'Giấy xác nhận kết quả thi hành án.',
      'Ông/bà giữ “Phiếu hẹn”. Mã hồ sơ ghi trên đó dùng để hỏi tại Bộ phận một cửa, tra cứu và nhận kết quả. Nếu quá hạn, cơ quan xin lỗi và hẹn lại bằng văn bản.',
    ])
  })

  it('tells terms that are not counted in working days as they are counted', () => {
    const inDays = defineProcedure({
      ...richProcedure,
      versions: richProcedure.versions.map((version) => ({ ...version, limit: calendarDays(30) })),
    })
    const regime = defineRegime({ ...thads, procedures: [...thads.procedures, inDays] })
    const notice = procedureNotice(regime, { procedure: 'rich', on: first })
    const texts = blocksOf(notice, 'paragraph').map(({ text }) => text)
    expect(texts[1]).toBe(
      '30 ngày. Tính từ ngày liền sau ngày nhận đủ hồ sơ; ngày cuối là ngày nghỉ thì hết hạn vào ngày làm việc tiếp theo.',
    )
  })
})
