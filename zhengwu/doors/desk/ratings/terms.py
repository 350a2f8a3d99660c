"""期限 and 评价项: what the place sets for itself."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.ratings._words import PLACE, crumbs
from zhengwu.doors.desk.refused import NOTHING, Refused, whole_number
from zhengwu.doors.desk.shapes import AdminForm, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import BadInput
from zhengwu.ratings.public import (
    SIDE_NAMES,
    TERM_NAMES,
    Side,
    Terms,
    as_figures,
    set_tags,
    set_terms,
    tag_sets,
    tags_for,
    terms_for,
)

TERMS, TAGS = "desk-rating-terms", "desk-rating-tags"
_DIVISION_DIGITS = 12


@page("desk/ratings/terms", may="ratings.judge", name=TERMS, methods=("GET", "HEAD", "POST"))
def terms(request: DoorRequest) -> HttpResponse:
    """`place`: a body's or division's code, empty for everywhere. What is due already keeps its days."""
    data = request.POST
    place = (data.get("place") if posted(request) else request.GET.get("place", "")) or ""
    place, refused = place.strip()[:40], NOTHING
    if posted(request):

        def act() -> str:
            figures = {key: whole_number(data.get(key, ""), name=key) for key in TERM_NAMES}
            set_terms(place=place, figures=figures, by=request.officer, now=request.now)
            return f"{reverse(TERMS)}?place={place}"

        done = tried(request, act, done=_("改好了，以后的评价按新的期限。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    now = as_figures(_in_force(place))
    fields = [
        Field(
            name="place",
            label=_("哪里"),
            value=place,
            required=False,
            hint=_("机构代码或者 12 位区划代码；不填就是全部"),
            error=refused.fields.get("place", ""),
        )
    ]
    fields += [
        Field(
            name=key,
            label=_(name),
            kind="number",
            unit=_(unit) if unit else "",
            value=data.get(key, "") or str(now[key]),
            error=refused.fields.get(key, ""),
        )
        for key, (name, unit) in TERM_NAMES.items()
    ]
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("期限"))),
        heading=_("好差评期限"),
        lead=_("国家没有统一规定天数，各地不一样。单位自己的优先，再看最近的上级区划，都没有就用全部的。"),
        action=reverse(TERMS),
        button=_("保存"),
        back_href=reverse(PLACE),
        fields=tuple(fields),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _in_force(place: str) -> Terms:
    if len(place) == _DIVISION_DIGITS and place.isdecimal():
        return terms_for(division_code=place)
    return terms_for(body_code=place)


@page("desk/ratings/tags/<str:side>", may="ratings.judge", name=TAGS, methods=("GET", "HEAD", "POST"))
def tags(request: DoorRequest, side: str) -> HttpResponse:
    """The reasons of one side as lines `code words`, a new version each time."""
    if side not in set(Side):
        raise Http404
    on, refused = Side(side), NOTHING
    if posted(request):

        def act() -> str:
            typed = _lines(request.POST.get("tags", ""))
            set_tags(side=on, tags=typed, valid_from=_day(request), by=request.officer, now=request.now)
            return request.path

        done = tried(request, act, done=_("写好了新的一版。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    now = "\n".join(f"{code} {words}" for code, words in tags_for(on, today=request.today).items())
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("评价项"))),
        heading=_("评价项：{side}").format(side=_(SIDE_NAMES[on])),
        lead=_("打差评要选的原因，一行一个：代码，空格，文字。已经评的保留当时的文字。"),
        action=request.path,
        button=_("写成新的一版"),
        back_href=reverse(PLACE),
        fields=(
            Field(
                name="tags",
                label=_("原因"),
                kind="long_text",
                rows=8,
                value=request.POST.get("tags", "") or now,
                error=refused.fields.get("tags", ""),
            ),
            Field(
                name="valid_from",
                label=_("生效日期"),
                kind="date",
                value=request.POST.get("valid_from", "") or request.today.isoformat(),
                error=refused.fields.get("valid_from", ""),
            ),
        ),
        tables=(_versions(on),),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _lines(typed: str) -> dict[str, str]:
    found = {}
    for line in filter(None, (line.strip() for line in typed.splitlines())):
        code, _gap, words = line.partition(" ")
        if not code.replace("_", "").isalnum() or not code.isascii() or code in found:
            raise BadInput.one(("tags",), "每行先写一个英文代码，不能重复，再空一格写文字。", "ratings.tag_line")
        found[code] = words.strip()
    return found


def _day(request: DoorRequest) -> dt.date:
    try:
        return dt.date.fromisoformat(request.POST.get("valid_from", ""))
    except ValueError:
        raise BadInput.one(("valid_from",), "请填日期，例如 2026-12-01。", "ratings.tags_day") from None


def _versions(side: Side) -> Section:
    return Section(
        title=_("各个版本"),
        table=Table(
            caption=_("新的在前"),
            columns=(Column(_("版本")), Column(_("生效日期")), Column(_("原因")), Column(_("谁写的"))),
            rows=tuple(
                Row(
                    (
                        Cell(text=str(one.version), head=True),
                        Cell(text=full_day(one.valid_from)),
                        Cell(text=_("；").join(one.tags.values())),
                        Cell(text=one.written_by),
                    )
                )
                for one in tag_sets(side)
            ),
            empty=Empty(_("还是随平台带来的第 1 版。")),
        ),
    )
