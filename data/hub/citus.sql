-- With Citus the rows of a desk lie together on one machine, and the few rows that all ask for on every one. Written by
-- the documentation of Citus; nobody has run it yet. It comes between schema.sql and security.sql.

SELECT create_reference_table('desk315.hub');
SELECT create_reference_table('desk315.member');
SELECT create_reference_table('desk315.desk');
SELECT create_reference_table('desk315.erasure');
SELECT create_distributed_table('desk315.event', 'desk');
SELECT create_distributed_table('desk315.person', 'desk', colocate_with => 'desk315.event');
SELECT create_distributed_table('desk315.free_text', 'desk', colocate_with => 'desk315.event');
SELECT create_distributed_table('desk315.attempt', 'desk', colocate_with => 'desk315.event');
SELECT create_distributed_table('desk315.case_row', 'desk', colocate_with => 'desk315.event');
SELECT create_distributed_table('desk315.tally_row', 'desk', colocate_with => 'desk315.event');
SELECT create_distributed_table('desk315.desk_sum', 'desk', colocate_with => 'desk315.event');
