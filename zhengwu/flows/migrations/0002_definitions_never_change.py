"""A published drawing never changes: running processes are pinned to it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("flows", "0001_initial")]

    operations = [
        migrations.RunSQL(
            sql="""
                CREATE FUNCTION flows_definition_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'a published process definition never changes' USING ERRCODE = 'check_violation';
                END $$;
                CREATE TRIGGER flows_definition_never_changes BEFORE UPDATE ON flows_processdefinition
                    FOR EACH ROW EXECUTE FUNCTION flows_definition_never_changes();
            """,
            reverse_sql="""
                DROP TRIGGER flows_definition_never_changes ON flows_processdefinition;
                DROP FUNCTION flows_definition_never_changes();
            """,
        )
    ]
