"""The Django application of this room."""

from django.apps import AppConfig


class FormsConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.forms"

    def ready(self) -> None:
        """Load what reacts to events."""
        from zhengwu.forms import handlers  # noqa: F401
