"""The Django application of this room."""

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    """Registers the room, and offers forms what stands in certificates."""

    name = "zhengwu.certificates"

    def ready(self) -> None:
        """What a certificate says need not be written again."""
        from zhengwu.certificates.queries.prefilling import certificate_answers
        from zhengwu.forms.public import provide

        provide("certificate", certificate_answers)
