import { plainDate } from '@motcua/core'
import {
  dateCell,
  emptyCell,
  numberCell,
  textCell,
  type Block,
  type Cell,
  type OfficialDocument,
  type Table,
} from '@motcua/core/documents'

const date = plainDate('2017-06-01')

const letterhead = {
  superior: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH PHÚ YÊN',
  issuer: 'CHI CỤC THI HÀNH ÁN DÂN SỰ THÀNH PHỐ TUY HÒA',
  number: 'Số: 05/BC-CCTHADS',
  about: null,
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  placeAndDate: 'Tuy Hòa, ngày 01 tháng 6 năm 2017',
}

const about = {
  title: 'Báo cáo 05/BC-CCTHADS',
  author: 'Chi cục THADS thành phố Tuy Hòa',
  subject: 'Một cửa',
  date,
}

const words =
  'Thực hiện Quyết định số 536/QĐ-TCTHADS ngày 30/5/2017 của Tổng cục trưởng Tổng cục Thi hành án dân sự về việc thực hiện cơ chế một cửa, Chi cục Thi hành án dân sự thành phố Tuy Hòa báo cáo kết quả tiếp nhận và giải quyết thủ tục hành chính như sau:'

const paragraph = (text: string, style: 'body' | 'centred' | 'note' = 'body'): Block => ({
  block: 'paragraph',
  style,
  text,
})

const signer = {
  authority: ['KT. CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG'],
  note: null,
  name: 'Lê Văn Cường',
}

/** A letter of a page and a bit. */
export const letter: OfficialDocument = {
  kind: 'letter',
  language: 'vi',
  page: { size: 'A4', orientation: 'portrait' },
  layout: 'letter',
  letterhead: {
    ...letterhead,
    number: 'Số: 157/CCTHADS-VP',
    about: 'V/v thực hiện cơ chế một cửa',
  },
  title: { type: '', about: null },
  blocks: [
    paragraph('Kính gửi: Cục Thi hành án dân sự tỉnh Phú Yên', 'centred'),
    ...Array.from({ length: 9 }, () => paragraph(words)),
    {
      block: 'list',
      ordered: false,
      items: ['Bản án, quyết định có hiệu lực pháp luật;', `Giấy ủy quyền. ${words}`],
    },
    {
      block: 'checklist',
      items: [
        { text: 'Bản chính', checked: true },
        { text: 'Bản sao có chứng thực', checked: false },
      ],
    },
    paragraph('Trân trọng.'),
  ],
  signatures: [signer],
  recipients: ['Như trên', 'Lãnh đạo Chi cục', 'Lưu: VT, VP'],
  about,
}

/** A slip of A5 with a QR code and two signatures. */
export const slip: OfficialDocument = {
  kind: 'receipt-slip',
  language: 'vi',
  page: { size: 'A5', orientation: 'portrait' },
  layout: 'form',
  letterhead: { ...letterhead, number: 'Số: 01/TNHS', superior: 'CỤC THADS TỈNH PHÚ YÊN' },
  title: { type: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', about: null },
  blocks: [
    paragraph('Mã hồ sơ: PY01-2017-000001', 'centred'),
    paragraph('Bộ phận một cửa Chi cục Thi hành án dân sự thành phố Tuy Hòa'),
    {
      block: 'fields',
      fields: [
        { label: 'Tiếp nhận hồ sơ của', value: textCell('Nguyễn Văn Ân') },
        { label: 'Địa chỉ', value: textCell('12 Trần Phú, phường 5, thành phố Tuy Hòa') },
        { label: 'Số điện thoại', value: emptyCell },
        { label: 'Nội dung yêu cầu giải quyết', value: textCell('Yêu cầu thi hành án dân sự') },
      ],
    },
    {
      block: 'table',
      name: 'papers',
      caption: 'Thành phần hồ sơ nộp gồm',
      columns: [
        { head: 'TT', group: null, width: 1, align: 'centre' },
        { head: 'Giấy tờ', group: null, width: 6, align: 'left' },
        { head: 'Số lượng', group: null, width: 2, align: 'centre' },
      ],
      rows: [
        [numberCell(1), textCell('Đơn yêu cầu thi hành án'), numberCell(1)],
        [numberCell(2), textCell('Bản án, quyết định'), numberCell(2)],
      ],
      total: null,
    },
    {
      block: 'fields',
      fields: [
        { label: 'Nhận hồ sơ', value: dateCell(date) },
        { label: 'Ngày hẹn trả kết quả', value: dateCell(plainDate('2017-06-06')) },
        { label: 'Vào Sổ theo dõi hồ sơ, Quyển số', value: emptyCell },
      ],
    },
    {
      block: 'picture',
      picture: { is: 'qr', text: 'https://motcua.example.vn/tra-cuu#PY01-2017-000001' },
      caption: 'Quét mã để tra cứu hồ sơ',
      alternative: 'Mã QR dẫn tới trang tra cứu hồ sơ PY01-2017-000001',
    },
  ],
  signatures: [
    { authority: ['NGƯỜI NỘP HỒ SƠ'], note: '(Ký và ghi rõ họ tên)', name: 'Nguyễn Văn Ân' },
    { authority: ['NGƯỜI TIẾP NHẬN HỒ SƠ'], note: '(Ký và ghi rõ họ tên)', name: null },
  ],
  recipients: [],
  about,
}

const registerRow = (index: number): readonly Cell[] => [
  numberCell(index + 1),
  textCell(`PY01-2017-${String(index + 1).padStart(6, '0')}`),
  textCell(
    index % 3 === 0
      ? 'Yêu cầu thi hành án dân sự'
      : 'Xác nhận kết quả thi hành án và đề nghị miễn, giảm',
  ),
  textCell('Trần Thị Ngọc Bích'),
  textCell('12 Trần Phú, phường 5, thành phố Tuy Hòa / 0901234567'),
  dateCell(date),
  dateCell(plainDate('2017-06-06')),
  index % 4 === 0 ? emptyCell : dateCell(plainDate('2017-06-05')),
  emptyCell,
]

/** The register: a landscape table of so many rows. */
export const register = (rows: number): OfficialDocument => ({
  kind: 'register',
  language: 'vi',
  page: { size: 'A4', orientation: 'landscape' },
  layout: 'book',
  letterhead: null,
  title: { type: 'SỔ THEO DÕI HỒ SƠ', about: 'Năm 2017, quyển số 01' },
  blocks: [
    {
      block: 'table',
      name: 'register',
      caption: null,
      columns: [
        { head: 'TT', group: null, width: 1, align: 'centre' },
        { head: 'Mã hồ sơ', group: null, width: 3, align: 'left' },
        { head: 'Tên thủ tục hành chính', group: null, width: 5, align: 'left' },
        { head: 'Tên cá nhân, tổ chức', group: null, width: 3.5, align: 'left' },
        { head: 'Địa chỉ, số điện thoại', group: null, width: 4, align: 'left' },
        { head: 'Nhận hồ sơ', group: 'Ngày, tháng, năm', width: 2, align: 'centre' },
        { head: 'Hẹn trả', group: 'Ngày, tháng, năm', width: 2, align: 'centre' },
        { head: 'Trả kết quả', group: 'Ngày, tháng, năm', width: 2, align: 'centre' },
        { head: 'Ký nhận', group: null, width: 2, align: 'left' },
      ],
      rows: Array.from({ length: rows }, (_, index) => registerRow(index)),
      total: null,
    },
  ],
  signatures: [],
  recipients: [],
  about: { ...about, title: 'Sổ theo dõi hồ sơ 2017' },
})

const statistics: Table = {
  block: 'table',
  name: 'statistics',
  caption: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  columns: [
    { head: 'Thủ tục', group: null, width: 5, align: 'left' },
    { head: 'Tổng số', group: 'Số hồ sơ tiếp nhận', width: 1.5, align: 'right' },
    { head: 'Kỳ trước chuyển qua', group: 'Số hồ sơ tiếp nhận', width: 1.8, align: 'right' },
    { head: 'Mới', group: 'Số hồ sơ tiếp nhận', width: 1.5, align: 'right' },
    { head: 'Đúng hạn', group: 'Đã giải quyết', width: 1.5, align: 'right' },
    { head: 'Quá hạn', group: 'Đã giải quyết', width: 1.5, align: 'right' },
    { head: 'Tỷ lệ', group: null, width: 1.5, align: 'right' },
  ],
  rows: [
    'Yêu cầu thi hành án',
    'Xác nhận kết quả thi hành án',
    'Miễn, giảm nghĩa vụ thi hành án',
  ].map((name, index): readonly Cell[] => [
    textCell(name),
    ...[1204, 204, 1000, 1100 + index, 3].map(numberCell),
    { is: 'share', value: 0.975 },
  ]),
  total: [
    textCell('Cộng'),
    ...[3612, 612, 3000, 3303, 9].map(numberCell),
    { is: 'share', value: 0.997 },
  ],
}

/** A report with a statistics table and a chart. */
export const report: OfficialDocument = {
  ...letter,
  kind: 'report',
  letterhead,
  title: {
    type: 'BÁO CÁO',
    about: 'Kết quả giải quyết thủ tục hành chính theo cơ chế một cửa tháng 5 năm 2017',
  },
  blocks: [
    { block: 'heading', level: 1, text: 'I. TÌNH HÌNH CHUNG' },
    paragraph(words),
    { block: 'heading', level: 2, text: '1. Tiếp nhận và giải quyết' },
    paragraph(words),
    statistics,
    paragraph('(Số liệu tính đến hết ngày 31/5/2017)', 'note'),
    { block: 'heading', level: 3, text: 'a) Tiến độ theo tháng' },
    {
      block: 'picture',
      picture: {
        is: 'chart',
        bars: 'stacked',
        unit: 'hồ sơ',
        categories: ['Tháng 3', 'Tháng 4', 'Tháng 5'],
        series: [
          { name: 'Đúng hạn', values: [120, 150, 110] },
          { name: 'Quá hạn', values: [12, 0, 5] },
        ],
      },
      caption: 'Biểu đồ 1. Hồ sơ giải quyết đúng hạn và quá hạn',
      alternative: 'Tháng 3: 120 đúng hạn, 12 quá hạn; tháng 4: 150 và 0; tháng 5: 110 và 5',
    },
    { block: 'heading', level: 1, text: 'II. KIẾN NGHỊ' },
    paragraph(words),
  ],
}
