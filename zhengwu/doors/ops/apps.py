"""The Django application of this door."""

from django.apps import AppConfig


class OpsConfig(AppConfig):
    """Brings this door's templates and tags."""

    name = "zhengwu.doors.ops"
