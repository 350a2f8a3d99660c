"""承诺书: the words the applicant signs, and who may not promise (容缺受理；国办发〔2020〕42号 告知承诺制)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from zhengwu.items.pure import RISK_DOMAINS
from zhengwu.kernel.pure import LawForbids


class BadCredit(LawForbids):
    """Somebody whose broken promise is not repaired may not promise again."""

    code = "promise.bad_credit"
    article = "国办发〔2020〕42号第二部分第三项"
    template = "申请人有没修复的失信记录（{marks}），不能用承诺的方式办。请把“{materials}”交来，或者先办信用修复。"


class NoPromiseHere(LawForbids):
    """The item, or this proof of it, is not open to promises."""

    code = "promise.not_here"
    article = "国办发〔2020〕42号第二部分第一项"
    template = "“{materials}”不能用告知承诺代替，请上传。"


class RiskyDomain(LawForbids):
    """Where a false promise could do great harm, proof is asked for."""

    code = "promise.risky"
    article = "国办发〔2020〕42号第二部分第一项"
    template = "这个事项涉及{risk}，风险大，不实行告知承诺。请把“{materials}”交来。"


def tolerance_text(*, item: str, materials: Sequence[str]) -> str:
    """容缺承诺书: what is brought later, by when, and what happens if not. Signed when the application is handed in, so the day
    itself stands in the 容缺受理通知书."""
    return (
        f"我申请办理“{item}”，主要材料已经齐全，下列材料暂时拿不到，申请容缺受理：{'、'.join(materials)}。"
        "我承诺在容缺受理通知书写明的期限以前补交原件或者电子件，最晚不超过这件事的承诺办结日。"
        "我知道：补齐以前不能领取结果；逾期没有补交的，办理终止，已经作出的准予决定一并撤销，并记入我的信用记录。"
    )


def notice_text(*, item: str, proofs: Sequence[str], content: str, liability: str, verify_days: int) -> str:
    """告知承诺书: what the organ tells, and what the applicant promises. `verify_days` in calendar days."""
    told = (
        f"行政机关告知：办理“{item}”，应当证明的事项是：{'、'.join(proofs)}。"
        f"{content or '您书面承诺已经符合办理条件的，可以不交这些证明。'}"
        f"我们在作出决定以后 {verify_days} 天内核查。"
        f"{liability or '承诺不实的，依法终止办理、责令限期整改、撤销决定，并记入信用记录；修复以前不能再用告知承诺。'}"
    )
    promised = (
        "申请人承诺：我已经知道上面告知的全部内容；我符合办理条件，所写的都是真实的；"
        "愿意配合核查，愿意承担承诺不实的法律责任。这些都是我真实的意思表示。"
    )
    return f"{told}\n{promised}"


def digest_of(text: str) -> str:
    """SHA-256 of a signed text: shows later that not a character of it was changed."""
    return hashlib.sha256(text.encode()).hexdigest()


def may_promise(
    *, materials: Sequence[str], marks: Sequence[str], unpromisable: Sequence[str] = (), risk: str = ""
) -> None:
    """Refuse a promise that may not be made.

    Args:
        materials: what is promised instead of handed in.
        marks: names of the applicant's unrepaired broken promises.
        unpromisable: those of `materials` for which the guide takes no promise.
        risk: the risky domain of the item, see `RISK_DOMAINS`; empty when there is none.

    Raises:
        NoPromiseHere, RiskyDomain, BadCredit
    """
    names = "、".join(name[:60] for name in materials)
    if unpromisable:
        raise NoPromiseHere(materials="、".join(name[:60] for name in unpromisable))
    if risk:
        raise RiskyDomain(risk=RISK_DOMAINS.get(risk, risk), materials=names)
    if marks:
        raise BadCredit(marks="、".join(marks), materials=names)
