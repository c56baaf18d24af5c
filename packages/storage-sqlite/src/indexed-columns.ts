/** What the indexes of `cases` hold of a case. */
export interface IndexedFacts {
  readonly unit: string
  readonly kind: string
  readonly subject: string
  readonly code: string | null
  readonly channel: string | null
  readonly receivedOn: string | null
  readonly due: string | null
  readonly judgedBy: string | null
  readonly finishedOn: string | null
  readonly verdict: string | null
  readonly assignee: string | null
}

/** Columns that only lists have an index for: it is cheap to keep. */
export const listedColumns = ['due', 'code', 'assignee'] as const

/** Columns of the index that counts; lists have one for `unit`, too. */
export const countedColumns = [
  'unit',
  'kind',
  'subject',
  'channel',
  'received_on',
  'finished_on',
  'judged_by',
  'verdict',
] as const

/** Values of {@link listedColumns}, in their order. */
export type ListedValues = readonly [
  due: string | null,
  code: string | null,
  assignee: string | null,
]

/** Values of {@link countedColumns}, in their order. */
export type CountedValues = readonly [
  unit: string,
  kind: string,
  subject: string,
  channel: string | null,
  receivedOn: string | null,
  finishedOn: string | null,
  judgedBy: string | null,
  verdict: string | null,
]

/** The values of {@link listedColumns} of a case. */
export const listedOf = ({ due, code, assignee }: IndexedFacts): ListedValues => [
  due,
  code,
  assignee,
]

/** The values of {@link countedColumns} of a case. */
export const countedOf = (facts: IndexedFacts): CountedValues => [
  facts.unit,
  facts.kind,
  facts.subject,
  facts.channel,
  facts.receivedOn,
  facts.finishedOn,
  facts.judgedBy,
  facts.verdict,
]

/** True when two rows hold the same values. */
export const sameValues = <T extends ListedValues | CountedValues>(one: T, other: T): boolean =>
  one.every((value, place) => value === other[place])
