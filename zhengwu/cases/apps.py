"""The Django application of this room."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Registers the room, and its handlers once all rooms are loaded."""

    name = "zhengwu.cases"

    def ready(self) -> None:
        """Put this room's reactions into the handler table, and offer what was answered before."""
        from zhengwu.cases import handlers  # noqa: F401
        from zhengwu.cases.queries.earlier_answers import earlier_answers
        from zhengwu.forms.public import provide

        provide("earlier", earlier_answers)
