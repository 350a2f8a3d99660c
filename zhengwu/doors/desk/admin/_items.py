"""The items of a body: to choose from, and as a table of what was chosen."""

from __future__ import annotations

from collections.abc import Collection

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import Section
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Field, Option, Row, Table
from zhengwu.items.public import offered

ALL, SOME = "all", "some"
_MOST_SHOWN = 300


def names_of_items(task_codes: Collection[str]) -> dict[str, str]:
    """The names of items by 实施编码: one SQL statement, none without codes."""
    if not task_codes:
        return {}
    rows = offered().filter(item__task_code__in=sorted(task_codes)).order_by()
    return dict(rows.values_list("item__task_code", "name"))


def chosen_items(request: DoorRequest) -> tuple[str, ...]:
    """The codes that were ticked; none when all items are meant."""
    return () if request.POST.get("which") != SOME else tuple(request.POST.getlist("task_codes"))


def item_fields(request: DoorRequest, body_code: str, *, error: str = "") -> tuple[Field, ...]:
    """All items or some of them; a body without items offers all."""
    rows = list(
        offered()
        .filter(item__body__code=body_code)
        .order_by("name")
        .values_list("item__task_code", "name")[:_MOST_SHOWN]
    )
    which = request.POST.get("which", ALL)
    picked = set(request.POST.getlist("task_codes"))
    which_field = Field(
        name="which",
        label=_("哪些事项"),
        kind="radio",
        options=(
            Option(ALL, _("全部事项，包括以后新增的"), picked=which == ALL),
            Option(SOME, _("只是下面勾选的"), picked=which == SOME),
        ),
        error="" if rows else error,
    )
    if not rows:
        return (which_field,)
    options = tuple(Option(code, name, code, picked=code in picked) for code, name in rows)
    return (
        which_field,
        Field(name="task_codes", label=_("勾选事项"), kind="checkboxes", options=options, required=False, error=error),
    )


def items_section(task_codes: Collection[str]) -> Section:
    """What was agreed on, item by item."""
    names = names_of_items(task_codes)
    return Section(
        title=_("事项"),
        note=counted("共 {n} 项", len(task_codes)) if task_codes else "",
        table=Table(
            caption=_("约定的事项"),
            columns=(Column(_("事项")), Column(_("实施编码"))),
            rows=tuple(
                Row(
                    (
                        Cell(
                            text=names.get(code, _("已不在清单里的事项")),
                            href=reverse("guide", args=[code]) if code in names else "",
                            head=True,
                        ),
                        Cell(small=code, code=True),
                    )
                )
                for code in sorted(task_codes)
            ),
            empty=Empty(_("全部事项，包括以后新增的。")),
        ),
    )
