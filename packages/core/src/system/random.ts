/** A number from 0 up to but not including 1, by chance. */
export const random = (): number => Math.random()
