"""The Django application of this room."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.documents"

    def ready(self) -> None:
        """Register what this room reacts to."""
        from zhengwu.documents import handlers  # noqa: F401
