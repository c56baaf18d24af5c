import { actor, type Actor, type ActorOptions } from '@motcua/core'

/** The people of one office who touch a dossier. */
export interface OfficeStaff {
  readonly counter: Actor
  readonly head: Actor
  /** Signs for the head, as `KT.` */
  readonly deputy: Actor
  readonly handlers: readonly [Actor, Actor]
  readonly enforcers: readonly [Actor, Actor]
}

type Signing = Pick<ActorOptions, 'title' | 'capacity' | 'onBehalfOf'>

type GivenNames = readonly [string, string, string, string, string, string, string]

// "Mẫu" is the word for sample: nobody of these works anywhere.
const names: Readonly<Record<string, GivenNames>> = {
  'phu-yen': ['Hoa', 'Bảo', 'Khánh', 'Đức', 'Hằng', 'Phước', 'Thủy'],
  'phu-yen/tuy-hoa': ['Lan', 'Quang', 'Vinh', 'Hạnh', 'Toàn', 'Kiên', 'Nhung'],
  'phu-yen/song-cau': ['Nguyệt', 'Cường', 'Thảo', 'Hậu', 'Trinh', 'Lực', 'Diễm'],
  'phu-yen/dong-hoa': ['Xuân', 'Thịnh', 'Oanh', 'Long', 'Quyên', 'Trí', 'Sang'],
  'phu-yen/tay-hoa': ['Cúc', 'Nghĩa', 'Tài', 'Ánh', 'Khôi', 'Hiền', 'Đạt'],
  'phu-yen/phu-hoa': ['Đào', 'Lâm', 'Phúc', 'Tuyết', 'Hải', 'Châu', 'Nhân'],
  'phu-yen/tuy-an': ['Sen', 'Chiến', 'Giang', 'Bích', 'Thắng', 'Duyên', 'Hòa'],
  'phu-yen/dong-xuan': ['Huệ', 'Trung', 'Dung', 'Sáng', 'Ngân', 'Hưng', 'Mẫn'],
  'phu-yen/son-hoa': ['Cẩm', 'Khoa', 'Lệ', 'Hào', 'Tiên', 'Phát', 'Thơ'],
  'tong-cuc-thads': ['Thu', 'Minh', 'Việt', 'Bằng', 'Mai', 'Sơn', 'Hương'],
  'phu-yen/song-hinh': ['Lài', 'Quý', 'Thư', 'Nhật', 'Hà', 'Tín', 'Uyên'],
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Võ', 'Huỳnh', 'Đặng'] as const

/** The invented staff of an office. @throws Error when none was invented for it */
export function staffOf(unit: string): OfficeStaff {
  const given = names[unit]
  if (given === undefined) throw new Error(`nobody is invented for the office ${unit}`)
  const person = (place: 0 | 1 | 2 | 3 | 4 | 5 | 6, role: string, signing: Signing = {}): Actor =>
    actor(`${families[place]} Mẫu ${given[place]}`, {
      unit,
      roles: [role],
      ...signing,
    })
  const title = unit.includes('/') ? 'Chi cục trưởng' : 'Cục trưởng'
  const head = person(1, 'head', { title })
  return {
    counter: person(0, 'one-stop-officer'),
    head,
    deputy: person(2, 'head', {
      title: `Phó ${title}`,
      capacity: 'KT',
      onBehalfOf: { id: head.person, name: head.name, title },
    }),
    handlers: [person(3, 'handling-officer'), person(4, 'handling-officer')],
    enforcers: [person(5, 'enforcer'), person(6, 'enforcer')],
  }
}
