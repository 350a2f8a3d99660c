"""What a check says of a certificate, in words a shopkeeper understands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from zhengwu.documents.public import Verdict as Found
from zhengwu.doors.ui.shapes import Outcome, Pair, Verdict
from zhengwu.doors.ui.writing import full_day

#: How it ended → how it is shown, the sentence, and what that means for whoever stands there. `{day}`: since when.
ENDED: Mapping[str, tuple[Outcome, str, str]] = {
    "withheld": ("withheld", "这份证照是真的，但现在暂扣", "发证机关把它扣下了。还回去以前，对方不能用它。"),
    "revoked": ("revoked", "这份证照已经撤销", "从 {day}起不能再用。当初就不该发，请不要认。"),
    "cancelled": ("revoked", "这份证照已经注销", "从 {day}起不能再用。以前是真的，现在不认。"),
    "withdrawn": ("revoked", "这份证照已经吊销", "从 {day}起不能再用。对方受了处罚，证照被收走。"),
    "expired": ("expired", "这份证照是真的，但过期了", "从 {day}起不能再用。请对方换新的。"),
    "transferred": ("transferred", "这份证照已经转走", "从 {day}起由别的机关管理。请对方出示那边发的证照。"),
    "replaced": ("replaced", "这一版证照已经换新", "从 {day}起不能再用。请对方出示新的一版。"),
}


def ended_certificate(found: Found, *, at: dt.datetime, pairs: Sequence[Pair], code: Mapping[str, str]) -> Verdict:
    """Ours, and it does not count now."""
    if found.outcome == "copy_over":
        return _copy_over(found, at=at, pairs=pairs, code=code)
    outcome, title, text = ENDED[found.outcome]
    words = _(text).format(day=full_day(found.revoked_date))
    if found.copy_for:
        words = _("手里的是这份证照的加注件。{words}").format(words=words)
    return Verdict(outcome=outcome, title=_(title), text=words, at=at, pairs=pairs, **code)


def _copy_over(found: Found, *, at: dt.datetime, pairs: Sequence[Pair], code: Mapping[str, str]) -> Verdict:
    """The copy has had its day; how the certificate itself stands is said as well."""
    words = _("它只到{day}为止，过了就不能用。证照本身现在有效，请对方亮证，或重新做一份。")
    return Verdict(
        outcome="expired",
        title=_("这份加注件已经到期"),
        text=words.format(day=full_day(found.copy_until)),
        at=at,
        pairs=pairs,
        **code,
    )


def copy_pairs(found: Found) -> tuple[tuple[str, str], ...]:
    """Of an annotated copy: for whom, for what, until when."""
    if not found.copy_for:
        return ()
    return (
        (_("加注件"), _("只给这里写的单位或个人、用于这里写的用途")),
        (_("给谁用"), found.copy_for),
        (_("用途"), found.copy_purpose),
        (_("加注件有效到"), full_day(found.copy_until)),
    )


def certificate_pairs(found: Found) -> tuple[tuple[str, str], ...]:
    """What stands on it, masked."""
    words = _("{since}到{until}") if found.valid_to else _("{since}起，长期有效")
    return (
        (_("证照"), found.title),
        (_("持证人"), found.holder_masked),
        (_("编号"), found.number),
        (_("颁发机关"), found.issuer_name),
        (_("签发日期"), full_day(found.issued_date)),
        (_("有效期"), words.format(since=full_day(found.valid_from), until=full_day(found.valid_to))),
    )
