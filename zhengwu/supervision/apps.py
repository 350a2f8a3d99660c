"""The Django application of this room."""

from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.supervision"

    def ready(self) -> None:
        """Put this room's reactions into the handler table."""
        from zhengwu.supervision import handlers  # noqa: F401
