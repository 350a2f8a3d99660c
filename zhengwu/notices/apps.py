"""The Django application of this room."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.notices"

    def ready(self) -> None:
        """Put this room's reactions into the handler table."""
        from zhengwu.notices import handlers  # noqa: F401
