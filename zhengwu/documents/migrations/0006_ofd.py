"""A document keeps the digest of its OFD beside that of its PDF: set once, like the other."""

from django.db import migrations, models

SET_ONCE = """
CREATE FUNCTION documents_ofd_is_set_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the OFD of document % is set once', OLD.number;
END $$;
CREATE TRIGGER documents_ofd_is_set_once BEFORE UPDATE ON documents_document
    FOR EACH ROW WHEN (OLD.ofd_sha256 IS NOT NULL AND NEW.ofd_sha256 IS DISTINCT FROM OLD.ofd_sha256)
    EXECUTE FUNCTION documents_ofd_is_set_once();
"""
UNSET = """
DROP TRIGGER documents_ofd_is_set_once ON documents_document;
DROP FUNCTION documents_ofd_is_set_once();
"""


class Migration(migrations.Migration):
    dependencies = [("documents", "0005_papers")]
    operations = [
        migrations.AddField(
            model_name="document",
            name="ofd_sha256",
            field=models.CharField(max_length=64, null=True, unique=True),
        ),
        migrations.RunSQL(SET_ONCE, UNSET),
    ]
