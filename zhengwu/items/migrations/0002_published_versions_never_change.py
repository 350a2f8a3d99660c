"""A published version never changes, whoever asks the database: the guide a case is pinned to must stay what it was."""

from django.db import migrations

_GUARD = """
CREATE OR REPLACE FUNCTION items_guard_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    may_change constant text[] := ARRAY['state', 'cancelled_date', 'search'];
    published constant text[] := ARRAY['in_force', 'suspended', 'superseded', 'cancelled'];
BEGIN
    IF NOT (OLD.state = ANY (published)) THEN
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'version % of item % is published and cannot be deleted', OLD.version, OLD.item_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (to_jsonb(NEW) - may_change) IS DISTINCT FROM (to_jsonb(OLD) - may_change) THEN
        RAISE EXCEPTION 'version % of item % is published and cannot be changed', OLD.version, OLD.item_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state IS DISTINCT FROM OLD.state
       AND (OLD.state IN ('superseded', 'cancelled') OR NOT (NEW.state = ANY (published))) THEN
        RAISE EXCEPTION 'version % of item % cannot go from % to %', OLD.version, OLD.item_id, OLD.state, NEW.state
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.cancelled_date IS NOT NULL AND NEW.cancelled_date IS DISTINCT FROM OLD.cancelled_date THEN
        RAISE EXCEPTION 'version % of item % is already cancelled', OLD.version, OLD.item_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER items_published_version_never_changes
    BEFORE UPDATE OR DELETE ON items_itemversion
    FOR EACH ROW EXECUTE FUNCTION items_guard_published_version();
"""

_UNGUARD = """
DROP TRIGGER IF EXISTS items_published_version_never_changes ON items_itemversion;
DROP FUNCTION IF EXISTS items_guard_published_version();
"""


class Migration(migrations.Migration):
    dependencies = [("items", "0001_initial")]

    operations = [migrations.RunSQL(_GUARD, _UNGUARD)]
