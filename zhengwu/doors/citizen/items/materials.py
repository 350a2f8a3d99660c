"""要准备的材料: the narrowed list as the guide shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.items.conditions import in_words
from zhengwu.doors.citizen.shapes import MaterialGroup, MaterialRow
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge
from zhengwu.items.public import Group, Guide, Material, Needed

SOURCES = {
    "applicant": "您自己准备",
    "government": "政府部门发的",
    "agency": "医院、银行等机构出具",
    "bureau": "窗口领空白表",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialList:
    """Rows, groups and how many there are: `total` on the whole list, `yours` to hand in in this situation."""

    rows: tuple[MaterialRow, ...]
    groups: tuple[MaterialGroup, ...]
    total: int
    yours: int
    note: str


def material_list(guide: Guide, needed: Needed) -> MaterialList:
    """What this person needs, then what still depends on an answer."""
    choices = [g for g in needed.one_of_groups if len(g.materials) > 1]
    in_choices = {m.key for g in choices for m in g.materials}
    certain = [material_row(m) for m in needed.materials if m.key not in in_choices]
    open_ones = [_perhaps(m, guide) for m in needed.perhaps]
    required = sum(m.required for m in needed.singles) + sum(g.required for g in needed.one_of_groups)
    return MaterialList(
        rows=(*certain, *open_ones),
        groups=tuple(
            MaterialGroup(group_title(g), tuple(material_row(m, grouped=g.required) for m in g.materials))
            for g in choices
        ),
        total=len(guide.materials) if needed.materials or needed.perhaps else 0,
        yours=required + sum(m.required for m in needed.perhaps),
        note=_note(needed),
    )


def group_title(group: Group) -> str:
    """任选其一."""
    n = len(group.materials)
    return counted("下面 %(n)s 份，交一份就行", n) if group.required else counted("下面 %(n)s 份，有的话交一份", n)


def material_row(material: Material, *, grouped: bool = False) -> MaterialRow:
    """One material: who gives it, original or copy, what if it is missing."""
    return MaterialRow(
        name=material.name,
        text=_about(material),
        source=source_words(material),
        yours=material.required or grouped,
        badges=_badges(material, grouped=grouped),
        more_title=_("没有这份怎么办") if material.substitute else "",
        more_text=material.substitute or (_later() if material.tolerable else ""),
    )


def _perhaps(material: Material, guide: Guide) -> MaterialRow:
    wanted = in_words(material.when, guide) if material.when else ""
    spared = _("不是“%(what)s”") % {"what": in_words(material.exempt_when, guide)} if material.exempt_when else ""
    return MaterialRow(
        name=material.name,
        text=_about(material),
        source=source_words(material),
        only_when=_("，并且").join(filter(None, (wanted, spared))),
        badges=(Badge(_("看情况"), "plain", "help"),),
    )


def _about(material: Material) -> str:
    """The note, and what makes it good enough to be taken (受理标准)."""
    good = _("合格的样子：%(what)s") % {"what": material.accept_standard} if material.accept_standard else ""
    return " ".join(filter(None, (material.note, good)))


def source_words(material: Material) -> str:
    """来源：公安部门 · 窗口核对原件，收复印件 1 份 · 二寸."""
    source = _("来源：%(who)s") % {"who": material.issuer or _(SOURCES[material.source])}
    blank = (
        _("空白表：%(name)s") % {"name": material.form_blank.removesuffix("（空白表）")} if material.form_blank else ""
    )
    return " · ".join(filter(None, (source, _paper_words(material), material.size, blank)))


def _paper_words(material: Material) -> str:
    if material.quantity:
        return (
            counted("%(n)s 张", material.quantity)
            if material.type == "photo"
            else counted("%(n)s 份", material.quantity)
        )
    copies = counted("复印件 %(n)s 份", material.copies) if material.copies else ""
    original = _("窗口核对原件") if material.original else ""
    return _("，收").join(filter(None, (original, copies)))


def _badges(material: Material, *, grouped: bool) -> tuple[Badge, ...]:
    if not (material.required or grouped):
        return (Badge(_("可以不交")),)
    upload = Badge(_("要上传"), "info", "upload")
    return (upload, Badge(_("可容缺"), "need", "clock")) if material.tolerable else (upload,)


def _later() -> str:
    return _("可以先受理：勾上“现在拿不到，先受理、后补交”，在送达结果以前补来就行。")


def _note(needed: Needed) -> str:
    if not needed.perhaps:
        return ""
    return counted("有 %(n)s 份要看您的情况，回答上面的问题就知道。", len(needed.perhaps))
