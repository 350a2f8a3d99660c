"""The Django application of the kernel."""

from django.apps import AppConfig


class KernelConfig(AppConfig):
    """Registers the kernel's tables and jobs."""

    name = "zhengwu.kernel"
