"""Whose power it is, how one may hand in, and what the officer looks at: what 权责清单 says about an item."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.shapes import Section
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Pair
from zhengwu.items.public import Guide, Needed
from zhengwu.organisations.public import Body

POWER_SOURCES = {
    "own": "法定本级行使",
    "delegated": "上级下放",
    "authorised": "法律法规授权",
    "entrusted": "受委托行使",
}
OBJECTS = {
    "natural": "个人",
    "enterprise": "企业",
    "institution": "事业单位",
    "social": "社会组织",
    "organ": "机关",
    "other": "其他组织",
}
WAYS = {
    "window": "到窗口",
    "web": "网上",
    "mobile": "手机上",
    "courier": "寄材料",
    "kiosk": "自助终端",
    "home": "上门办",
}


def how_section(guide: Guide) -> Section:
    """办理形式: where one may hand in, whether an hour can be booked, whether a promise replaces papers."""
    pairs = []
    if guide.ways:
        pairs.append(Pair(_("可以怎么交"), listed(_(WAYS[way]) for way in guide.ways)))
    if guide.objects:
        pairs.append(Pair(_("给谁办"), listed(_(OBJECTS[kind]) for kind in guide.objects)))
    if guide.appointment:
        pairs.append(Pair(_("预约"), _("可以先约时间再来")))
    if guide.commitment:
        pairs.append(Pair(_("告知承诺"), _("可以书面承诺代替部分证明，承诺不实要承担责任")))
    if guide.joint_bodies:
        pairs.append(Pair(_("一起办的机构"), listed(guide.joint_bodies)))
    return Section(_("可以怎么办"), pairs=tuple(pairs), open=True)


def review_section(needed: Needed) -> Section:
    """审查要点: what the officers of each step go by."""
    pairs = tuple(Pair(_(step.name), _("；").join(step.review_points)) for step in needed.steps if step.review_points)
    return Section(_("审查要点"), pairs=pairs)


def power_section(guide: Guide, body: Body) -> Section:
    """权力来源 and, where it is entrusted, by whom."""
    pairs = []
    if guide.power_source:
        pairs += [Pair(_("实施机构"), body.name), Pair(_("权力来源"), _(POWER_SOURCES[guide.power_source]))]
    if guide.entrusted_by:
        pairs.append(Pair(_("委托部门"), guide.entrusted_by))
    return Section(_("谁的职权"), pairs=tuple(pairs))


def sanction_section(guide: Guide) -> Section:
    """责任事项 and 追责情形."""
    blamed = (_("有下面情形的追究责任：%(list)s") % {"list": _("；").join(guide.accountability)},)
    return Section(_("我们的责任"), points=guide.duties, paragraphs=blamed if guide.accountability else ())
