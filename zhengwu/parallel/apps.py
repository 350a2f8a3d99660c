"""The Django application of this room."""

from django.apps import AppConfig


class ParallelConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.parallel"

    def ready(self) -> None:
        """Put this room's reactions into the handler table."""
        from zhengwu.parallel import handlers  # noqa: F401
