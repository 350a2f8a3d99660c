"""The answer of a check as the page shows it."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.utils.translation import gettext as _

from zhengwu.documents.public import Verdict as Found
from zhengwu.documents.public import grouped
from zhengwu.doors.citizen.verify._certificate import certificate_pairs, copy_pairs, ended_certificate
from zhengwu.doors.ui.shapes import Pair, Verdict
from zhengwu.doors.ui.writing import full_day, moment

#: How a file was altered, as far as its seal tells.
ALTERED = {
    "": "文件里写的文书是我们发的，但文件的内容和我们发的不一样。请不要使用，向对方要原件。",
    "bytes": "盖章以后，文件的内容被人改过，印章不再作数。请不要使用，向对方要原件。",
    "added": "盖章以后，有人往文件里加了内容，看到的可能不是原来的样子。请不要使用，向对方要原件。",
}
#: Why a seal alone does not settle it.
DOUBTS = {
    "doubtful": "盖章的时候，这枚印章可能不在发文机关手里，或者已经暂停使用。请打发文机关的电话核实。",
    "void": "这枚印章在盖章以前已经作废。请打发文机关的电话核实。",
}


def verdict_shown(found: Found, *, at: dt.datetime, file: bool) -> Verdict:
    """One sentence, what the document says, and what was checked. `file`: the file itself was compared."""
    if found.outcome == "not_found":
        text = _("这个文件不是我们发的。") if file else _("我们没有发过这份文书。可能号码输错了，也可能是假的。")
        return Verdict(outcome="not_found", title=_("查不到这份文书"), text=text, at=at)
    if found.outcome == "sealed":
        return _under_seal(found, at=at)
    if found.outcome == "altered":
        text = _(ALTERED[found.how])
        return Verdict(outcome="not_found", title=_("这个文件被改动过"), text=text, at=at, pairs=_pairs(found))
    if found.outcome == "revoked" and not found.certificate:
        text = _("从 %(day)s起不能再用。") % {"day": full_day(found.revoked_date)}
        return Verdict(
            outcome="revoked", title=_("这份文书已经撤销"), text=text, at=at, pairs=_pairs(found), **_code(found)
        )
    if found.certificate and found.outcome != "valid":
        return ended_certificate(found, at=at, pairs=_pairs(found), code=_code(found))
    same = (_("文件和我们发的一模一样"),) if file else ()
    seal = (_("印章是真的，盖章以后没有改动"),) if file and found.seal_means == "counts" else ()
    if found.seal_means in DOUBTS:
        return Verdict(
            outcome="expired",
            title=_("这份文书要向发文机关核实"),
            text=_(DOUBTS[found.seal_means]),
            at=at,
            pairs=_pairs(found),
            **_code(found),
        )
    return Verdict(
        outcome="valid",
        title=_valid_title(found),
        text=_("演示数据，不作办事依据。") if found.demo else "",
        at=at,
        pairs=_pairs(found),
        checks=(
            _("是我们发的"),
            *same,
            *seal,
            _("没有暂扣、撤销、注销，也没有过期") if found.certificate else _("没有撤销"),
        ),
        **_code(found),
    )


def _valid_title(found: Found) -> str:
    if found.copy_for:
        return _("这份加注件是真的，只能用于写明的用途")
    return _("这份证照是真的，现在有效") if found.certificate else _("这份文书是真的，现在有效")


def _under_seal(found: Found, *, at: dt.datetime) -> Verdict:
    """A file that is no document of a case, but bears one of our seals."""
    if found.seal_means in DOUBTS:
        return Verdict(
            outcome="expired",
            title=_("这个文件要向盖章的机关核实"),
            text=_(DOUBTS[found.seal_means]),
            at=at,
            pairs=_pairs(found),
        )
    return Verdict(
        outcome="valid",
        title=_("文件上的印章是真的"),
        text=_("盖章以后没有改动。内容请向盖章的机关核实。"),
        at=at,
        pairs=_pairs(found),
        checks=(_("印章是我们登记的"), _("盖章以后没有改动")),
    )


def _code(found: Found) -> dict[str, str]:
    address = f"{settings.SITE_URL.rstrip('/')}/v/{found.verify_code}"
    return {"qr": address, "identifier": grouped(found.verify_code)}


def _pairs(found: Found) -> tuple[Pair, ...]:
    pairs: tuple[tuple[str, str], ...] = (
        (_("文书"), _(found.title)),
        (_("收件人"), found.holder_masked),
        (_("事项"), found.item_name),
        (_("文号"), found.number),
        (_("发文机关"), found.issuer_name),
        (_("发文日期"), full_day(found.issued_date)),
        (_("印章"), found.seal_name),
        (_("盖章时间"), moment(found.sealed_at)),
    )
    if found.certificate:
        pairs = (*copy_pairs(found), *certificate_pairs(found))
    return tuple(Pair(term, detail) for term, detail in pairs if detail)
