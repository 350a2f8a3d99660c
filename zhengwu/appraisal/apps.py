"""The Django application of this room."""

from django.apps import AppConfig


class AppraisalConfig(AppConfig):
    """Registers the room."""

    name = "zhengwu.appraisal"
