"""我的办事清单: what somebody saved, signed in."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.prepare._prepared_page import kept_words
from zhengwu.doors.citizen.shapes import ChecklistLine, ChecklistsPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Empty
from zhengwu.items.public import Checklist, checklists_of
from zhengwu.kernel.public import local_date

#: Newest first; nobody prepares more at once.
_MOST = 50


@page("my/checklists", may=SIGNED_IN, name="my-checklists")
def checklists(request: DoorRequest) -> HttpResponse:
    """The lists that can still be opened."""
    found = checklists_of(account_id=request.account.pk, now=request.now)[:_MOST]
    lines = tuple(_line(one) for one in found)
    built = ChecklistsPage(
        crumbs=crumbs(Crumb(_("我的办件"), reverse("my")), Crumb(_("我的办事清单"))),
        heading=_("我的办事清单"),
        lead=_("去窗口前打开看一眼，到窗口出示编号或二维码。") + kept_words() + _("。"),
        lists=lines,
        empty=None if lines else Empty(_("还没有清单。打开一个事项，点“帮我准备”。"), _("找事项"), reverse("search")),
    )
    return show(request, "checklists", built, verb="find", private=True)


def _line(checklist: Checklist) -> ChecklistLine:
    return ChecklistLine(
        name=checklist.item_version.name,
        href=reverse("prepared", args=[checklist.code]),
        code=checklist.code_words,
        saved_on=local_date(checklist.created_at),
        kept_until=local_date(checklist.expires_at),
        discard_href=reverse("my-checklist-discard", args=[checklist.code]),
    )
