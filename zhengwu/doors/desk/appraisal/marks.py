"""登记过的: what was recorded, and taking back what was recorded wrongly."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.appraisal.public import (
    SOURCES,
    TARGET_NAMES,
    CancelledAlready,
    Mark,
    Target,
    cancel_mark,
    mark_for,
    marks_for,
)
from zhengwu.doors.desk.admin._paged import cut
from zhengwu.doors.desk.admin._show import posted, show_form, show_list, tried
from zhengwu.doors.desk.appraisal._words import CANCEL, MARK, MARKS, PLACE, crumbs, scored_now
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, AdminList, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Link, Listing, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day, stamp


@page("desk/appraisal/marks", may="appraisal.edit", name=MARKS)
def marks(request: DoorRequest) -> HttpResponse:
    """The latest day first; each leads to where it is taken back."""
    here, pager, total = cut(request, marks_for(officer=request.officer), address=reverse(MARKS), wishes={})
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("登记过的"))),
        heading=_("登记过的"),
        total=counted("{n} 条", total),
        lead=_("登记错了，点进去撤销。已经算过的考核期，再算一次才不再计它。"),
        buttons=(Link(_("登记一条"), reverse(MARK), "plus"),),
        listing=Listing(
            action=reverse(MARKS),
            table=Table(
                caption=_("登记过的，日期近的在前"),
                columns=tuple(Column(words) for words in (_("登记的事"), _("考核对象"), _("说明"), _("登记人"), _("状态"))),
                rows=_rows(request, here),
                empty=Empty(_("还没有登记过。")),
            ),
            pager=pager,
        ),
    )  # fmt: skip
    return show_list(request, built)


def _rows(request: DoorRequest, found: Sequence[Mark]) -> tuple[Row, ...]:
    names = _names(request, found)
    return tuple(
        Row(
            (
                Cell(
                    text=_(SOURCES[one.source]),
                    small=full_day(one.on_date),
                    href="" if one.cancelled_at else reverse(CANCEL, args=[one.pk]),
                    head=True,
                ),
                Cell(text=names[one.pk], small=_(TARGET_NAMES[Target(one.target_kind)])),
                Cell(text=one.words),
                Cell(text=one.by_name, small=stamp(one.at)),
                Cell(
                    badges=(Badge(_("已撤销")) if one.cancelled_at else Badge(_("计入考核"), "done"),),
                    small=one.cancel_reason,
                ),
            )
        )
        for one in found
    )


def _names(request: DoorRequest, found: Sequence[Mark]) -> dict[int, str]:
    """Whom each is about; the code of whoever is no longer there to be scored."""
    known = {
        kind: {whom.code: whom.name for whom in scored_now(request, Target(kind))}
        for kind in {one.target_kind for one in found}
    }
    return {one.pk: known[one.target_kind].get(one.target, one.target) for one in found}


@page("desk/appraisal/marks/<int:mark_id>", may="appraisal.edit", name=CANCEL, methods=("GET", "HEAD", "POST"))
def cancel(request: DoorRequest, mark_id: int) -> HttpResponse:
    """One record, and the reason it is taken back for; 409 when it is taken back already."""
    one, refused = mark_for(mark_id=mark_id, by=request.officer), NOTHING
    if one.cancelled_at:
        raise CancelledAlready
    if posted(request):

        def act() -> str:
            cancel_mark(mark_id=one.pk, reason=request.POST.get("reason", ""), by=request.officer, now=request.now)
            return reverse(MARKS)

        done = tried(request, act, done=_("撤销了。已经算过的考核期，再算一次才不再计它。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("登记过的"), reverse(MARKS)), Crumb(_("撤销登记"))),
        heading=_("撤销登记"),
        lead=_("撤销以后不再计分，登记和撤销的记录都留着。"),
        action=request.path,
        button=_("撤销登记"),
        back_href=reverse(MARKS),
        fields=(
            Field(
                name="reason",
                label=_("为什么撤销"),
                kind="long_text",
                rows=4,
                max_length=1000,
                value=request.POST.get("reason", ""),
                error=refused.fields.get("reason", ""),
            ),
        ),
        facts=(
            FactCard(
                _(SOURCES[one.source]),
                (
                    Pair(_(TARGET_NAMES[Target(one.target_kind)]), _names(request, [one])[one.pk]),
                    Pair(_("哪一天"), full_day(one.on_date)),
                    Pair(_("说明"), one.words),
                    Pair(_("登记人"), _("{name}，{at}").format(name=one.by_name, at=stamp(one.at))),
                ),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
