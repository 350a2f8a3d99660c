"""The Django application of this room."""

from django.apps import AppConfig


class TimelimitsConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.timelimits"

    def ready(self) -> None:
        """Fill the table of reactions."""
        from zhengwu.timelimits import handlers  # noqa: F401
