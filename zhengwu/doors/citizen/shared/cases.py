"""The cases somebody lets me follow."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import held_share, shared_cases
from zhengwu.doors.citizen.me._me import links, way
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import MePage, MeRow, MeSection
from zhengwu.doors.citizen.shared.shared import until_words
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.shapes import Button, Crumb, Empty
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date

CASES_A_PAGE = 10


@page("my/shared/<int:share_id>", may=SIGNED_IN, name="my-shared-cases")
def cases(request: DoorRequest, share_id: int) -> HttpResponse:
    """What they are called and when they were handed in; where they stand is a look of its own."""
    share = held_share(share_id=share_id, account=request.account, today=request.today)
    found = shared_cases(share)
    total = found.count()
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=CASES_A_PAGE))
    here = reverse("my-shared-cases", args=[share_id])
    rows = tuple(
        MeRow(
            title=case.item_name,
            notes=(
                _("{day}提交，编号 {number}").format(
                    day=full_day(local_date(case.submitted_at)), number=case.project_no
                ),
            ),
            buttons=(
                Button(
                    text=_("看进度"),
                    more=case.item_name,
                    kind="quiet",
                    href=reverse("my-shared-case", args=[share_id, case.project_no]),
                ),
            ),
        )
        for case in found[(number - 1) * CASES_A_PAGE : number * CASES_A_PAGE]
    )
    heading = _("{name}的进度").format(name=share.owner_name)
    laid_out = MePage(
        heading=heading,
        crumbs=way(Crumb(_("家人的进度"), reverse("my-shared")), Crumb(heading)),
        lead=until_words(share),
        sections=(
            MeSection(
                key="cases",
                title=_("办件"),
                note=_("打开一件看进度，对方会看到您看过。"),
                rows=rows,
                empty=Empty(_("还没有办件。")),
                pager=pager_at(number, total=total, rows=CASES_A_PAGE, href=lambda to: f"{here}?page={to}")
                if total > CASES_A_PAGE
                else None,
            ),
        ),
        links=links("my-shared"),
    )
    return show(request, "me", laid_out, verb="find")
