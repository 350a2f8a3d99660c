"""预览: a sample as PDF. Nothing is issued."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.documents.public import WORD, Wording, built_in, preview, require_over_wording, wording_version
from zhengwu.doors.desk.admin._paged import wished
from zhengwu.doors.desk.cases._sending import PDF, send
from zhengwu.doors.desk.wordings._words import kind_name
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import body_of


@page("desk/wordings/<int:version_id>/preview.pdf", may=WORD, name="desk-wording-preview")
def of_version(request: DoorRequest, version_id: int) -> HttpResponse:
    """Of a version, a draft too; `?sample=` chooses among the samples of the kind."""
    version = wording_version(version_id)
    require_over_wording(body_code=version.body_code, by=request.officer)
    return _sent(request, version.kind, version.wording, body_code=version.body_code)


@page("desk/wordings/of/<slug:kind>/preview.pdf", may=WORD, name="desk-wording-built-in")
def of_built_in(request: DoorRequest, kind: str) -> HttpResponse:
    """Of the built-in wording."""
    body_code = wished(request, "body")["body"]
    require_over_wording(body_code=body_code, by=request.officer)
    return _sent(request, kind, built_in(kind), body_code=body_code)


def _sent(request: DoorRequest, kind: str, wording: Wording, *, body_code: str) -> HttpResponse:
    name = body_of(body_code).name if body_code else body_of(request.officer.body_code).name
    content = preview(
        kind=kind, wording=wording, issuer_name=name, at=request.now, sample=request.GET.get("sample", "plain")[:40]
    )
    return send(content, media_type=PDF, name=_("{kind} 样本.pdf").format(kind=kind_name(kind)), inline=True)
