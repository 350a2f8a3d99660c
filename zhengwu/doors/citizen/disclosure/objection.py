"""提异议: the person named says that an entry is wrong."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import object_to
from zhengwu.doors.citizen.disclosure._asking import asked, proof_field, words_field
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page


@page("disclosure/<int:disclosure_id>/objection", may=SIGNED_IN, name="disclosure-objection",
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def objection(request: DoorRequest, disclosure_id: int) -> HttpResponse:
    """It stays public until it is answered.

    Raises:
        NoSuchDisclosure: there is none, or it is about somebody else
    """
    return asked(
        request,
        disclosure_id,
        heading=_("提异议"),
        button=_("提交异议"),
        paragraphs=(_("请写明哪里不对。核对以后，不对的更正或者撤回，没有错的会写明为什么。"),),
        fields=lambda wrong: (
            words_field(request, _("哪里不对，应该是什么"), wrong),
            proof_field(_("证明材料（没有就不用传）"), wrong, required=False),
        ),
        act=lambda files, applicants: object_to(
            disclosure_id=disclosure_id,
            words=request.POST.get("words", ""),
            files=files,
            applicants=applicants,
            now=request.now,
        ),
        done=_("收到您的异议了，答复会写在这一页。"),
    )
