"""The Django application of this room."""

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    """Registers the room, offers forms what stands in certificates, and keeps their files from being destroyed."""

    name = "zhengwu.certificates"

    def ready(self) -> None:
        """What a certificate says need not be written again."""
        from zhengwu.certificates.queries.files import certificate_files
        from zhengwu.certificates.queries.prefilling import certificate_answers
        from zhengwu.documents.public import spare
        from zhengwu.forms.public import provide

        provide("certificate", certificate_answers)
        spare(certificate_files)
