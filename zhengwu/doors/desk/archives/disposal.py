"""一份销毁清单: what is on it; whoever may, and did not propose it, answers here."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.archives.public import Disposal, answer_disposal, disposal_for
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.archives._words import PLACE, crumbs, period, state_badge
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Field, Notice, Option, Pair, Row, Table
from zhengwu.doors.ui.writing import stamp


@page(
    "desk/archives/disposals/<int:disposal_id>",
    may="cases.view",
    name="desk-archives-disposal",
    methods=("GET", "HEAD", "POST"),
)
def disposal(request: DoorRequest, disposal_id: int) -> HttpResponse:
    """The list, and the form that answers it while it waits."""
    found = disposal_for(disposal_id=disposal_id, by=request.officer)
    here, refused = reverse("desk-archives-disposal", args=[found.pk]), NOTHING
    if posted(request):

        def act() -> str:
            answer_disposal(
                disposal_id=found.pk,
                approve=request.POST.get("decision") == "approve",
                answer=request.POST.get("answer", ""),
                by=request.officer,
                now=request.now,
            )
            return here

        done = tried(request, act, done=_("答复了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    waits = found.state == Disposal.State.PROPOSED
    answers = waits and request.officer.may("cases.approve_disposal")
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(
            Crumb(_("销毁清单"), reverse("desk-archives-disposals")), Crumb(_("第 {n} 号").format(n=found.pk))
        ),
        heading=_("销毁清单第 {n} 号").format(n=found.pk),
        lead=_("批准以后马上销毁，不能恢复；目录、经过和文书留下。") if answers else "",
        law=_("档案法第三十一条"),
        action=here,
        button=_("答复") if answers else _("刷新"),
        back_href=reverse("desk-archives-disposals"),
        stern=answers,
        fields=_fields(request, refused) if answers else (),
        facts=(FactCard(_("经过"), _facts(found)),),
        tables=(Section(title=_("清单上的档案"), table=_table(found)),),
        errors=refused.errors,
        notice=refused.notice or (None if answers or not waits else Notice(_("等有权限的另一位同事批准。"))),
    )
    return show_form(request, built, refused=refused)


def _fields(request: DoorRequest, refused: Refused) -> tuple[Field, ...]:
    picked = request.POST.get("decision", "")
    return (
        Field(
            name="decision",
            label=_("批准销毁吗"),
            kind="radio",
            options=(
                Option("approve", _("批准销毁"), picked=picked == "approve"),
                Option("refuse", _("不同意，继续保管"), picked=picked != "approve"),
            ),
        ),
        Field(
            name="answer",
            label=_("批准意见"),
            kind="long_text",
            value=request.POST.get("answer", ""),
            required=False,
            hint=_("不同意时要写理由"),
            error=refused.fields.get("answer", ""),
        ),
    )


def _facts(found: Disposal) -> tuple[Pair, ...]:
    told = _("{name}，{at}")
    pairs = [
        Pair(_("提出"), told.format(name=found.proposed_by, at=stamp(found.proposed_at))),
        Pair(_("鉴定意见"), found.reason),
        Pair(_("状态"), _(found.get_state_display())),
    ]
    if found.answered_at:
        pairs.append(
            Pair(_("答复"), told.format(name=found.answered_by, at=stamp(found.answered_at)), note=found.answer)
        )
    return tuple(pairs)


def _table(found: Disposal) -> Table:
    return Table(
        caption=_("清单上的档案"),
        columns=(Column(_("档号")), Column(_("题名")), Column(_("保管期限")), Column(_("状态"))),
        rows=tuple(
            Row(
                (
                    Cell(text=p.archive_no, href=reverse("desk-archive", args=[p.archive_no]), head=True, code=True),
                    Cell(text=p.title),
                    Cell(text=period(p)),
                    Cell(badges=(state_badge(p),)),
                )
            )
            for p in found.packages.order_by("archive_no")
        ),
    )
