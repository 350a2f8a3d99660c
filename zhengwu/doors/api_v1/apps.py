"""The Django application of this door."""

from django.apps import AppConfig


class ApiV1Config(AppConfig):
    """Brings this door's templates and tags."""

    name = "zhengwu.doors.api_v1"
