"""同样的申请正在办: said on the form and before handing in; one may go on."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import under_way
from zhengwu.doors.citizen.apply.filling import Filling
from zhengwu.doors.citizen.my.lines import next_words
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Link, Notice
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date

_SHOWN = 3


def duplicate_notice(request: DoorRequest, filling: Filling) -> Notice | None:
    """What is under way of the same item for the same applicant, each with its link. One SQL statement beside the visible ones."""
    found = under_way(
        task_code=filling.version.item.task_code,
        applicant_ref=filling.applicant.ref,
        account=request.account,
        today=request.today,
    )[:_SHOWN]
    cases = list(found)
    if not cases:
        return None
    lines = [
        _("{day}提交，编号 {number}。{next}").format(
            day=full_day(local_date(case.submitted_at)), number=case.project_no, next=next_words(case)
        )
        for case in cases
    ]
    return Notice(
        _("同样的申请正在办"),
        "\n".join([*lines, _("真要另办一件，可以接着填；只是想看办到哪里，请打开下面的办件。")]),
        "need",
        tuple(Link(case.project_no, reverse("my-case", args=[case.project_no]), "arrow-right") for case in cases),
    )
