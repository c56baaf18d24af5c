/** JSON texts that a store is tempted to improve: Unicode forms, escapes, spacing, spelling of numbers. */
export const oddData: readonly string[] = [
  `{"name":"${'Nguyễn Đức Thắng'.normalize('NFC')}"}`,
  `{"name":"${'Nguyễn Đức Thắng'.normalize('NFD')}"}`,
  '{"note":"🏛️👩🏽‍⚖️ Thi hành án 𠀀"}',
  '{"note":"a\\u0000b \\ud800 \\u00e9 \\/ \\n"}',
  '{ "b" : 1.0,\t"a" : 1e2,\n"c" : 12345678901234567890, "a" : null }',
  '{"note":"\'; DROP TABLE cases; -- $1 ? :id %s ${x} \\"quoted\\" \\\\"}',
  '{"note":"\u00a0\u2028\u2029\ufeff\u200b\u202e"}',
  '{}',
]

/** One mebibyte of two-byte letters and more, as a JSON text. */
export const largeText = (): string => `{"note":"${'ố'.repeat(350_000)}"}`
