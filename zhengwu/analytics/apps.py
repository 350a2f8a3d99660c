"""The Django application of this room."""

from django.apps import AppConfig


class AnalyticsConfig(AppConfig):
    """Registers the room; it follows the log by its own position and has no handlers."""

    name = "zhengwu.analytics"
