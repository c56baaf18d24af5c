CREATE TABLE {m}.cases (
  no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  definition text COLLATE "C" NOT NULL,
  seq integer NOT NULL,
  head bytea NOT NULL,
  state text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  code text COLLATE "C",
  title text COLLATE "C" NOT NULL,
  search text COLLATE "C" NOT NULL,
  received_on text COLLATE "C",
  due text COLLATE "C",
  finished_on text COLLATE "C",
  verdict text COLLATE "C",
  assignee text COLLATE "C",
  closed boolean NOT NULL,
  data text COLLATE "C" NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX cases_unit ON {m}.cases (unit, id);
CREATE INDEX cases_due ON {m}.cases (due, id) WHERE due IS NOT NULL;
CREATE INDEX cases_code ON {m}.cases (code) WHERE code IS NOT NULL;
CREATE INDEX cases_assignee ON {m}.cases (assignee, id) WHERE assignee IS NOT NULL;

CREATE TABLE {m}.entry (
  pos bigint GENERATED ALWAYS AS IDENTITY,
  tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
  case_no bigint NOT NULL,
  seq integer NOT NULL,
  command text COLLATE "C" NOT NULL,
  body text COLLATE "C" NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (case_no, seq),
  UNIQUE (case_no, command)
);

CREATE UNIQUE INDEX entry_feed ON {m}.entry (tx, pos);

CREATE TABLE {m}.number (
  series text COLLATE "C" PRIMARY KEY,
  last bigint NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE {m}.job (
  case_no bigint NOT NULL,
  key text COLLATE "C" NOT NULL,
  at text COLLATE "C" NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  token bigint,
  lease_until timestamptz,
  died bigint,
  reason text COLLATE "C",
  PRIMARY KEY (case_no, key)
) WITH (fillfactor = 80);

CREATE INDEX job_at ON {m}.job (at, case_no, key) WHERE died IS NULL;
CREATE INDEX job_lease ON {m}.job (lease_until) WHERE token IS NOT NULL;
CREATE INDEX job_died ON {m}.job (died) WHERE died IS NOT NULL;

CREATE SEQUENCE {m}.job_token;
CREATE SEQUENCE {m}.job_death;

CREATE FUNCTION {m}.schedule(ids text[], keys text[], moments timestamptz[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM {jobs}.add_jobs(ARRAY(
    SELECT ROW('motcua', json_build_object('case', j.id, 'key', j.key), NULL, j.moment, 32767,
      j.id || '/' || j.key, 0, NULL)::{jobs}.job_spec
    FROM unnest(ids, keys, moments) AS j (id, key, moment)
    ORDER BY j.id COLLATE "C", j.key COLLATE "C"
  ));
END
$$;

CREATE FUNCTION {m}.unschedule(ids text[], keys text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM {jobs}.remove_job(j.name)
  FROM (
    SELECT (u.id || '/' || u.key) COLLATE "default" AS name FROM unnest(ids, keys) AS u (id, key)
    ORDER BY u.id COLLATE "C", u.key COLLATE "C"
  ) j;
END
$$;

REVOKE EXECUTE ON FUNCTION {m}.schedule, {m}.unschedule FROM PUBLIC;
