"""A person as officers are shown one: masked, with what happened to the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.people._register import PLACE
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.saying import counted, who_did
from zhengwu.doors.ui.shapes import Badge, Crumb, LogEntry, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import StoredEvent, events_of
from zhengwu.people.public import (
    END_NAMES,
    KIND_NAMES,
    MandateEnd,
    MandateKind,
    NaturalPerson,
    Standing,
    id_type_name,
    mask_address,
    mask_id,
    mask_phone,
    nationality_name,
)

Data = Mapping[str, Any]


def way_to(person: NaturalPerson) -> tuple[Crumb, ...]:
    """人员登记 › 王芳."""
    return (Crumb(_("人员登记"), reverse(PLACE)), Crumb(person.name, reverse("desk-admin-person", args=[person.pk])))


def country(code: str) -> str:
    """The nationality in the reader's language."""
    return nationality_name(code, english=get_language() == "en")


def facts_of(person: NaturalPerson) -> FactCard:
    """Who it is; numbers masked."""
    pairs = [
        Pair(_("姓名"), person.name),
        Pair(_(id_type_name(person.id_type)), mask_id(person.id_number), code=True),
        Pair(_("国籍"), country(person.nationality) or _("未登记")),
        Pair(_("出生日期"), full_day(person.birth_date) or _("未登记")),
        Pair(_("手机号"), mask_phone(person.phone) or _("未登记"), code=bool(person.phone)),
        Pair(_("住址"), mask_address(person.address) or _("未登记")),
    ]
    if person.died_date:
        pairs.append(Pair(_("去世日期"), full_day(person.died_date)))
    return FactCard(_("登记信息"), tuple(pairs))


def badges_of(person: NaturalPerson) -> tuple[Badge, ...]:
    """What stands out."""
    if person.merged_into_id:
        return (Badge(_("已合并"), "plain"),)
    return (Badge(_("已去世"), "late"),) if person.died_date else ()


def standing_badge(standing: Standing, end: str) -> Badge:
    """Where a mandate stands."""
    match standing:
        case Standing.LIVE:
            return Badge(_("有效"), "done")
        case Standing.AWAITS:
            return Badge(_("等对方接受"), "need")
        case Standing.FUTURE:
            return Badge(_("还没开始"), "plain")
        case Standing.EXPIRED:
            return Badge(_("已到期"), "plain")
    return Badge(_(END_NAMES[MandateEnd(end)]) if end else _("已撤销"), "plain")


def days(valid_from: dt.date, valid_to: dt.date | None) -> str:
    """From a day up to the last one; open where nothing ends it."""
    if valid_to is None:
        return _("{first}起").format(first=full_day(valid_from))
    return _("{first}至{last}").format(first=full_day(valid_from), last=full_day(valid_to - dt.timedelta(days=1)))


_CHANGED = {
    "name": "姓名", "phone": "手机号", "address": "住址", "legal_representative_id": "法定代表人",
}  # fmt: skip


def _mandate(data: Data) -> str:
    return _(KIND_NAMES[MandateKind(data.get("kind", "agent"))])


_TITLES: dict[str, Callable[[Data], tuple[str, str]]] = {
    "people.PersonRegistered": lambda d: (_("登记"), _(id_type_name(d["id_type"]))),
    "people.PersonChanged": lambda d: (_("信息变更"), "、".join(_(_CHANGED.get(f, f)) for f in d["changed"])),
    "people.DocumentChanged": lambda d: (
        _("证件变更为{document}").format(document=_(id_type_name(d["id_type"]))),
        d["reason"],
    ),
    "people.DeathRecorded": lambda d: (_("登记去世"), d["basis"]),
    "people.DeathReversed": lambda d: (_("撤销去世登记"), d["reason"]),
    "people.PersonsMerged": lambda d: (_("合并重复登记 {id}").format(id=d["away_id"]), d["reason"]),
    "people.MergeUndone": lambda d: (_("撤销合并 {id}").format(id=d["away_id"]), d["reason"]),
    "people.NumberRevealed": lambda d: (_("查看了完整证件号"), d["reason"]),
    "people.MandateGranted": lambda d: (_("登记委托：{kind}").format(kind=_mandate(d)), d["scope"]),
    "people.MandateOffered": lambda d: (_("发出委托：{kind}").format(kind=_mandate(d)), d["scope"]),
    "people.MandateAccepted": lambda _d: (_("对方接受委托"), ""),
    "people.MandateDeclined": lambda _d: (_("对方没有接受委托"), ""),
    "people.MandateRevoked": lambda d: (_(END_NAMES[MandateEnd(d.get("end", "revoked"))]), _("委托")),
    "people.GuardianRecorded": lambda d: (_("登记{kind}").format(kind=_mandate(d)), d["basis"]),
    "people.ConsentGiven": lambda _d: (_("同意一项用途"), ""),
    "people.ConsentWithdrawn": lambda _d: (_("撤回一项同意"), ""),
    "people.DataExported": lambda _d: (_("本人导出了自己的信息"), ""),
    "people.LegalPersonRegistered": lambda d: (_("登记"), d["name"]),
    "people.LegalPersonChanged": lambda d: (_("信息变更"), "、".join(_(_CHANGED.get(f, f)) for f in d["changed"])),
    "people.RepresentativeChanged": lambda d: (_("变更法定代表人"), d["reason"]),
    "people.DissolutionRecorded": lambda d: (
        _("登记注销"),
        f"{d['basis']} {counted('终止 {n} 份委托', len(d['mandate_ids']))}" if d["mandate_ids"] else d["basis"],
    ),
    "people.DissolutionReversed": lambda d: (_("撤销注销登记"), d["reason"]),
}


def log_of(ref: str) -> tuple[LogEntry, ...]:
    """What happened to the record, newest first. An event nobody wrote words for is still shown, by its name."""
    return tuple(_entry(event) for event in reversed(events_of(ref)))


def _entry(event: StoredEvent) -> LogEntry:
    tell = _TITLES.get(event.type)
    title, text = tell(event.data) if tell else (event.type, "")
    return LogEntry(event.at, title, text, who_did(event))
