"""The Django application of this room."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.people"

    def ready(self) -> None:
        """Put the handlers into the one table."""
        from zhengwu.people import handlers  # noqa: F401
