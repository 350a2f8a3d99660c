"""The Django application of this room."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.cases"

    def ready(self) -> None:
        """Put this room's reactions into the handler table."""
        from zhengwu.cases import handlers  # noqa: F401
