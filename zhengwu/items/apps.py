"""The Django application of this room."""

from django.apps import AppConfig


class ItemsConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.items"

    def ready(self) -> None:
        """Load what reacts to events."""
        from zhengwu.items import handlers  # noqa: F401
