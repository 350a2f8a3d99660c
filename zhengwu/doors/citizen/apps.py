"""The Django application of this door."""

from django.apps import AppConfig


class CitizenConfig(AppConfig):
    """Brings this door's templates and tags."""

    name = "zhengwu.doors.citizen"
