"""核验 as the template takes it."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import VerifyPage
from zhengwu.doors.ui.shapes import Crumb, Verdict


def verify_page(*, code: str = "", error: str = "", verdict: Verdict | None = None, file: bool = False) -> VerifyPage:
    """With an answer, or asking. A code says nothing about the rest of the paper: one has to compare."""
    compare = verdict is not None and verdict.outcome == "valid" and not file
    host = settings.SITE_URL.partition("://")[2]
    return VerifyPage(
        action=reverse("verify"),
        crumbs=crumbs(Crumb(_("核验文书真伪"))),
        code=code[:60],
        error=error,
        verdict=verdict,
        file_action=reverse("verify-file"),
        compare=(
            _("姓、编号或文号、日期，和上面写的一样。"),
            _("二维码扫出来的网址，以 %(host)s 开头。") % {"host": host},
            _("手里是电子文件的，在旁边传上来，可以查内容有没有改动。"),
        )
        if compare
        else (),
    )
