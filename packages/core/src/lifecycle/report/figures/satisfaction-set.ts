import type { CountedCase } from '../../../model/counted-case.js'
import { text } from '../../../model/text.js'
import type { SatisfactionAnswer } from '../../../model/satisfaction.js'
import type { FigureSet } from '../../../reporting/figure-set.js'
import { dossierData } from '../../dossier/dossier-data.js'
import { figure, others, those, within, type Counts } from './balance.js'

const rated: Counts = ({ data }, days) => within(dossierData(data).rating?.on, days)

const ratedAs =
  (answer: SatisfactionAnswer): Counts =>
  ({ data }) =>
    dossierData(data).rating?.answer === answer

const ended: Counts = ({ data }, days) => {
  const { handout, closing } = dossierData(data)
  return within(handout?.on ?? closing?.on, days)
}

const answered: Counts = ({ data }) => dossierData(data).rating !== null

/** What applicants say of the service, by procedure. */
export const satisfactionSet: FigureSet = Object.freeze({
  id: 'satisfaction',
  name: text('Mức độ hài lòng', 'Satisfaction'),
  kind: 'dossier',
  reads: 'data',
  lineOf: ({ summary }: CountedCase) => summary.subject,
  figures: [
    figure('rated', rated, {
      name: text('Đã đánh giá', 'Rated'),
      means: text('Hồ sơ được đánh giá trong kỳ', 'Dossiers rated in the window'),
    }),
    figure('satisfied', those(rated, ratedAs('satisfied')), {
      name: text('Hài lòng', 'Satisfied'),
      means: text('Đánh giá trong kỳ: hài lòng', 'Rated in the window: satisfied'),
    }),
    figure('neutral', those(rated, ratedAs('neutral')), {
      name: text('Bình thường', 'Neutral'),
      means: text('Đánh giá trong kỳ: bình thường', 'Rated in the window: neutral'),
    }),
    figure('dissatisfied', those(rated, ratedAs('dissatisfied')), {
      name: text('Không hài lòng', 'Dissatisfied'),
      means: text('Đánh giá trong kỳ: không hài lòng', 'Rated in the window: dissatisfied'),
    }),
    figure('ended', ended, {
      name: text('Đã trả kết quả hoặc kết thúc', 'Returned or ended'),
      means: text(
        'Hồ sơ đã trả kết quả hoặc kết thúc trong kỳ, kể cả khi chưa tiếp nhận',
        'Dossiers whose result was returned, or that ended, in the window, received or not',
      ),
    }),
    figure('answered', those(ended, answered), {
      name: text('Trong đó đã đánh giá', 'Of these rated'),
      means: text(
        'Trả kết quả hoặc kết thúc trong kỳ, đến lúc tổng hợp đã được đánh giá',
        'Returned or ended in the window, and rated by the moment it is counted for',
      ),
    }),
    figure('unanswered', others(ended, answered), {
      name: text('Trong đó chưa đánh giá', 'Of these not rated'),
      means: text(
        'Trả kết quả hoặc kết thúc trong kỳ, đến lúc tổng hợp chưa được đánh giá',
        'Returned or ended in the window, and not rated by the moment it is counted for',
      ),
    }),
  ],
  identities: [
    {
      id: 'rated=satisfied+neutral+dissatisfied',
      sum: 'rated',
      of: ['satisfied', 'neutral', 'dissatisfied'],
    },
    { id: 'ended=answered+unanswered', sum: 'ended', of: ['answered', 'unanswered'] },
  ],
  carries: null,
})
