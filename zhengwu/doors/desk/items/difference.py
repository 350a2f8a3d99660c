"""改了什么: two versions of an item side by side."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items import _code  # noqa: F401  the converter of its address
from zhengwu.doors.desk.items._difference import sections_of
from zhengwu.doors.desk.items._words import ITEMS, item_href, way_to_item
from zhengwu.doors.desk.shapes import DifferencePage
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Field, Link, Option
from zhengwu.items.public import VersionUnknown, item_record, row_of

_MOST_DIGITS = 6


@page("desk/items/<task_code:task_code>/versions/difference", may=OFFICER, name="desk-items-difference")
def difference(request: DoorRequest, task_code: str) -> HttpResponse:
    """`from`, `to`: numbers of versions; unasked the two newest.

    Raises:
        ItemUnknown, VersionUnknown, NotPermitted
    """
    found = item_record(task_code=task_code, by=request.officer)
    versions = {version.version: version for version in found.versions}
    newest = next(iter(versions))
    to = _number(request, "to", newest)
    from_ = _number(request, "from", max((number for number in versions if number < to), default=to))
    for number in (from_, to):
        if number not in versions:
            raise VersionUnknown(task_code=task_code, version=number)
    sections = sections_of(row_of(versions[from_]), row_of(versions[to]))
    draft = found.drafts.get(to)
    built = DifferencePage(
        frame=desk_frame(request, current=ITEMS),
        crumbs=crumbs_to(*way_to_item(found.shown, _("改了什么"))),
        heading=_("改了什么：{name}").format(name=found.shown.name),
        sub=_("第 {to} 版和第 {before} 版比").format(to=to, before=from_),
        lead=_("为什么：{reason}").format(reason=draft.reason) if draft else "",
        words=counted("共 {n} 处不同", sum(len(section.rows) for section in sections)),
        sections=sections,
        action=request.path,
        fields=(
            _field("from", _("从"), from_, list(versions)),
            _field("to", _("到"), to, list(versions)),
        ),
        links=(
            Link(_("回到事项"), item_href(task_code)),
            Link(_("看这一版的指南"), f"{reverse('guide', args=[task_code])}?{urlencode({'version': to})}"),
        ),
    )
    return render(request, "desk/items/difference.html", {"page": built})


def _number(request: DoorRequest, name: str, unasked: int) -> int:
    typed = request.GET.get(name, "")
    return int(typed) if typed.isdecimal() and len(typed) <= _MOST_DIGITS else unasked


def _field(name: str, label: str, current: int, numbers: list[int]) -> Field:
    options = tuple(Option(str(n), _("第 {n} 版").format(n=n), picked=n == current) for n in numbers)
    return Field(name=name, label=label, kind="select", options=options)
