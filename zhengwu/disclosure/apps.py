"""The Django application of this room."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.disclosure"

    def ready(self) -> None:
        """Put this room's reactions into the handler table."""
        from zhengwu.disclosure import handlers  # noqa: F401
