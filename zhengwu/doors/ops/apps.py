"""The Django application of this door."""

from django.apps import AppConfig


class OpsConfig(AppConfig):
    """Brings this door's templates and tags."""

    name = "zhengwu.doors.ops"

    def ready(self) -> None:
        """Put the checks of a deployment into Django's list."""
        from zhengwu.doors.ops import deploy_checks  # noqa: F401
