"""导出我的信息: everything known of one, readable for people and for programs, in one file."""

from __future__ import annotations

import io
import json
import zipfile

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.me._copy import copy_of
from zhengwu.doors.citizen.me._me import myself, password_error, password_field, question
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.people.public import record_export

_UNPROCESSABLE = 422


@page("my/privacy/export", may=SIGNED_IN, name="my-export", methods=("GET", "HEAD", "POST"))
def export(request: DoorRequest) -> HttpResponse:
    """Asked for the password, because the numbers in it are whole."""
    person = myself(request)
    error = password_error(request) if request.method == "POST" else ""
    if request.method == "POST" and not error:
        content = copy_of(person, account=request.account, now=request.now)
        record_export(person=person, by=request.account.actor, now=request.now)
        return _file(content, name=f"my-data-{request.today:%Y%m%d}.zip")
    asked = question(
        heading=_("导出我的信息"),
        action=reverse("my-export"),
        button=_("下载"),
        back=Crumb(_("谁看过我的信息"), reverse("my-privacy")),
        paragraphs=(
            _("文件里有登记、证件、委托、办件清单、同意和查看记录。打开“我的信息.html”就能看，另一份给程序读。"),
            _("里面的证件号是完整的。请存在自己的设备上，不要在公用电脑上下载。"),
        ),
        fields=(password_field(error),),
    )
    return show(request, "confirm", asked, verb="find", status=_UNPROCESSABLE if error else 200)


def _file(content: dict[str, object], *, name: str) -> HttpResponse:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("我的信息.json", json.dumps(content, ensure_ascii=False, indent=2))
        parts = [(title, part if isinstance(part, list) else [part]) for title, part in content.items()]
        archive.writestr("我的信息.html", render_to_string("citizen/me_copy.html", {"parts": parts}))
    response = HttpResponse(packed.getvalue(), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    add_never_cache_headers(response)
    return response
