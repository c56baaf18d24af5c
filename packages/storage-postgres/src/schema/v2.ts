/**
 * Version 2. A case tells how it came in and the day it is judged by, and an index holds all that is counted, in the order
 * it is grouped by. Cases of before have neither until their next commit; code of version 1 goes on and fills in neither.
 */
export const v2 = `ALTER TABLE {m}.cases
  ADD COLUMN channel text COLLATE "C",
  ADD COLUMN judged_by text COLLATE "C";

CREATE INDEX cases_tally ON {m}.cases (kind, unit, subject, channel)
  INCLUDE (received_on, finished_on, judged_by, verdict)
  WHERE received_on IS NOT NULL;
`
