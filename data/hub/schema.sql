-- The tables of a hub: what desks send each other, and rows without persons that figures are added up from.
-- `desk315 hub init` runs it; run again it changes nothing. It says only what PostgreSQL, Citus, YugabyteDB and openGauss
-- understand alike. Every key holds `desk`, by which the rows can be spread over machines, but in `hub` and `member`,
-- which every machine has whole.

CREATE SCHEMA IF NOT EXISTS desk315;

-- Which hub this is, so that a desk knows what it has been told by it.
CREATE TABLE IF NOT EXISTS desk315.hub (
  one integer NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (one)
);

-- Who may come: a role of the server, the office whose records it sees (`*`: those of all), and its venue.
CREATE TABLE IF NOT EXISTS desk315.member (
  role text NOT NULL,
  office text NOT NULL,
  venue text NOT NULL,
  PRIMARY KEY (role)
);

-- The desks, each belonging to the role that came with it first, and how far their logs are here.
CREATE TABLE IF NOT EXISTS desk315.desk (
  desk text NOT NULL,
  office text NOT NULL,
  role text NOT NULL,
  letters text NOT NULL,
  venue text NOT NULL,
  key_name text NOT NULL,
  seen_at bigint NOT NULL,
  last bigint NOT NULL,
  head text,
  PRIMARY KEY (desk)
);

-- The logs, an event a row, as JSON without what lies beside it.
CREATE TABLE IF NOT EXISTS desk315.event (
  desk text NOT NULL,
  sequence bigint NOT NULL,
  office text NOT NULL,
  hash text NOT NULL,
  kind text NOT NULL,
  case_desk text,
  case_sequence bigint,
  entry_desk text,
  entry_sequence bigint,
  line text NOT NULL,
  PRIMARY KEY (desk, sequence)
) /* by desk */;

-- Persons, sealed for the office. `knew` names the erasures of the case that the event knew of.
CREATE TABLE IF NOT EXISTS desk315.person (
  desk text NOT NULL,
  sequence bigint NOT NULL,
  office text NOT NULL,
  case_desk text,
  case_sequence bigint,
  knew text[] NOT NULL,
  line text NOT NULL,
  PRIMARY KEY (desk, sequence)
) /* by desk */;

-- Free texts, sealed likewise.
CREATE TABLE IF NOT EXISTS desk315.free_text (
  desk text NOT NULL,
  sequence bigint NOT NULL,
  office text NOT NULL,
  case_desk text,
  case_sequence bigint,
  knew text[] NOT NULL,
  line text NOT NULL,
  PRIMARY KEY (desk, sequence)
) /* by desk */;

-- What was erased, of a case or of an entry of the ledger: the name of the event that did it, and of what.
CREATE TABLE IF NOT EXISTS desk315.erasure (
  desk text NOT NULL,
  sequence bigint NOT NULL,
  office text NOT NULL,
  case_desk text,
  case_sequence bigint,
  entry_desk text,
  entry_sequence bigint,
  PRIMARY KEY (desk, sequence)
);

-- Every try to push has a row of its own: only what is written waits for the second machine, so only the commit of a
-- row that was not there says that all before it is on two.
CREATE TABLE IF NOT EXISTS desk315.attempt (
  desk text NOT NULL,
  attempt text NOT NULL,
  office text NOT NULL,
  first bigint NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (desk, attempt)
);

-- A case without its persons and texts, as the desk that knew most of it has it: `vector` says how far it knew each log.
CREATE TABLE IF NOT EXISTS desk315.case_row (
  desk text NOT NULL,
  sequence bigint NOT NULL,
  office text NOT NULL,
  venue text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  stands boolean NOT NULL,
  received_at bigint NOT NULL,
  received_day integer NOT NULL,
  closed_on integer,
  due_on integer,
  people bigint NOT NULL,
  claimed bigint NOT NULL,
  recovered bigint NOT NULL,
  doubled bigint NOT NULL,
  doubled_count bigint NOT NULL,
  aspects text[] NOT NULL,
  vals text[] NOT NULL,
  vector text NOT NULL,
  made integer NOT NULL,
  line text NOT NULL,
  PRIMARY KEY (desk, sequence)
) /* by desk */;

-- Entries of the ledger without their notes.
CREATE TABLE IF NOT EXISTS desk315.tally_row (
  desk text NOT NULL,
  sequence bigint NOT NULL,
  office text NOT NULL,
  venue text NOT NULL,
  day integer NOT NULL,
  at bigint NOT NULL,
  tick bigint NOT NULL,
  clerk text NOT NULL,
  in_force boolean NOT NULL,
  known bigint NOT NULL,
  detail text,
  detail_name text,
  line text NOT NULL,
  PRIMARY KEY (desk, sequence)
);

-- What the rows of cases sum up to, so that a question adds up days and not cases. It is kept by the transaction that
-- replaces a row. `closed_on` is 0 but in the rows of the aspect `closed`, which say how much was closed on which day.
CREATE TABLE IF NOT EXISTS desk315.desk_sum (
  desk text NOT NULL,
  venue text NOT NULL,
  kind text NOT NULL,
  day integer NOT NULL,
  aspect text NOT NULL,
  value text NOT NULL,
  closed_on integer NOT NULL,
  office text NOT NULL,
  cases bigint NOT NULL,
  people bigint NOT NULL,
  claimed bigint NOT NULL,
  recovered bigint NOT NULL,
  doubled bigint NOT NULL,
  doubled_count bigint NOT NULL,
  PRIMARY KEY (desk, venue, kind, day, aspect, value, closed_on)
);

CREATE INDEX IF NOT EXISTS desk_office ON desk315.desk (office);
CREATE INDEX IF NOT EXISTS event_erased ON desk315.event (office) WHERE kind = 'erased';
CREATE INDEX IF NOT EXISTS person_case ON desk315.person (case_desk, case_sequence);
CREATE INDEX IF NOT EXISTS text_case ON desk315.free_text (case_desk, case_sequence);
CREATE INDEX IF NOT EXISTS case_received ON desk315.case_row (received_day);
CREATE INDEX IF NOT EXISTS case_closed ON desk315.case_row (closed_on);
CREATE INDEX IF NOT EXISTS tally_day ON desk315.tally_row (day);
CREATE INDEX IF NOT EXISTS sum_day ON desk315.desk_sum (day);
CREATE INDEX IF NOT EXISTS sum_closed ON desk315.desk_sum (closed_on) WHERE aspect = 'closed';

-- A hub that was made before sums were kept has rows without them.
INSERT INTO desk315.desk_sum (desk, venue, kind, day, aspect, value, closed_on, office, cases, people, claimed,
  recovered, doubled, doubled_count)
SELECT m.desk, m.venue, m.kind, m.received_day, m.aspect, m.value, m.closed_on, m.office, count(*), sum(m.people),
  sum(m.claimed), sum(m.recovered), sum(m.doubled), sum(m.doubled_count)
FROM (
  SELECT c.desk, c.venue, c.kind, c.received_day, s.aspect, s.value, 0 AS closed_on, c.office, c.people, c.claimed,
    c.recovered, c.doubled, c.doubled_count
  FROM desk315.case_row c, unnest(c.aspects, c.vals) AS s(aspect, value) WHERE c.stands
  UNION ALL
  SELECT c.desk, c.venue, c.kind, c.received_day, 'closed', '', c.closed_on, c.office, c.people, c.claimed,
    c.recovered, c.doubled, c.doubled_count
  FROM desk315.case_row c WHERE c.stands AND c.closed_on IS NOT NULL) m
WHERE NOT EXISTS (SELECT 1 FROM desk315.desk_sum)
GROUP BY m.desk, m.venue, m.kind, m.received_day, m.aspect, m.value, m.closed_on, m.office
ON CONFLICT (desk, venue, kind, day, aspect, value, closed_on) DO NOTHING;
UPDATE desk315.hub SET version = 2 WHERE version < 2;
