ALTER TABLE {m}.cases
  ADD COLUMN channel text COLLATE "C",
  ADD COLUMN judged_by text COLLATE "C";

CREATE INDEX cases_tally ON {m}.cases (kind, unit, subject, channel)
  INCLUDE (received_on, finished_on, judged_by, verdict)
  WHERE received_on IS NOT NULL;
