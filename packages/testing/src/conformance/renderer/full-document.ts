import { plainDate } from '@motcua/core'
import {
  dateCell,
  emptyCell,
  momentCell,
  numberCell,
  textCell,
  type Block,
  type Cell,
  type Drawing,
  type DrawnBox,
  type DrawnWords,
  type Language,
  type OfficialDocument,
  type Table,
} from '@motcua/core/documents'

const day = plainDate('2017-06-01')

/** A cell of every kind, and of every kind of number. */
export const everyCell: readonly Cell[] = [
  textCell('Đơn đề nghị'),
  emptyCell,
  ...[0, 7, 1234, 1_234_567, -12_345, 12.5].map(numberCell),
  ...[0, 0.083, 0.5, 1, null].map((value): Cell => ({ is: 'share', value })),
  ...['2017-06-01', '2018-12-31', '2020-02-05'].map((date) => dateCell(plainDate(date))),
  momentCell({ date: day, minutes: 450 }),
  momentCell({ date: day, minutes: 0 }),
]

const column = (head: string, group: string | null, width: number) =>
  ({ head, group, width, align: width > 1 ? 'left' : 'right' }) as const

const table: Table = {
  block: 'table',
  name: 'one-stop',
  caption: 'Bảng tổng hợp',
  columns: [
    column('Thủ tục', null, 4),
    column('Chuyển từ kỳ trước', 'Tiếp nhận', 1),
    column('Mới trong kỳ', 'Tiếp nhận', 1),
    column('Tỷ lệ', 'Giải quyết', 1),
  ],
  rows: [
    [textCell('Xác nhận kết quả'), numberCell(1204), numberCell(3), { is: 'share', value: 0.975 }],
    [textCell('Rút đơn\nyêu cầu'), emptyCell, numberCell(0), { is: 'share', value: null }],
  ],
  total: [textCell('Cộng'), numberCell(1204), numberCell(3), { is: 'share', value: 0.975 }],
}

const box = (x: number, y: number, outline: DrawnBox['outline']): DrawnBox => ({
  part: 'box',
  ...{ x, y, width: 120, height: 40, corner: 6, tone: 'work', outline },
})

const words = (x: number, y: number, text: string): DrawnWords => ({
  part: 'words',
  ...{ x, y, anchor: 'middle', size: 10, weight: 'bold', tone: 'ink', text },
})

/** A drawing with a part of every kind. */
export const drawing: Drawing = {
  is: 'drawing',
  width: 320,
  height: 100,
  parts: [
    {
      part: 'box',
      ...{ x: 0, y: 0, width: 320, height: 100, corner: 0 },
      tone: 'lane',
      outline: 'none',
    },
    box(20, 30, 'solid'),
    box(180, 30, 'double'),
    {
      part: 'line',
      points: [
        [140, 50],
        [160, 50],
        [160, 60],
        [180, 60],
      ],
      ...{ arrow: true, stroke: 'dashed', weight: 1, tone: 'accent' },
    },
    words(80, 53, 'Tiếp nhận'),
    words(240, 53, 'Ký'),
  ],
}

/** Every kind of block. */
const blocks: readonly Block[] = [
  { block: 'paragraph', style: 'centred', text: 'Kính gửi: Cục Thi hành án dân sự' },
  { block: 'heading', level: 1, text: 'I. Tình hình chung' },
  { block: 'paragraph', style: 'body', text: 'Trong kỳ, bộ phận một cửa\nđã tiếp nhận đủ.' },
  { block: 'heading', level: 2, text: '1. Tiếp nhận' },
  { block: 'heading', level: 3, text: 'a) Tại quầy' },
  {
    block: 'fields',
    fields: [
      { label: 'Họ và tên', value: textCell('Nguyễn Văn Ân') },
      { label: 'Ngày nhận', value: dateCell(day) },
      { label: 'Ghi chú', value: emptyCell },
    ],
  },
  { block: 'list', ordered: false, items: ['Bản án', 'Giấy ủy quyền'] },
  { block: 'list', ordered: true, items: ['Nộp đơn', 'Nhận kết quả'] },
  {
    block: 'checklist',
    items: [
      { text: 'Bản chính', checked: true },
      { text: 'Bản sao', checked: false },
    ],
  },
  table,
  {
    block: 'picture',
    picture: { is: 'qr', text: 'https://motcua.example.vn/tra-cuu#PY01' },
    caption: 'Quét mã để tra cứu',
    alternative: 'Mã tra cứu hồ sơ PY01',
  },
  { block: 'new-page' },
  {
    block: 'picture',
    picture: {
      is: 'chart',
      bars: 'stacked',
      unit: 'hồ sơ',
      categories: ['Quý I', 'Quý II'],
      series: [
        { name: 'Đúng hạn', values: [12, 15] },
        { name: 'Quá hạn', values: [1, 0] },
      ],
    },
    caption: 'Biểu đồ tiến độ',
    alternative: 'Quý I: 12 đúng hạn, 1 quá hạn; quý II: 15 đúng hạn',
  },
  { block: 'picture', picture: drawing, caption: 'Sơ đồ quy trình', alternative: 'Từ nhận đến ký' },
  { block: 'paragraph', style: 'note', text: '(Số liệu đến hết ngày báo cáo)' },
]

/** A document with every kind of block, and nothing left out that could be there. */
export const fullDocument = (language: Language = 'vi'): OfficialDocument => ({
  kind: 'report',
  language,
  page: { size: 'A4', orientation: 'portrait' },
  layout: 'letter',
  letterhead: {
    superior: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH PHÚ YÊN',
    issuer: 'CHI CỤC THI HÀNH ÁN DÂN SỰ TP. TUY HÒA',
    number: 'Số: 05/BC-CCTHADS',
    about: 'V/v báo cáo một cửa',
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: 'Tuy Hòa, ngày 01 tháng 6 năm 2017',
  },
  title: { type: 'BÁO CÁO', about: 'Kết quả giải quyết thủ tục hành chính' },
  blocks,
  signatures: [
    { authority: ['NGƯỜI LẬP BIỂU'], note: '(Ký, ghi rõ họ tên)', name: 'Trần Thị Bình' },
    {
      authority: ['KT. CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG'],
      note: '(Ký, đóng dấu)',
      name: 'Lê Văn Cường',
    },
  ],
  recipients: ['Như trên', 'Lưu: VT'],
  about: {
    title: 'Báo cáo 05/BC-CCTHADS',
    author: 'Chi cục THADS thành phố Tuy Hòa',
    subject: 'Một cửa',
    date: day,
  },
})

/** A document of these blocks and nothing else. */
export const bareDocument = (blocks: readonly Block[]): OfficialDocument => ({
  ...fullDocument(),
  kind: 'list',
  layout: 'book',
  letterhead: null,
  title: { type: 'DANH SÁCH', about: null },
  blocks,
  signatures: [],
  recipients: [],
})
