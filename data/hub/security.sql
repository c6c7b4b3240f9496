-- Who may do what on a hub. `desk315 hub init` runs it as the server's administrator; run again it changes nothing.
-- A login of the server becomes a venue's, or a supervisor's, by a grant and a row of `member`: see docs/hub.md.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk315_owner') THEN
    CREATE ROLE desk315_owner NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk315_writer') THEN
    CREATE ROLE desk315_writer NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk315_reader') THEN
    CREATE ROLE desk315_reader NOLOGIN;
  END IF;
END $$;

-- The office of whoever is asking.
CREATE OR REPLACE FUNCTION desk315.office() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT m.office FROM desk315.member m WHERE m.role = session_user $$;

CREATE OR REPLACE FUNCTION desk315.venue() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT m.venue FROM desk315.member m WHERE m.role = session_user $$;

-- Whether a row was made by somebody who knew all of a case that another row knows.
CREATE OR REPLACE FUNCTION desk315.dominates(one text, other text) RETURNS boolean
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
  AS $$
    SELECT NOT EXISTS (SELECT 1 FROM jsonb_each_text(other::jsonb) o
      WHERE o.value::bigint > coalesce((one::jsonb ->> o.key)::bigint, 0))
  $$;

-- Whether nothing was erased that the event of a row did not know of.
CREATE OR REPLACE FUNCTION desk315.may_stay(
    of_desk text, of_sequence bigint, of_case_desk text, of_case bigint, knew text[]) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = pg_catalog
  AS $$
    SELECT NOT EXISTS (SELECT 1 FROM desk315.erasure x
      WHERE (x.case_desk = of_case_desk AND x.case_sequence = of_case
          AND (x.desk <> of_desk OR x.sequence <> of_sequence)
          AND NOT (x.desk || '-' || x.sequence) = ANY (knew))
        OR (x.entry_desk = of_desk AND x.entry_sequence = of_sequence))
  $$;

-- What desks have erased is erased here: the rows go, and are refused from then on. It belongs to the owner, for nobody
-- else may take rows away.
CREATE OR REPLACE FUNCTION desk315.erase() RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      mine text := desk315.office();
      dropped bigint := 0;
      more bigint;
    BEGIN
      INSERT INTO desk315.erasure (
          desk, sequence, office, case_desk, case_sequence, entry_desk, entry_sequence)
        SELECT e.desk, e.sequence, e.office, e.case_desk, e.case_sequence, e.entry_desk, e.entry_sequence
        FROM desk315.event e WHERE e.kind = 'erased' AND e.office = mine
        ON CONFLICT (desk, sequence) DO NOTHING;
      DELETE FROM desk315.person p WHERE p.office = mine
        AND EXISTS (SELECT 1 FROM desk315.erasure x
          WHERE x.case_desk = p.case_desk AND x.case_sequence = p.case_sequence)
        AND NOT desk315.may_stay(p.desk, p.sequence, p.case_desk, p.case_sequence, p.knew);
      GET DIAGNOSTICS dropped = ROW_COUNT;
      -- Two questions, each with an index of its own: asked as one, every text would be held beside every erasure.
      DELETE FROM desk315.free_text t WHERE t.office = mine
        AND EXISTS (SELECT 1 FROM desk315.erasure x
          WHERE x.case_desk = t.case_desk AND x.case_sequence = t.case_sequence)
        AND NOT desk315.may_stay(t.desk, t.sequence, t.case_desk, t.case_sequence, t.knew);
      GET DIAGNOSTICS more = ROW_COUNT;
      dropped := dropped + more;
      DELETE FROM desk315.free_text t WHERE t.office = mine
        AND EXISTS (SELECT 1 FROM desk315.erasure x
          WHERE x.entry_desk = t.desk AND x.entry_sequence = t.sequence)
        AND NOT desk315.may_stay(t.desk, t.sequence, t.case_desk, t.case_sequence, t.knew);
      GET DIAGNOSTICS more = ROW_COUNT;
      UPDATE desk315.tally_row r SET detail = NULL WHERE r.detail IS NOT NULL AND r.office = mine
        AND EXISTS (SELECT 1 FROM desk315.erasure x
          WHERE x.entry_desk = r.desk AND x.entry_sequence = r.sequence);
      RETURN dropped + more;
    END
  $$;

REVOKE ALL ON SCHEMA desk315 FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA desk315 FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA desk315 FROM PUBLIC;
GRANT USAGE ON SCHEMA desk315 TO desk315_writer, desk315_reader;
GRANT EXECUTE ON FUNCTION desk315.office(), desk315.venue() TO desk315_writer, desk315_reader;
GRANT EXECUTE ON FUNCTION desk315.dominates(text, text),
  desk315.may_stay(text, bigint, text, bigint, text[]), desk315.erase() TO desk315_writer;
GRANT SELECT ON desk315.hub, desk315.desk, desk315.case_row, desk315.tally_row, desk315.desk_sum
  TO desk315_writer, desk315_reader;
GRANT SELECT, INSERT ON desk315.event, desk315.person, desk315.free_text, desk315.attempt TO desk315_writer;
GRANT SELECT ON desk315.erasure TO desk315_writer;
GRANT INSERT, UPDATE ON desk315.desk, desk315.case_row, desk315.tally_row, desk315.desk_sum TO desk315_writer;

-- Policies ask for the office in a query of its own, so that it is asked once a statement and not once a row.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['desk', 'event', 'person', 'free_text', 'erasure', 'attempt', 'case_row', 'tally_row',
    'desk_sum']
  LOOP
    EXECUTE format('ALTER TABLE desk315.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE desk315.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('DROP POLICY IF EXISTS read ON desk315.%I', name);
    EXECUTE format(
      'CREATE POLICY read ON desk315.%I FOR SELECT USING (office = (SELECT desk315.office()) '
        || 'OR (SELECT desk315.office()) = ''*'')', name);
    EXECUTE format('ALTER TABLE desk315.%I OWNER TO desk315_owner', name);
  END LOOP;
  -- What belongs to a desk is written by the role that it belongs to.
  FOREACH name IN ARRAY ARRAY['event', 'person', 'free_text', 'attempt', 'tally_row']
  LOOP
    EXECUTE format('DROP POLICY IF EXISTS write ON desk315.%I', name);
    EXECUTE format(
      'CREATE POLICY write ON desk315.%I FOR INSERT WITH CHECK (office = (SELECT desk315.office()) AND EXISTS ('
        || 'SELECT 1 FROM desk315.desk d WHERE d.desk = %I.desk AND d.role = session_user))', name, name);
  END LOOP;
  -- What was erased does not come back, as `may_stay` has it: said here once more, since a call for every row took most
  -- of the time of a push.
  FOREACH name IN ARRAY ARRAY['person', 'free_text']
  LOOP
    EXECUTE format('DROP POLICY IF EXISTS erased ON desk315.%I', name);
    EXECUTE format(
      'CREATE POLICY erased ON desk315.%1$I AS RESTRICTIVE FOR INSERT WITH CHECK (NOT EXISTS ('
        || 'SELECT 1 FROM desk315.erasure x '
        || 'WHERE (x.case_desk = %1$I.case_desk AND x.case_sequence = %1$I.case_sequence '
        || 'AND (x.desk <> %1$I.desk OR x.sequence <> %1$I.sequence) '
        || 'AND NOT (x.desk || ''-'' || x.sequence) = ANY (%1$I.knew)) '
        || 'OR (x.entry_desk = %1$I.desk AND x.entry_sequence = %1$I.sequence)))', name);
    -- Only the owner may take rows away, and only by its function.
    EXECUTE format('DROP POLICY IF EXISTS take ON desk315.%I', name);
    EXECUTE format(
      'CREATE POLICY take ON desk315.%I FOR DELETE TO desk315_owner USING (office = (SELECT desk315.office()))', name);
  END LOOP;
END $$;

DROP POLICY IF EXISTS write ON desk315.erasure;
CREATE POLICY write ON desk315.erasure FOR INSERT TO desk315_owner WITH CHECK (office = (SELECT desk315.office()));

DROP POLICY IF EXISTS claim ON desk315.desk;
CREATE POLICY claim ON desk315.desk FOR INSERT
  WITH CHECK (office = (SELECT desk315.office()) AND role = session_user);
DROP POLICY IF EXISTS keep ON desk315.desk;
CREATE POLICY keep ON desk315.desk FOR UPDATE
  USING (office = (SELECT desk315.office()) AND role = session_user)
  WITH CHECK (office = (SELECT desk315.office()) AND role = session_user);

-- A case is made of what several desks wrote: whichever knows most of it writes its row, and what it adds to the sums.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['case_row', 'desk_sum']
  LOOP
    EXECUTE format('DROP POLICY IF EXISTS write ON desk315.%I', name);
    EXECUTE format(
      'CREATE POLICY write ON desk315.%I FOR INSERT WITH CHECK (office = (SELECT desk315.office()))', name);
    EXECUTE format('DROP POLICY IF EXISTS change ON desk315.%I', name);
    EXECUTE format(
      'CREATE POLICY change ON desk315.%I FOR UPDATE USING (office = (SELECT desk315.office())) '
        || 'WITH CHECK (office = (SELECT desk315.office()))', name);
  END LOOP;
END $$;

DROP POLICY IF EXISTS change ON desk315.tally_row;
CREATE POLICY change ON desk315.tally_row FOR UPDATE
  USING (office = (SELECT desk315.office()) AND EXISTS (
    SELECT 1 FROM desk315.desk d WHERE d.desk = tally_row.desk AND d.role = session_user))
  WITH CHECK (office = (SELECT desk315.office()));
DROP POLICY IF EXISTS erase ON desk315.tally_row;
CREATE POLICY erase ON desk315.tally_row FOR UPDATE TO desk315_owner
  USING (office = (SELECT desk315.office())) WITH CHECK (office = (SELECT desk315.office()));

ALTER TABLE desk315.hub OWNER TO desk315_owner;
ALTER TABLE desk315.member OWNER TO desk315_owner;
ALTER FUNCTION desk315.office() OWNER TO desk315_owner;
ALTER FUNCTION desk315.venue() OWNER TO desk315_owner;
ALTER FUNCTION desk315.erase() OWNER TO desk315_owner;
ALTER FUNCTION desk315.dominates(text, text) OWNER TO desk315_owner;
ALTER FUNCTION desk315.may_stay(text, bigint, text, bigint, text[]) OWNER TO desk315_owner;
ALTER SCHEMA desk315 OWNER TO desk315_owner;
