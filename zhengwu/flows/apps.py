"""The Django application of this room."""

from django.apps import AppConfig


class FlowsConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.flows"

    def ready(self) -> None:
        """Load the handler table."""
        from zhengwu.flows import handlers  # noqa: F401
