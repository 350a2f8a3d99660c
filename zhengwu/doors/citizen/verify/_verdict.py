"""The answer of a check as the page shows it."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.utils.translation import gettext as _

from zhengwu.documents.public import Verdict as Found
from zhengwu.documents.public import grouped
from zhengwu.doors.citizen.verify._certificate import certificate_pairs, ended_certificate
from zhengwu.doors.ui.shapes import Pair, Verdict
from zhengwu.doors.ui.writing import full_day


def verdict_shown(found: Found, *, at: dt.datetime, file: bool) -> Verdict:
    """One sentence, what the document says, and what was checked. `file`: the file itself was compared."""
    if found.outcome == "not_found":
        text = _("这个文件不是我们发的。") if file else _("我们没有发过这份文书。可能号码输错了，也可能是假的。")
        return Verdict(outcome="not_found", title=_("查不到这份文书"), text=text, at=at)
    if found.outcome == "altered":
        text = _("文件里写的文书是我们发的，但文件的内容和我们发的不一样。请不要使用，向对方要原件。")
        return Verdict(outcome="not_found", title=_("这个文件被改动过"), text=text, at=at, pairs=_pairs(found))
    if found.outcome == "revoked" and not found.certificate:
        text = _("从 %(day)s起不能再用。") % {"day": full_day(found.revoked_date)}
        return Verdict(
            outcome="revoked", title=_("这份文书已经撤销"), text=text, at=at, pairs=_pairs(found), **_code(found)
        )
    if found.certificate and found.outcome != "valid":
        return ended_certificate(found, at=at, pairs=_pairs(found), code=_code(found))
    same = (_("文件和我们发的一模一样"),) if file else ()
    return Verdict(
        outcome="valid",
        title=_("这份证照是真的，现在有效") if found.certificate else _("这份文书是真的，现在有效"),
        text=_("演示数据，不作办事依据。") if found.demo else "",
        at=at,
        pairs=_pairs(found),
        checks=(_("是我们发的"), *same, _("没有暂扣、撤销、注销，也没有过期") if found.certificate else _("没有撤销")),
        **_code(found),
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
    )
    if found.certificate:
        pairs = certificate_pairs(found)
    return tuple(Pair(term, detail) for term, detail in pairs if detail)
