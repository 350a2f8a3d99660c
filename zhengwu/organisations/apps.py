"""The Django application of this room."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.organisations"

    def ready(self) -> None:
        """Put the handlers into the one table."""
        from zhengwu.organisations import handlers  # noqa: F401
