"""申请人变更: a new name, a successor, death or dissolution."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import CHANGE_NAMES, Case, change_applicant
from zhengwu.doors.desk.cases.detours._verb_page import Typed, Verb, line, shown
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date


@page(
    "desk/cases/<str:project_no>/applicant",
    may="cases.change_applicant",
    name="desk-applicant",
    methods=("GET", "HEAD", "POST"),
)
def change(request: DoorRequest, project_no: str) -> HttpResponse:
    """Which change, from which paper, and who goes on."""

    def do(typed: Typed) -> str:
        change_applicant(
            project_no=project_no,
            kind=typed["kind"],
            proof=typed["proof"],
            new_name=typed["new_name"],
            successor_number=typed["successor_number"],
            by=request.officer,
            now=request.now,
        )
        return _("登记了，变更前后的申请人都留在办件里。")

    def verb(case: Case) -> Verb:
        return Verb(
            key="change_applicant",
            name="desk-applicant",
            heading=_("登记申请人变更"),
            button=_("登记变更"),
            lead=_("更名和承继的，这件接着办，期限不变；没有人承继的，这件终止。"),
            law=_("行政许可法第四十九条、第七十条第三项"),
            names=("kind", "proof", "new_name", "successor_number"),
            fields=_fields,
            facts=_before(case),
            do=do,
            stern=True,
        )

    return shown(request, project_no, verb)


def _fields(typed: Typed, errors: Mapping[str, str]) -> tuple[Field, ...]:
    kinds = tuple(Option(kind.value, _(name), picked=kind == typed["kind"]) for kind, name in CHANGE_NAMES.items())
    return (
        Field(name="kind", label=_("哪一种变更"), kind="radio", options=kinds, error=errors.get("kind", "")),
        line("proof", _("证明文件"), typed, errors, hint=_("名称和编号，例如：变更登记通知书 2026-15")),
        line("new_name", _("新的姓名或名称"), typed, errors, hint=_("更名的才填"), required=False),
        line(
            "successor_number", _("承继人的证件号码"), typed, errors, hint=_("承继的才填，要先登记过"), required=False
        ),
    )


def _before(case: Case) -> tuple[FactCard, ...]:
    changes = case.applicant_changes.order_by("pk")
    pairs = tuple(
        Pair(
            _(change.get_kind_display()),
            _("{old} → {new}").format(old=change.old_name, new=change.new_name or _("没有人接着办")),
            note=_("{day}，{proof}").format(day=full_day(local_date(change.recorded_at)), proof=change.proof),
        )
        for change in changes
    )
    return (FactCard(_("以前的变更"), pairs),) if pairs else ()
