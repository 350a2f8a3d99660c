"""答复异议: what was found."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, NoSuchObjection, Objection, answer_objection
from zhengwu.doors.desk.cases.detours._verb_page import Typed, Verb, shown, text
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date


@page(
    "desk/cases/<str:project_no>/objections/<int:objection_id>",
    may="cases.publicise",
    name="desk-objection",
    methods=("GET", "HEAD", "POST"),
)
def answer(request: DoorRequest, project_no: str, objection_id: int) -> HttpResponse:
    """The answer goes to whoever objected."""

    def do(typed: Typed) -> str:
        answer_objection(
            project_no=project_no,
            objection_id=objection_id,
            answer=typed["answer"],
            by=request.officer,
            now=request.now,
        )
        return _("答复了，提异议的人在公示页上看得到。")

    def verb(case: Case) -> Verb:
        return Verb(
            key="",
            name="desk-objection",
            heading=_("答复异议"),
            button=_("答复"),
            names=("answer",),
            fields=lambda typed, errors: (
                text("answer", _("核实的情况和处理意见"), typed, errors, hint=_("提异议的人会看到")),
            ),
            facts=_said(case, objection_id),
            do=do,
            then="desk-publicity",
        )

    return shown(request, project_no, verb)


def _said(case: Case, objection_id: int) -> tuple[FactCard, ...]:
    found = Objection.objects.filter(pk=objection_id, publicity__case=case).first()
    if found is None:
        raise NoSuchObjection
    pairs = (
        Pair(_("提出人"), found.name),
        Pair(_("日期"), full_day(local_date(found.made_at))),
        Pair(_("异议"), found.words),
    )
    return (FactCard(_("异议"), pairs),)
