"""人生长卷: life events in the order of a life, and the themes under them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.portal.searching import Search
from zhengwu.doors.citizen.shapes import LifeLine, Station
from zhengwu.doors.ui.shapes import Count, Link
from zhengwu.items.public import Front

#: In the order of a life; the icon stands beside the word.
PEOPLE = {
    "出生": "baby", "上学": "school", "就业": "work", "婚育": "heart", "安家": "home", "看病": "medical",
    "养老": "sunset", "身后": "lotus",
}  # fmt: skip
FIRMS = {
    "开办": "shop",
    "用工": "users",
    "建设": "building",
    "环保": "leaf",
    "纳税": "coin",
    "变更": "swap",
    "注销": "flag",
}
_THEMES = 10


def life_lines(front: Front) -> tuple[LifeLine, ...]:
    """People's and firms' lines; a line nobody has filled is left out."""
    lines = (
        _line(_("个人办事"), _("按人生的事找，或按主题找"), PEOPLE, "natural", front),
        _line(_("企业和单位办事"), _("从开办到注销"), FIRMS, "legal", front),
    )
    return tuple(line for line in lines if line.stations or line.themes)


def _line(title: str, note: str, events: Mapping[str, str], audience: str, front: Front) -> LifeLine:
    themes = list(front.themes[audience].items())[:_THEMES]
    return LifeLine(
        title,
        note,
        tuple(
            Station(_(event), icon, Search(event=event).href(), _links(front.by_event[event]))
            for event, icon in events.items()
            if event in front.by_event
        ),
        tuple(Count(_(theme), Search(theme=theme, audience=audience).href(), number) for theme, number in themes),
        _("%(title)s的主题") % {"title": title},
        Search(audience=audience).href(),
    )


def _links(items: Iterable[tuple[str, str]]) -> tuple[Link, ...]:
    return tuple(Link(name, reverse("guide", args=[code])) for name, code in items)
