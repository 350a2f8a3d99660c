"""权责清单: one power, its duties, and the picture of how it runs."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.items.flow import flow_of
from zhengwu.doors.citizen.page import crumbs, limit_words, show
from zhengwu.doors.citizen.shapes import Basis, PowerPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Badge, Crumb, Pair
from zhengwu.items.public import LEVELS, POWER_SOURCES, ItemVersion, exercised_by, latest_version
from zhengwu.kernel.public import may_lag


@page("lists/power/<str:task_code>", may=ANYONE, name="lists-power-item")
@may_lag
def power_item(request: DoorRequest, task_code: str) -> HttpResponse:
    """The version people see.

    Raises:
        ItemUnknown
    """
    version = latest_version(task_code=task_code)
    item, guide = version.item, version.guide
    built = PowerPage(
        crumbs=crumbs(
            Crumb(_("清单公开"), reverse("lists")), Crumb(_("权责清单"), reverse("lists-power")), Crumb(version.name)
        ),
        name=version.name,
        summary=guide.summary,
        badges=(Badge(_(version.get_item_type_display()), "info"),),
        pairs=_pairs(request, version),
        basis=tuple(Basis(basis.law, basis.article, basis.text) for basis in guide.basis),
        flow=flow_of(guide.steps),
        duties=guide.duties,
        accountability=guide.accountability,
        review_points=tuple((step.name, step.review_points) for step in guide.steps if step.review_points),
        guide_href=reverse("guide", args=[item.task_code]),
    )
    return show(request, "power", built, verb="look")


def _pairs(request: DoorRequest, version: ItemVersion) -> tuple[Pair, ...]:
    item, guide = version.item, version.guide
    doers = exercised_by([item.body.code], on=request.today)
    entrusted = listed([*doers.get((item.body.code, item.task_code), []), *doers.get((item.body.code, ""), [])])
    pairs = [
        Pair(_("实施主体"), item.body.name),
        Pair(_("行使层级"), _(LEVELS[str(item.body.level)])),
        Pair(_("实施编码"), item.task_code, code=True),
    ]
    if guide.power_source:
        pairs.append(Pair(_("权力来源"), _(POWER_SOURCES[guide.power_source])))
    if entrusted:
        pairs.append(Pair(_("委托行使"), entrusted, href=reverse("delegations"), link=_("看委托公告")))
    if version.statutory:
        pairs.append(Pair(_("法定时限"), limit_words(version.statutory.days, version.statutory.unit)))
    if not version.listed_only:
        pairs.append(Pair(_("承诺时限"), limit_words(version.promise_days, version.promise_unit)))
    supervise = guide.contacts.supervise or item.body.phone_supervise
    return (*pairs, Pair(_("监督电话"), supervise)) if supervise else tuple(pairs)
