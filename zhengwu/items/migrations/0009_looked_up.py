"""Looking into the search index, by the index alone.

A planner that sees a LIMIT hopes to find enough rows soon and reads the table from its beginning; when there are few or none,
it reads all of it. What belongs to one statement alone can be set for a function, whoever pools the connections.
"""

from django.db import migrations

CREATE = """
CREATE FUNCTION items_looked_up(question tsquery, most integer) RETURNS SETOF bigint
LANGUAGE sql STABLE
SET enable_seqscan = off
AS $$
    SELECT id FROM items_itemversion WHERE search @@ question AND state = 'in_force' LIMIT most
$$
"""


class Migration(migrations.Migration):
    dependencies = [("items", "0008_search")]
    operations = [migrations.RunSQL(CREATE, "DROP FUNCTION items_looked_up(tsquery, integer)")]
