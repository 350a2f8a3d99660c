"""一件事: all of them."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.bundles.cards import bundle_cards
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import BundlesPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Empty
from zhengwu.items.public import bundles as bundles_on


@page("bundles", may=ANYONE, name="bundles")
def bundles(request: DoorRequest) -> HttpResponse:
    """What belongs together, people's and firms' apart."""
    found = bundles_on(on=request.today)
    groups = (
        (_("个人办事"), bundle_cards(one for one in found if one.audience == "natural")),
        (_("企业和单位办事"), bundle_cards(one for one in found if one.audience == "legal")),
    )
    laid_out = BundlesPage(
        crumbs=crumbs(Crumb(_("一件事"))),
        groups=tuple((title, cards) for title, cards in groups if cards),
        empty=None if found else Empty(_("现在没有合在一起的事项。"), _("看全部事项"), reverse("search")),
    )
    return show(request, "bundles", laid_out, verb="do")
