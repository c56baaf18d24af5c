PRAGMA application_id = 1297044547;

PRAGMA user_version = 3;

CREATE TABLE definition (
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE entry (
  pos INTEGER PRIMARY KEY,
  case_no INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  command TEXT NOT NULL,
  body TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX entry_command ON entry (case_no, command);

CREATE TABLE number (
  series TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE INDEX job_at ON job (at) WHERE died IS NULL;

CREATE INDEX job_lease ON job (lease_until) WHERE lease_until IS NOT NULL;

CREATE UNIQUE INDEX job_died ON job (died) WHERE died IS NOT NULL;

CREATE TABLE death (
  last INTEGER NOT NULL
) STRICT;

CREATE TABLE cases (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  definition INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  head BLOB NOT NULL,
  state TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit TEXT NOT NULL,
  subject TEXT NOT NULL,
  code TEXT,
  title TEXT NOT NULL,
  search TEXT NOT NULL,
  channel TEXT,
  received_on TEXT,
  due TEXT,
  judged_by TEXT,
  finished_on TEXT,
  verdict TEXT,
  assignee TEXT,
  closed INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT;

CREATE INDEX cases_unit ON cases (unit, id);

CREATE INDEX cases_due ON cases (due, id) WHERE due IS NOT NULL;

CREATE INDEX cases_code ON cases (code) WHERE code IS NOT NULL;

CREATE INDEX cases_assignee ON cases (assignee, id) WHERE assignee IS NOT NULL;

CREATE INDEX cases_tally ON cases (
  kind, unit, subject, channel, received_on, finished_on, judged_by, verdict
) WHERE received_on IS NOT NULL;
