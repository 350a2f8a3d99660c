"""A pad to sign on in every state, and signatures of every kind."""

from dataclasses import replace

from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.gallery.samples.parts import at

_WORDS = "我看完了上面的承诺，签名表示同意。"
#: 王芳, as a hand with a mouse writes it.
_HAND = (
    "M190 110L330 100M200 190L320 182M262 104L258 280M170 286L345 276"
    "M470 90L800 84M570 50L574 128M690 46L684 130M480 180L790 172M630 130L650 176M600 178L560 330M600 236L720 232L700 340L650 322"
)
_DRAWN = "[[[190,110],[330,100]],[[200,190],[320,182]],[[262,104],[258,280]],[[170,286],[345,276]]]"
_PROMISE = "我承诺在容缺受理通知书写明的期限以前补交原件或者电子件，最晚不超过这件事的承诺办结日。"
_DIGEST = "5b8e0c6d1f5a4c1f9d0e9f6a0c3f2b7a6d4e8c1b0a9f8e7d6c5b4a39281706f5"

PAD = ui.SignaturePad(name="sign", label="签名", words=_WORDS, signer="王芳", digest=_DIGEST)
WRONG = ui.SignaturePad(
    name="sign-wrong", label="签名", words=_WORDS, signer="王芳", drawn=_DRAWN, typed="王方",
    error="写下的姓名和签名人“王芳”不一样，请照着写。",
)  # fmt: skip
AT_WINDOW = ui.SignaturePad(
    name="sign-window",
    label="请申请人在屏上签名",
    text=_PROMISE,
    words=_WORDS,
    signer="王芳",
    required=False,
    may_type=False,
)
IN_A_FORM = ui.Field(name="sign-field", label="签名", kind="signature", pad=replace(AT_WINDOW, name="sign-field"))

DRAWN = ui.SignedName(
    title="容缺承诺", text=_PROMISE, items=("解除劳动合同书",), signed_by="王芳", signed_at=at(11, 24, 10, 28), path=_HAND,
    digest=_DIGEST,
)  # fmt: skip
TYPED = ui.SignedName(
    title="告知承诺", signed_by="李强", signed_at=at(11, 24, 10, 28), typed_name="李强", digest=_DIGEST,
    standing="words_changed",
)  # fmt: skip
CHANGED = ui.SignedName(
    title="送达回证", signed_by="王芳", signed_at=at(11, 24, 10, 28), path=_HAND, digest=_DIGEST,
    standing="signature_changed",
)  # fmt: skip
BY_ACCOUNT = ui.SignedName(
    title="告知承诺", text=_PROMISE, signed_by="王芳", signed_at=at(11, 24, 10, 28), digest=_DIGEST
)
