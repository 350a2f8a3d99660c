"""Django application of the design system."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Templates, template tags and static files; no models."""

    name = "zhengwu.doors.ui"
    label = "ui"
