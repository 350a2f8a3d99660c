"""申请信用修复: the duty is fulfilled, the publication should end."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import ask_repair
from zhengwu.doors.citizen.disclosure._asking import asked, proof_field, words_field
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option

_PROMISED = "yes"


@page("disclosure/<int:disclosure_id>/repair", may=SIGNED_IN, name="disclosure-repair",
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def repair(request: DoorRequest, disclosure_id: int) -> HttpResponse:
    """Before the shortest time in public has passed, it says from when.

    Raises:
        NoSuchDisclosure: there is none, or it is about somebody else
    """
    promised = request.POST.get("promised") == _PROMISED
    return asked(
        request,
        disclosure_id,
        heading=_("申请信用修复"),
        button=_("提交申请"),
        paragraphs=(_("请写明问题怎样改好了、罚款什么时候缴清的，传上凭证。核对通过后，这一条不再公示。"),),
        fields=lambda wrong: (
            words_field(request, _("怎样纠正、履行了义务"), wrong),
            proof_field(_("履行义务的证明"), wrong, required=True),
            Field(
                name="promised",
                label=_("信用承诺"),
                kind="declaration",
                text=_("我承诺提交的材料真实有效，已经纠正违法行为、履行全部义务；违反承诺的，愿意承担相应责任。本承诺向社会公开。"),
                options=(Option(_PROMISED, _("我已阅读并同意"), picked=promised),),
                error=wrong.get("promised", ""),
            ),
        ),
        act=lambda files, applicants: ask_repair(
            disclosure_id=disclosure_id,
            words=request.POST.get("words", ""),
            promised=promised,
            files=files,
            applicants=applicants,
            now=request.now,
        ),
        done=_("收到您的申请了，答复会写在这一页。"),
    )  # fmt: skip
