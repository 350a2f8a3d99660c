"""Which part of the desk an officer looks at: read from the address, applied to tasks, remembered in the session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from zhengwu.cases.public import DeskTask
from zhengwu.doors.ui.shapes import DueState

_KEPT = "desk_filters"
_MOST = 100

SORTS: dict[str, Callable[[DeskTask], Any]] = {
    "item": lambda t: t.case.item_name,
    "applicant": lambda t: t.case.applicant_name,
    "step": lambda t: t.step,
    "used": lambda t: -(t.used_days or 0),
    "submitted": lambda t: t.case.submitted_at,
}
#: The list arrives in this order: most urgent first.
BY_URGENCY = "due"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Empty means all. `todo` is an action, `step` the name of a step, `item` a 实施编码; `-` before a sort reverses it."""

    due: str = ""
    todo: str = ""
    step: str = ""
    item: str = ""
    source: str = ""
    q: str = ""
    sort: str = ""

    def query(self, **changes: str | int) -> str:
        """The address's query with some parts changed; empty parts are left out, an empty whole says so."""
        parts = {name: value for name, value in {**asdict(self), **changes}.items() if value}
        return urlencode(parts or {"all": 1})

    @property
    def narrows(self) -> bool:
        """Whether anything is hidden."""
        return any(value for name, value in asdict(self).items() if name != "sort")

    def without(self, *names: str) -> Filters:
        """The same with some parts emptied."""
        return replace(self, **dict.fromkeys(names, ""))

    def apply(self, tasks: Iterable[DeskTask]) -> list[DeskTask]:
        """The tasks that pass, in the order asked for."""
        kept = [task for task in tasks if self._passes(task)]
        name, backwards = self.sort.removeprefix("-"), self.sort.startswith("-")
        if name in SORTS:
            return sorted(kept, key=SORTS[name], reverse=backwards)
        return kept[::-1] if backwards else kept

    def _passes(self, task: DeskTask) -> bool:
        case, q = task.case, self.q.casefold()
        return (
            self.due in {"", task.colour}
            and self.todo in {"", task.action}
            and self.step in {"", task.step}
            and self.item in {"", case.task_code}
            and self.source in {"", case.source}
            and (not q or any(q in text.casefold() for text in (case.project_no, case.applicant_name, case.item_name)))
        )


def filters_of(request: HttpRequest) -> tuple[Filters, bool]:
    """The filters of this request and whether they were remembered. Any query counts as a wish; none asks for the last one."""
    if request.GET:
        asked = _read(request.GET)
        if asked != _read(request.session.get(_KEPT, {})):
            request.session[_KEPT] = asdict(asked)
        return asked, False
    kept = _read(request.session.get(_KEPT, {}))
    return kept, kept.narrows


def _read(source: Mapping[str, Any]) -> Filters:
    return Filters(**{name: str(source.get(name, "")).strip()[:_MOST] for name in Filters.__dataclass_fields__})


def colour_of(filters: Filters, colour: DueState) -> bool:
    """Whether this counter is the one pressed."""
    return filters.due == colour
