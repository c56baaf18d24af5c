import type { Dossier } from './dossiers.js'

/** Why a dossier is worth reading from its first day to its last. */
export interface Choice {
  /** Name of its page, without the ending. */
  readonly page: string
  readonly title: string
  readonly fits: (dossier: Dossier) => boolean
}

const isWeekend = (date: string): boolean =>
  [0, 6].includes(new Date(`${date}T00:00:00.000Z`).getUTCDay())

const overHoliday = ({ view, data }: Dossier): boolean =>
  data.handout !== null &&
  data.supplements.length === 0 &&
  data.reappointments.length === 0 &&
  (view.due?.trace ?? []).some(({ date, kind }) => kind === 'skipped' && !isWeekend(date))

const supplemented = ({ data }: Dossier): boolean =>
  data.handout !== null &&
  data.supplements.some(({ stage, suppliedOn }) => stage === 'settlement' && suppliedOn !== null)

const apologised = ({ data }: Dossier): boolean =>
  data.handout !== null && data.reappointments.length > 0

/** The pages of whole dossiers: the first dossier that fits is told. */
export const choices: readonly Choice[] = [
  { page: '1-qua-ngay-le', title: 'Hồ sơ có ngày lễ trong thời hạn', fits: overHoliday },
  { page: '2-bo-sung', title: 'Hồ sơ phải bổ sung trong khi giải quyết', fits: supplemented },
  { page: '3-xin-loi-hen-lai', title: 'Hồ sơ được xin lỗi và hẹn lại', fits: apologised },
]
