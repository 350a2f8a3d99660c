"""处理目的: what personal information is used for, on which legal basis, and whether a person may say no.

个人信息保护法 art. 13: without consent only where a law says so (1(3): a duty of office); art. 6, 14: one consent for one purpose,
in words that were shown; art. 15: as easily withdrawn as given. A purpose whose words change gets the next version and asks again.
"""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.pure import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """One purpose. `basis` names the article; `asks`: needs consent and can be withdrawn."""

    key: str
    version: int
    name: str
    text: str
    basis: str
    asks: bool = True


class PurposeUnknown(BadInput):
    """Not in the table."""

    code = "purpose.unknown"


class ConsentNotAsked(BadInput):
    """A purpose the law orders: nobody is asked, so nobody can say no."""

    code = "purpose.not_asked"


PURPOSES: dict[str, Purpose] = {
    purpose.key: purpose
    for purpose in (
        Purpose(
            key="handling",
            version=1,
            name="办理您申请的事项",
            text="核对您是谁、审查申请、送达结果、按规定归档。只给办这件事的岗位看。",
            basis="个人信息保护法第十三条第一款第三项（履行法定职责）",
            asks=False,
        ),
        Purpose(
            key="reuse",
            version=2,
            name="以后办事少交材料",
            text="把您交过的材料和办成的证照留给您以后的申请用，不用再交。拿来用的是加了用途和有效期水印的复印件。不同意，每次自己交。",
            basis="个人信息保护法第十三条第一款第一项（个人同意）",
        ),
        Purpose(
            key="notices",
            version=1,
            name="短信告诉您进度",
            text="现在还没有开通，您可以先表明意愿。开通后，往您的手机发办理进度和补正、领取提醒。不同意，请自己到“我的办件”看；依法要送达的文书照样送达。",
            basis="个人信息保护法第十三条第一款第一项（个人同意）",
        ),
        Purpose(
            key="callback",
            version=1,
            name="回访",
            text="现在还没有开通，您可以先表明意愿。开通后，您给了差评或投诉后，打电话问您整改得怎么样。不同意，我们只在网上答复。",
            basis="个人信息保护法第十三条第一款第一项（个人同意）",
        ),
    )
}


def check_purpose(key: str) -> Purpose:
    """The purpose one may consent to.

    Raises:
        PurposeUnknown, ConsentNotAsked
    """
    if key not in PURPOSES:
        raise PurposeUnknown.one(("purpose",), "没有这个用途，请从列出的几项里选。", "purpose.unknown")
    purpose = PURPOSES[key]
    if not purpose.asks:
        raise ConsentNotAsked.one(("purpose",), "这个用途依法不用征得同意，也不能撤回。", "purpose.not_asked")
    return purpose
