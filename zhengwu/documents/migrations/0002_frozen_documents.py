"""What was issued stays as issued: the database itself refuses any other change."""

from django.db import migrations

FREEZE = """
CREATE FUNCTION documents_stay_as_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.kind, NEW.number, NEW.verify_code, NEW.issuer_code, NEW.issuer_name, NEW.subject, NEW.title, NEW."values",
        NEW.demo, NEW.issued_at)
       IS DISTINCT FROM
       (OLD.id, OLD.kind, OLD.number, OLD.verify_code, OLD.issuer_code, OLD.issuer_name, OLD.subject, OLD.title, OLD."values",
        OLD.demo, OLD.issued_at)
    THEN
        RAISE EXCEPTION 'document % stays as issued', OLD.number;
    END IF;
    IF OLD.pdf_sha256 IS NOT NULL AND NEW.pdf_sha256 IS DISTINCT FROM OLD.pdf_sha256 THEN
        RAISE EXCEPTION 'the PDF of document % is set once', OLD.number;
    END IF;
    IF OLD.state = 'revoked' AND NEW.state <> 'revoked' THEN
        RAISE EXCEPTION 'document % stays revoked', OLD.number;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER documents_stay_as_issued BEFORE UPDATE ON documents_document
    FOR EACH ROW EXECUTE FUNCTION documents_stay_as_issued();
"""
THAW = """
DROP TRIGGER documents_stay_as_issued ON documents_document;
DROP FUNCTION documents_stay_as_issued();
"""


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial")]
    operations = [migrations.RunSQL(FREEZE, THAW)]
