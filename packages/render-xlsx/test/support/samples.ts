import { plainDate } from '@motcua/core'
import {
  dateCell,
  momentCell,
  numberCell,
  textCell,
  type Cell,
  type OfficialDocument,
  type Table,
} from '@motcua/core/documents'

const day = plainDate('2017-06-01')
const share = (value: number | null): Cell => ({ is: 'share', value })
const counted = (head: string, group: string | null) =>
  ({ head, group, width: 2, align: 'right' }) as const

const unitRow = (at: number, name: string, numbers: readonly number[]): readonly Cell[] => [
  numberCell(at),
  textCell(name),
  ...numbers.map(numberCell),
  share(at === 3 ? null : 0.9 + at / 100),
]

/** A form of statistics: heads in groups, a line of totals. */
export const statistics: Table = {
  block: 'table',
  name: 'bieu-mot-cua',
  caption: 'Biểu tổng hợp kết quả giải quyết thủ tục hành chính',
  columns: [
    { head: 'TT', group: null, width: 1, align: 'centre' },
    { head: 'Đơn vị', group: null, width: 6, align: 'left' },
    counted('Kỳ trước chuyển sang', 'Tiếp nhận'),
    counted('Mới tiếp nhận', 'Tiếp nhận'),
    counted('Tổng số', 'Tiếp nhận'),
    counted('Trước hạn', 'Đã giải quyết'),
    counted('Đúng hạn', 'Đã giải quyết'),
    counted('Quá hạn', 'Đã giải quyết'),
    counted('Tỷ lệ đúng hạn', null),
  ],
  rows: [
    unitRow(1, 'Chi cục THADS thành phố Tuy Hòa', [12, 1234, 1246, 800, 420, 26]),
    unitRow(2, 'Chi cục THADS thị xã Sông Cầu', [3, 310, 313, 200, 113, 0]),
    unitRow(3, 'Chi cục THADS huyện Đồng Xuân', [0, 0, 0, 0, 0, 0]),
  ],
  total: [
    numberCell(null),
    textCell('Tổng cộng'),
    ...[15, 1544, 1559, 1000, 533, 26].map(numberCell),
    share(0.983),
  ],
}

/** A report with its form of statistics, a chart, and every part a letter has. */
export const report: OfficialDocument = {
  kind: 'report',
  language: 'vi',
  page: { size: 'A4', orientation: 'portrait' },
  layout: 'letter',
  letterhead: {
    superior: 'TỔNG CỤC THI HÀNH ÁN DÂN SỰ',
    issuer: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH PHÚ YÊN',
    number: 'Số: 05/BC-CTHADS',
    about: null,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: 'Tuy Hòa, ngày 01 tháng 6 năm 2017',
  },
  title: {
    type: 'BÁO CÁO',
    about:
      'Kết quả thực hiện cơ chế một cửa và hỗ trợ trực tuyến yêu cầu thi hành án dân sự 6 tháng',
  },
  blocks: [
    { block: 'paragraph', style: 'centred', text: 'Kính gửi: Tổng cục Thi hành án dân sự' },
    { block: 'heading', level: 1, text: 'I. TÌNH HÌNH CHUNG' },
    {
      block: 'paragraph',
      style: 'body',
      text: 'Trong kỳ báo cáo, các cơ quan thi hành án dân sự trong tỉnh đã tiếp nhận 1.544 hồ sơ mới tại bộ phận một cửa và giải quyết 1.559 hồ sơ, trong đó 98,3% trước hạn và đúng hạn. Việc niêm yết công khai thủ tục được thực hiện đầy đủ tại trụ sở và trên trang thông tin điện tử.',
    },
    { block: 'heading', level: 2, text: '1. Số liệu' },
    statistics,
    {
      block: 'picture',
      picture: {
        is: 'chart',
        bars: 'stacked',
        unit: 'hồ sơ',
        categories: ['Tháng 10', 'Tháng 11', 'Tháng 12'],
        series: [
          { name: 'Đúng hạn', values: [120, 150, 99] },
          { name: 'Quá hạn', values: [1, 0, 4] },
        ],
      },
      caption: 'Hình 1. Tiến độ giải quyết theo tháng',
      alternative: 'Tháng 10: 120 đúng hạn, 1 quá hạn; tháng 11: 150 và 0; tháng 12: 99 và 4.',
    },
    { block: 'heading', level: 3, text: 'a) Khó khăn, vướng mắc' },
    {
      block: 'list',
      ordered: false,
      items: ['Hồ sơ gửi qua bưu chính còn thiếu giấy tờ', '=SUM(A1)'],
    },
    { block: 'list', ordered: true, items: ['Đề nghị bổ sung biên chế', '+84 257 3841 234'] },
    {
      block: 'fields',
      fields: [
        { label: 'Người lập', value: textCell('Trần Thị Bình') },
        { label: 'Ngày chốt số liệu', value: dateCell(day) },
        { label: 'Lúc', value: momentCell({ date: day, minutes: 930 }) },
        { label: 'Số đơn vị báo cáo', value: numberCell(1234) },
      ],
    },
    {
      block: 'checklist',
      items: [
        { text: 'Đã đối chiếu với sổ theo dõi hồ sơ', checked: true },
        { text: 'Đã gửi bản điện tử', checked: false },
      ],
    },
    {
      block: 'paragraph',
      style: 'note',
      text: '(Số liệu tính từ ngày 01/10/2016 đến hết ngày 31/3/2017)',
    },
  ],
  signatures: [
    {
      authority: ['KT. CỤC TRƯỞNG', 'PHÓ CỤC TRƯỞNG'],
      note: '(Ký, đóng dấu)',
      name: 'Lê Văn Cường',
    },
  ],
  recipients: ['Như trên', 'Văn phòng UBND tỉnh (để báo cáo)', 'Lưu: VT, VP'],
  about: {
    title: 'Báo cáo 05/BC-CTHADS',
    author: 'Cục THADS tỉnh Phú Yên',
    subject: 'Cơ chế một cửa',
    date: day,
  },
}

const registerHeads: readonly (readonly [string, number])[] = [
  ['Số TT', 1],
  ['Mã hồ sơ', 4],
  ['Tên thủ tục hành chính', 6],
  ['Tên cá nhân, tổ chức', 5],
  ['Địa chỉ, số điện thoại', 6],
  ['Cơ quan chủ trì giải quyết', 4],
  ['Nhận hồ sơ', 4],
  ['Hẹn trả kết quả', 3],
  ['Trả kết quả', 4],
  ['Phương thức nhận kết quả', 3],
  ['Ký nhận', 2],
]

/** A line of a register of dossiers. */
const registerRow = (at: number): readonly Cell[] => [
  numberCell(at),
  textCell(`PY01-170601-${String(at).padStart(5, '0')}`),
  textCell('Cấp giấy xác nhận kết quả thi hành án'),
  textCell(at % 7 === 0 ? 'Công ty TNHH Thương mại và Dịch vụ Phú Yên' : 'Nguyễn Văn Ân'),
  textCell('12 Trần Phú, phường 7, thành phố Tuy Hòa; 0905 123 456'),
  textCell('Chi cục THADS thành phố Tuy Hòa'),
  momentCell({ date: day, minutes: 450 + (at % 480) }),
  dateCell(plainDate('2017-06-08')),
  at % 3 === 0 ? { is: 'empty' } : momentCell({ date: plainDate('2017-06-07'), minutes: 840 }),
  textCell('Tại bộ phận một cửa'),
  { is: 'empty' },
]

/** A register of so many dossiers. */
export const registerOf = (rows: number): OfficialDocument => ({
  ...report,
  kind: 'register',
  layout: 'book',
  page: { size: 'A4', orientation: 'landscape' },
  title: { type: 'SỔ THEO DÕI HỒ SƠ', about: 'Năm 2017, quyển số 01' },
  blocks: [
    {
      block: 'table',
      name: 'so-theo-doi',
      caption: 'Sổ theo dõi hồ sơ năm 2017',
      columns: registerHeads.map(([head, width], at) => ({
        head,
        group: null,
        width,
        align: at === 0 || at > 5 ? 'centre' : 'left',
      })),
      rows: Array.from({ length: rows }, (_, at) => registerRow(at + 1)),
      total: null,
    },
  ],
  signatures: [],
  recipients: [],
})

/** A slip on the small paper of forms, with two signatures. */
export const slip: OfficialDocument = {
  ...report,
  kind: 'receipt-slip',
  layout: 'form',
  page: { size: 'A5', orientation: 'portrait' },
  letterhead: {
    superior: 'CHI CỤC THI HÀNH ÁN DÂN SỰ THÀNH PHỐ TUY HÒA',
    issuer: 'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ',
    number: 'Số: 0001/TNHS',
    about: null,
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: 'Tuy Hòa, ngày 01 tháng 6 năm 2017',
  },
  title: { type: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', about: null },
  blocks: [
    {
      block: 'fields',
      fields: [
        { label: 'Mã hồ sơ', value: textCell('PY01-170601-00001') },
        { label: 'Tiếp nhận hồ sơ của', value: textCell('Nguyễn Văn Ân') },
        {
          label: 'Địa chỉ',
          value: textCell('12 Trần Phú, phường 7, thành phố Tuy Hòa, tỉnh Phú Yên'),
        },
        { label: 'Số điện thoại', value: textCell('0905123456') },
        { label: 'Nhận hồ sơ lúc', value: momentCell({ date: day, minutes: 450 }) },
        { label: 'Hẹn trả kết quả', value: dateCell(plainDate('2017-06-08')) },
        { label: 'Lệ phí (đồng)', value: numberCell(50_000) },
      ],
    },
    {
      block: 'picture',
      picture: { is: 'qr', text: 'https://motcua.example.vn/tra-cuu#PY01-170601-00001' },
      caption: 'Quét mã để tra cứu',
      alternative: 'Mã tra cứu hồ sơ PY01-170601-00001',
    },
  ],
  signatures: [
    { authority: ['NGƯỜI NỘP HỒ SƠ'], note: '(Ký và ghi rõ họ tên)', name: 'Nguyễn Văn Ân' },
    { authority: ['NGƯỜI TIẾP NHẬN HỒ SƠ'], note: '(Ký và ghi rõ họ tên)', name: 'Trần Thị Bình' },
  ],
  recipients: [],
}
