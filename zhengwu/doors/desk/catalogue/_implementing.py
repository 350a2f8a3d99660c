"""Implementations of an entry as a table: whose they are, who does the work, and whether they keep to the entry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.utils.translation import gettext as _

from zhengwu.doors.desk.catalogue._words import fits_badge, item_href
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Row, Table
from zhengwu.items.public import CatalogEntry, Deviation, ItemVersion, deviations, exercised_by


def implementing_table(entry: CatalogEntry, versions: Iterable[ItemVersion], *, today: dt.date) -> Table:
    """The items given, each measured by the entry. Three SQL statements with the one for the items."""
    found = deviations(entry, versions)
    doers = exercised_by({one.version.item.body.code for one in found}, on=today)
    return Table(
        caption=_("实施这一项目录的事项"),
        columns=(
            Column(_("事项和实施编码")),
            Column(_("实施主体")),
            Column(_("由谁行使")),
            Column(_("和目录比")),
        ),
        rows=tuple(_row(one, doers) for one in found),
        empty=Empty(_("还没有机构实施。")),
    )


def doers_words(version: ItemVersion, doers: dict[tuple[str, str], list[str]]) -> str:
    """Who does the work by delegation, for this item or for all of the body's."""
    body = version.item.body.code
    return listed([*doers.get((body, version.item.task_code), []), *doers.get((body, ""), [])])


def _row(one: Deviation, doers: dict[tuple[str, str], list[str]]) -> Row:
    version = one.version
    return Row(
        (
            Cell(
                text=version.name,
                small=one.task_code,
                code=True,
                href=item_href(version.item),
                depth=1 if version.item.parent_id else 0,
                head=True,
            ),
            Cell(text=version.item.body.name),
            Cell(text=doers_words(version, doers), none=_("本机关")),
            Cell(badges=(fits_badge(len(one.findings)),)),
        )
    )
