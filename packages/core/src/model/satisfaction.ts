/** What an applicant may answer when asked how the service was. */
export const satisfactionAnswers = ['satisfied', 'neutral', 'dissatisfied'] as const

/** One of {@link satisfactionAnswers}. */
export type SatisfactionAnswer = (typeof satisfactionAnswers)[number]
