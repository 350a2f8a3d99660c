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
    outcome, title, text = ENDED[found.outcome]
    words = _(text).format(day=full_day(found.revoked_date))
    return Verdict(outcome=outcome, title=_(title), text=words, at=at, pairs=pairs, **code)


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
