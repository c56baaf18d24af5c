const code = (point: number): string => String.fromCodePoint(point)

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Every control character, between letters; two to a text at most. */
export const controls: readonly string[] = Array.from({ length: 33 }, (_, index) => {
  const points = [...span(0x00, 0x1f), ...span(0x7f, 0x9f)].filter(
    (_point, at) => at % 33 === index,
  )
  return points.map((point) => `đ${code(point)}x`).join('')
})

/** Line ends of every kind, and what they would begin in a header. */
export const lines: readonly string[] = [
  'một\r\nhai',
  'một\rhai',
  'một\nhai',
  'một\n\n\nhai',
  '\nmột\n',
  'một\u2028hai\u2029ba',
  'một\u0085hai',
  'một\u000Bhai\u000Cba',
  'Tiêu đề\r\nBcc: x@example.vn',
  'x\r\n\r\n<b>x</b>',
  'x\r\nContent-Type: text/html\r\n\r\n<b>x</b>',
  'x\r\nSet-Cookie: x=1',
  'x\r\n.\r\nQUIT',
  'một\thai\t\tba',
  '  một   hai  ',
  'một\u00a0hai\u3000ba\u2003bốn',
  'x\r\n--ranh-gioi--\r\n',
]

/** Halves of characters, and what is no character at all. */
export const halves: readonly string[] = [
  '\ud800',
  '\udc00',
  'a\ud800b',
  'a\udfffb',
  '\udc00\ud800',
  `${code(0xd83d)}😀`,
  '\ude00\ud83d',
  'x\ufffey',
  'x\uffffy',
  'x\ufdd0y',
  `x${code(0x1fffe)}y`,
  `x${code(0x10ffff)}y`,
  'x\ufffdy',
  'x\ue000y',
  `x${code(0xf0000)}y`,
]

/** Marks that turn or join what follows, or have no shape of their own. */
export const marks: readonly string[] = [
  'hồ sơ \u202egnp.exe\u202c',
  '\u202atrái\u202c \u202bphải\u202c',
  '\u2066một\u2069 \u2067hai\u2069 \u2068ba\u2069',
  '\u200e\u200f\u061c1.234',
  '\u202d=1+1\u202c',
  'שלום 123 عدد ١٢٣',
  'tên: ישראל (1) <b>',
  'n\u200bgu\u200cy\u200dễn',
  'soft\u00adhyphen',
  '\ufeffđầu\ufeff',
  'x\u2060y\u034fz',
  'a\ufe0fb\ufe00',
  `x${code(0xe0041)}${code(0xe0042)}y`,
  `x${code(0xe0100)}y`,
  'x\u180ey\u3164z\u115f',
  '\u2062\u2063\u2064x',
  'x\ufff9y\ufffaz\ufffb',
]

const names = [
  'Nguyễn Đức Thắng',
  'Đỗ Thị Phượng',
  'Trường Ước Ửng',
  'ĐẶNG HỮU NGHĨA',
  'quyết định',
]

/** Letters of Vietnamese in every form they are typed in, and of other scripts. */
export const letters: readonly string[] = [
  ...names.map((name) => name.normalize('NFC')),
  ...names.map((name) => name.normalize('NFD')),
  'Nguyê\u0303n Đư\u0301c',
  'e\u0323\u0302 \u1eb9\u0302 e\u0302\u0323',
  'o\u031b\u0301 \u01a1\u0301 o\u0301\u031b',
  'ÐĐđð ₫ ƀ',
  '\u0340\u0341\u0343 e\u0340 e\u0341',
  'K \u212a Å \u212b Ω \u2126',
  'ﬁ ﬂ Ⅳ ① ﷺ',
  'x\u0301\u0302\u0303\u0309\u0323'.repeat(12),
  `ô${'\u0301'.repeat(200)}`,
  '\u0301\u0323đầu là dấu',
  '漢字 かな 한글 \u1112\u1161\u11ab',
  '𠀀𪚥 𝒜 𝟘',
  'ไทย हिन्दी தமிழ் ខ្មែរ',
  '🏛️ ⚖ 📄',
  '👩🏽‍⚖️ 👨‍👩‍👧‍👦',
  '🇻🇳 1️⃣ #️⃣',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '„x“ «x» ‘x’ … – — ‑ −',
  'ß ẞ ı İ ŉ',
  '½ ² m³ 30° № ℅',
  'Số: 05/BC-CCTHADS',
  'x'.repeat(400),
  '=+-@'.repeat(60),
]
