"""The Django application of this room."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.cases"

    def ready(self) -> None:
        from zhengwu.cases import handlers  # noqa: F401
