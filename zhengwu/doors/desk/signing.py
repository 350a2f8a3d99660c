"""The pad of a window: whoever stands there signs the receipt on it, or, as ever, the printed paper."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Field
from zhengwu.doors.ui.signing import NAME, Signing


def at_window(*, words: str, signer: str, text: str = "", label: str = "") -> Signing:
    """What is signed on the pad of a window. A clerk's typing proves nothing, so no name is taken instead; and paper will do.

    Args:
        words: what stands above the pad.
        signer: the name, or who it is where the name is typed on the same page.
        text: a promise that is signed with it.
    """
    return Signing(
        label=label or _("请申请人在屏上签名"),
        content=text,
        text=text,
        words=words,
        signer=signer,
        required=False,
        may_type=False,
    )


def pad_field(request: DoorRequest, signing: Signing, refused: Refused) -> Field:
    """The pad as a field of a form, with what was drawn before the form came back."""
    pad = signing.pad(request.POST, error=refused.fields.get(NAME, ""))
    return Field(name=NAME, label=signing.label, kind="signature", required=False, pad=pad)
