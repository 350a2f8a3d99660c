"""The Django application of the kernel."""

from django.apps import AppConfig
from django.core.signals import got_request_exception


class KernelConfig(AppConfig):
    """Registers the kernel's tables and jobs."""

    name = "zhengwu.kernel"

    def ready(self) -> None:
        """Take note when a request fails for the database."""
        from zhengwu.kernel.connections import after_a_failed_page

        got_request_exception.connect(after_a_failed_page)
