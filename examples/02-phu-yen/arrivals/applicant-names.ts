import type { Random } from './random.js'

const families = [
  ['Nguyễn', 34],
  ['Trần', 12],
  ['Lê', 10],
  ['Phạm', 8],
  ['Huỳnh', 6],
  ['Phan', 5],
  ['Võ', 5],
  ['Đặng', 4],
  ['Bùi', 3],
  ['Đỗ', 3],
  ['Hồ', 3],
  ['Ngô', 2],
  ['Dương', 2],
  ['Lý', 1],
] as const

const women = {
  middle: ['Thị', 'Thị', 'Thị', 'Ngọc', 'Kim', 'Thanh', 'Mỹ'],
  given: [
    'Lan',
    'Hoa',
    'Hồng',
    'Mai',
    'Thu',
    'Hương',
    'Nga',
    'Liên',
    'Loan',
    'Phượng',
    'Yến',
    'Vân',
  ],
}

const men = {
  middle: ['Văn', 'Văn', 'Văn', 'Hữu', 'Minh', 'Quốc', 'Thanh', 'Đình'],
  given: [
    'Hùng',
    'Dũng',
    'Tuấn',
    'Nam',
    'Phước',
    'Sơn',
    'Thành',
    'Đức',
    'Bình',
    'Tâm',
    'Lộc',
    'Khoa',
  ],
}

const firms = [
  'Công ty TNHH Gỗ Mẫu Số Một',
  'Công ty TNHH Thủy sản Mẫu Biển Xanh',
  'Công ty Cổ phần Xây dựng Mẫu Đá Bia',
  'Hợp tác xã Nông nghiệp Mẫu Đồng Lúa',
  'Doanh nghiệp tư nhân Mẫu Hoàng Hôn',
  'Quỹ tín dụng nhân dân Mẫu Bình Minh',
]

/** Invents an applicant: mostly people, now and then a firm. */
export function inventName(random: Random): string {
  if (random.whole(1, 100) <= 7) return random.oneOf(firms)
  const { middle, given } = random.oneOf([women, men])
  return `${random.weighted(families)} ${random.oneOf(middle)} ${random.oneOf(given)}`
}

/** Invents a telephone number; the group 000 shows that it is none. */
export function inventPhone(random: Random): string {
  const three = (): string => String(random.whole(0, 999)).padStart(3, '0')
  return `0900 000 ${three()}`
}
