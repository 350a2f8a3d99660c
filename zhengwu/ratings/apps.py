"""The Django application of this room."""

from django.apps import AppConfig


class RatingsConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.ratings"

    def ready(self) -> None:
        """Put this room's reactions into the handler table."""
        from zhengwu.ratings import handlers  # noqa: F401
