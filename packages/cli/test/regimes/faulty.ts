import { defineRegime } from '@motcua/core'
import { thads } from '@motcua/core/thads'

export default defineRegime({ ...thads, units: [], calendars: thads.calendars })
