/**
 * Version 2. A job carries its attempts, the claim on it while it is at work, and how it died; `death` counts the dead
 * of all time, so that their order is never given twice.
 */
export const v2 = `
ALTER TABLE job RENAME TO job_v1;
DROP INDEX job_at;

CREATE TABLE job (
  case_no INTEGER NOT NULL,
  key TEXT NOT NULL,
  at TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  token TEXT,
  lease_until TEXT,
  died INTEGER,
  reason TEXT,
  PRIMARY KEY (case_no, key)
) STRICT, WITHOUT ROWID;

INSERT INTO job (case_no, key, at, attempts) SELECT case_no, key, at, 0 FROM job_v1;
DROP TABLE job_v1;

CREATE INDEX job_at ON job (at) WHERE died IS NULL;
CREATE INDEX job_lease ON job (lease_until) WHERE lease_until IS NOT NULL;
CREATE UNIQUE INDEX job_died ON job (died) WHERE died IS NOT NULL;

CREATE TABLE death (
  last INTEGER NOT NULL
) STRICT;

INSERT INTO death (last) VALUES (0);
`
