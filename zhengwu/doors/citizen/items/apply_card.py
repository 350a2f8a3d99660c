"""What one can do now about an item: apply, come to the window, or wait."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import KEPT_DAYS
from zhengwu.doors.citizen.page import duration_words
from zhengwu.doors.citizen.shapes import ApplyCard
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Link, Notice
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import ItemVersion, Needed, Season, Standing

#: Ⅱ级 and above: the form can be filled in online.
FILLED_ONLINE = 2


def apply_card(version: ItemVersion, needed: Needed, standing: Season, *, query: str, uploads: int) -> ApplyCard:
    """The card beside the guide; its link carries the answers into the application."""
    if reason := why_not(version, standing):
        return ApplyCard(headline=_("现在不能在线申请"), why_not=reason)
    minutes = next((duration_words(s.duration) for s in needed.steps if s.stage == "apply" and s.duration), "")
    return ApplyCard(
        headline=minutes or _("在线申请"),
        text=_effort(version, uploads),
        href=reverse("apply-start", args=[version.item.task_code]) + query,
        hint=_("填到一半可以离开，草稿留 %(n)s 天。") % {"n": KEPT_DAYS},
    )


def _effort(version: ItemVersion, uploads: int) -> str:
    papers = counted("填完，传 %(n)s 份材料", uploads) if uploads else _("填完就能交，不用传材料")
    visits = counted("，再到窗口 %(n)s 次", version.visits) if version.visits else ""
    return papers + visits


def why_not(version: ItemVersion, standing: Season) -> str:
    """Why one cannot apply online now, "" when one can."""
    if not version.offered:
        return _("这一版不受理申请。")
    if standing.standing is Standing.CLOSED:
        return _("%(day)s起受理。") % {"day": full_day(standing.opens_date)}
    if version.online_depth < FILLED_ONLINE or not version.guide.form.sections:
        return _("这件事要到窗口办，地址在下面。")
    return ""


def notice_of(version: ItemVersion, standing: Season, *, newest: bool) -> Notice | None:
    """One thing to know before reading on."""
    newest_link = Link(_("看现在的指南"), reverse("guide", args=[version.item.task_code]), "clock")
    if not newest:
        return Notice(_("您看的是旧版"), _("这一版只供查阅，办事请看现在的指南。"), "need", (newest_link,))
    if not version.offered:
        words = _("这个事项现在不受理申请，下面的内容只供查阅。有疑问打 12345。")
        return Notice(_("现在不受理"), words, "need")
    if standing.standing is Standing.CLOSED:
        return Notice(
            _("现在不在办理时段"), _("下一次从 %(day)s开始。") % {"day": full_day(standing.opens_date)}, "need"
        )
    if standing.standing is Standing.OVERDUE:
        words = version.guide.overdue.note if version.guide.overdue else ""
        return Notice(_("已过办理时段，按逾期办理"), words, "need")
    if version.guide.periods:
        return Notice(_("现在可以办"), _("这一次办到 %(day)s。") % {"day": full_day(standing.closes_date)}, "info")
    return None
