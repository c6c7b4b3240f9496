-- On one PostgreSQL the large tables lie in eight parts each, so that one can be moved, kept or vacuumed by itself.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['event', 'person', 'free_text', 'case_row']
  LOOP
    FOR part IN 0..7 LOOP
      EXECUTE format(
        'CREATE TABLE IF NOT EXISTS desk315.%I PARTITION OF desk315.%I FOR VALUES WITH (MODULUS 8, REMAINDER %s)',
        name || '_' || part, name, part);
      EXECUTE format('ALTER TABLE desk315.%I OWNER TO desk315_owner', name || '_' || part);
      EXECUTE format('REVOKE ALL ON desk315.%I FROM PUBLIC', name || '_' || part);
    END LOOP;
  END LOOP;
END $$;
