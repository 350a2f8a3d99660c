"""为什么 every rule an item is held to before it may be published, with its reason and its law."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import RuleLine, RulesPage
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.items.public import RULES


@page("desk/items/drafts/rules", may=OFFICER, name="desk-items-edit-rules")
def rules(request: DoorRequest) -> HttpResponse:
    """All of them, in the order of their numbers; whoever works here may read them."""
    lines = tuple(
        RuleLine(number=rule.number, name=_(rule.name), why=_(rule.why), law=_(rule.law)) for rule in RULES.values()
    )
    built = RulesPage(
        frame=desk_frame(request, current="desk-items-edit-new"),
        crumbs=(Crumb(_("新增事项"), reverse("desk-items-edit-new")), Crumb(_("发布前的规则"))),
        heading=_("发布前的规则"),
        lead=counted("送审和发布以前，系统照这 {n} 条规则检查。每条都写明为什么、依据什么。", len(lines)),
        rules=lines,
    )
    return render(request, "desk/items_edit/rules.html", {"page": built})
