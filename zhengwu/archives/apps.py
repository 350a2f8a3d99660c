"""The Django application of this room."""

from django.apps import AppConfig


class ArchivesConfig(AppConfig):
    """Registers the room."""

    name = "zhengwu.archives"
