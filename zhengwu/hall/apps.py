"""The Django application of this room."""

from django.apps import AppConfig


class HallConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.hall"

    def ready(self) -> None:
        """Fill the table of reactions."""
        from zhengwu.hall import handlers  # noqa: F401
