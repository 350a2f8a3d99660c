"""The events there are become the first part of a table in parts (0005). That they all lie below its end is said here, proved in
0004 while everybody goes on writing, and needs no look at the rows any more when they are attached."""

from django.db import migrations

#: One part holds ten million ids. The first ends at least as many above the last id given out: there is time until 0005.
_SAY = """
DO $$
DECLARE below bigint;
BEGIN
    SELECT ((CASE WHEN is_called THEN last_value ELSE 0 END) / 10000000 + 2) * 10000000 INTO below FROM event_id_seq;
    EXECUTE format('ALTER TABLE event ADD CONSTRAINT event_first_part CHECK (id < %s) NOT VALID', below);
END
$$
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0002_event_horizon")]

    operations = [migrations.RunSQL(_SAY, "ALTER TABLE event DROP CONSTRAINT IF EXISTS event_first_part")]
