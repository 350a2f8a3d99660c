"""只列目录: the page of an item whose guide is not ready: what is known, whom to ask, and nothing that looks like a promise."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.items.places import consult_phone
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import Basis, ListedPage
from zhengwu.doors.ui.shapes import Badge, Crumb, Link, Notice, Pair
from zhengwu.items.public import LEVELS, ItemVersion, old_page_in

_HOTLINE = "12345"


def listed_page(version: ItemVersion) -> ListedPage:
    """What is published of it."""
    guide, body = version.guide, version.item.body
    return ListedPage(
        name=version.name,
        crumbs=crumbs(Crumb(version.name)),
        badges=(Badge(_("只列目录"), "need"), Badge(_(version.get_item_type_display()))),
        notice=Notice(
            _("只列目录，指南编制中"),
            _("这个事项已经公布，但办事指南还在编制，网上暂时不能申请。要办的话，请先打电话问清要带什么、到哪里办。"),
            "need",
        ),
        facts=tuple(_facts(version)),
        basis=tuple(Basis(one.law, one.article, one.text) for one in guide.basis),
        notes=tuple(note for note in guide.notes if not old_page_in(note)),
        phone=consult_phone(guide, version) or _HOTLINE,
        body=body.name,
        old_page=next((Link(_("原来的网页"), address) for note in guide.notes if (address := old_page_in(note))), None),
        code=version.item.task_code,
    )


def _facts(version: ItemVersion) -> Iterator[Pair]:
    item = version.item
    yield Pair(_("谁来办"), item.body.name)
    yield Pair(_("地区"), _(item.division.name))
    if level := LEVELS.get(str(item.body.level)):
        yield Pair(_("层级"), _(level))
    yield Pair(_("类型"), _(version.get_item_type_display()))
    yield Pair(_("编码"), item.task_code, code=True)
