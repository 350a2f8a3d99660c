"""Whoever appends marks how far the log had come: followers wait there until the transaction is over (events/horizon.py)."""

from django.db import migrations

_MARK = """
CREATE FUNCTION event_mark() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- Once a transaction. A savepoint that is rolled back takes its lock and its setting with it.
    IF coalesce(current_setting('zhengwu.event_mark', true), '') = '' THEN
        PERFORM pg_advisory_xact_lock_shared((30583::bigint << 48) | CASE WHEN is_called THEN last_value ELSE 0 END)
            FROM event_id_seq;
        PERFORM set_config('zhengwu.event_mark', 'set', true);
    END IF;
END
$$
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0001_initial")]

    operations = [migrations.RunSQL(_MARK, "DROP FUNCTION IF EXISTS event_mark()")]
