"""撤销、注销: a head decides, having read what the holder said."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import UNDOING_GROUNDS, UNDOING_NAMES, Undoing, case_for_desk, open_undoing, undo
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option, Pair
from zhengwu.doors.ui.writing import day


@page("desk/cases/<str:project_no>/undo", may="cases.undo", name="desk-undo", methods=("GET", "HEAD", "POST"))
def undo_result(request: DoorRequest, project_no: str) -> HttpResponse:
    """End the result, or let it stand."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    opened = open_undoing(case)
    typed = {name: request.POST.get(name, "") for name in ("outcome", "answer")}
    refused = NOTHING
    if acts(request):
        try:
            undo(project_no=project_no, **typed, by=request.officer, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("已作出决定。"))
            return redirect("desk-case", project_no)
    return show_action(
        request,
        case,
        verb="undo",
        name="desk-undo",
        heading=_("撤销、注销"),
        button=_("作出决定"),
        lead=_("撤销、注销以后，决定书不再有效，发放的证照跟着失效。提出的人和决定的人不能是同一人。"),
        law=_("行政许可法第六十九条、第七十条"),
        fields=_fields(opened, typed, refused),
        facts=(_told(opened),) if opened else (),
        stern=True,
        refused=refused,
    )


def _fields(opened: Undoing | None, typed: dict[str, str], refused: Refused) -> tuple[Field, ...]:
    kind = _(UNDOING_NAMES[opened.kind if opened else "revoke"])
    return (
        Field(
            name="outcome",
            label=_("决定"),
            kind="radio",
            options=(
                Option("done", kind, _("情形属实，依法应当或者可以这样办"), typed["outcome"] == "done"),
                Option(
                    "drop",
                    _("不予{kind}").format(kind=kind),
                    _("情形不属实，或者会给公共利益造成重大损害"),
                    typed["outcome"] == "drop",
                ),
            ),
            error=refused.fields.get("outcome", ""),
        ),
        Field(
            name="answer",
            label=_("怎么看持证人的意见"),
            kind="long_text",
            value=typed["answer"],
            required=False,
            hint=_("持证人说过的，或者不予撤销、注销的，必须写；会印在决定书上"),
            error=refused.fields.get("answer", ""),
        ),
    )


def _told(opened: Undoing) -> FactCard:
    ground = UNDOING_GROUNDS[opened.ground]
    return FactCard(
        _("告知拟{kind}").format(kind=_(UNDOING_NAMES[opened.kind])),
        (
            Pair(_("情形"), _(ground.name), note=_(ground.article)),
            Pair(_("事实和理由"), opened.reason),
            Pair(_("提出人"), opened.proposed_by),
            Pair(_("陈述申辩期限"), day(opened.heard_until)),
            Pair(_("持证人的意见"), opened.views or _("还没有")),
        ),
    )
