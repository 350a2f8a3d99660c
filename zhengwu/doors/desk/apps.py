"""The Django application of this door."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Brings this door's templates and tags."""

    name = "zhengwu.doors.desk"
