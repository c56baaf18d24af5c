/** What a dossier lives through, by name; `what` is for people who write or read the arrivals file. */
export const stories = {
  plain: 'received, settled after `work` working days, collected after `collect` more',
  immediate: 'settled and handed out on the spot, without a receipt slip',
  'by-proxy': 'as plain, collected by somebody with an authorisation',
  'not-collected': 'as plain, but nobody comes for the result',
  'late-hand-over': 'as plain, but the counter keeps it past the hand-over limit',
  'supplement-at-counter':
    'papers are missing; the applicant brings them after `wait` working days',
  'supplement-then-withdrawn':
    'papers are missing; after `wait` working days the applicant gives up',
  'supplement-while-settling': 'the officer finds a fault; mended after `wait` working days',
  'supplement-no-answer': 'the officer finds a fault, and the applicant never answers',
  'refused-at-counter': 'refused to be received',
  guided: 'outside the competence of the office; guided to the body that is competent',
  'refused-after-appraisal': 'as plain, but the result is a refusal',
  consulted: 'another body is asked and answers after `wait` working days',
  'consulted-no-answer': 'another body is asked and lets its term pass',
  apologised: 'it will be late: the head apologises and promises a day `wait` working days later',
  withdrawn: 'the applicant withdraws `wait` working days after receipt',
  'withdrawal-declined': 'the applicant asks to withdraw and changes their mind',
  'sent-back': 'the head sends the proposal back once',
  reassigned: 'the officer falls ill and another one takes over',
  lost: 'a paper is lost and made good after `wait` working days',
  corrected: 'an error is found `wait` working days after collection and corrected',
} as const satisfies Record<string, string>

/** Name of a story. */
export type StoryName = keyof typeof stories

/** True for the name of a story. */
export const isStory = (name: string): name is StoryName => Object.hasOwn(stories, name)
