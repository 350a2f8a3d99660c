"""What pages of the archive share: the way to them, and how a package is said."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.archives.public import ArchivePackage, Finding
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Crumb
from zhengwu.doors.ui.writing import full_day

PLACE = "desk-archives"
#: What is wrong with a package, in words.
WRONG = {
    "missing": "少了这个文件",
    "altered": "内容被改动",
    "added": "多出这个文件",
    "signature": "清单的签名不对",
    "unreadable": "不是能读的归档包",
    "other_package": "和归档时登记的不是同一个包",
}


def crumbs(*way: Crumb) -> Sequence[Crumb]:
    """待办 › 档案 › …"""
    return (Crumb(_("待办"), reverse("desk")), Crumb(_("档案"), reverse(PLACE) if way else ""), *way)


def period(package: ArchivePackage) -> str:
    """30 年，到2056年12月31日."""
    if package.years is None or package.until_date is None:
        return _("永久")
    return _("{years}，到{day}").format(years=counted("{n} 年", package.years), day=full_day(package.until_date))


def state_badge(package: ArchivePackage) -> Badge:
    """在库, 已销毁."""
    kept = package.state == ArchivePackage.State.KEPT
    return Badge(_(package.get_state_display()), "done" if kept else "plain", "done" if kept else "cross")


def said_wrong(finding: Finding) -> str:
    """form.json：内容被改动."""
    words = _(WRONG[finding.wrong])
    return _("{path}：{words}").format(path=finding.path, words=words) if finding.path else words
