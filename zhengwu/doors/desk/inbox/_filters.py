"""Which part of the desk an officer looks at: read from the address, remembered in the session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from zhengwu.cases.public import Wishes

_KEPT = "desk_filters"
_MOST = 100


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

    @property
    def wishes(self) -> Wishes:
        """As the query of the desk takes them."""
        return Wishes(**asdict(self))


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
    return Filters(
        **{name: str(source.get(name, "")).replace("\x00", "").strip()[:_MOST] for name in Filters.__dataclass_fields__}
    )
