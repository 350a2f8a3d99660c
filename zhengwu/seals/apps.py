"""The Django application of this room."""

from django.apps import AppConfig


class SealsConfig(AppConfig):
    """Registers the room."""

    name = "zhengwu.seals"
