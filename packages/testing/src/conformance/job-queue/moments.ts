import { instant } from '@motcua/core'

/** When the jobs of a case fall due. */
export const first = instant('2017-06-02T01:00:00.000Z')

/** The least after {@link first}. */
export const second = instant('2017-06-02T01:00:00.001Z')

/** Days after {@link second}; by then all is due that is due in a case. */
export const third = instant('2017-06-10T23:59:59.999Z')

/** A moment no case reaches, unless it says so. */
export const far = instant('2099-12-31T00:00:00.000Z')

/** Past by any clock, for jobs that are run. */
export const longAgo = instant('2010-01-01T00:00:00.000Z')
