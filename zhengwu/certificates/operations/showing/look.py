"""看证: somebody scans the code that is shown to them."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from django.db import transaction

from zhengwu.certificates.events import CertificateShown
from zhengwu.certificates.models import Certificate, CertificateUse, Grant, Showing
from zhengwu.certificates.operations._certificate import facts_of, over_of
from zhengwu.certificates.operations.showing._spend import GrantOver, spend
from zhengwu.certificates.operations.showing.show import token_hash
from zhengwu.certificates.rules.showing.periods import is_over
from zhengwu.kernel.public import Actor, Refusal, local_date, publish
from zhengwu.organisations.public import Officer

_MARK_BYTES = 16
#: Who looked, where nobody is signed in as an officer; the doors translate it.
PASSER_BY = "扫码的人（没有登录工作账号）"
#: What is written in the log as the purpose; the doors translate it.
SHOWN_FOR_LOOK = "亮证"


class ShowingOver(Refusal):
    """Too late, seen by somebody else already, or no code of ours: all read the same."""

    status = 410
    code = "certificate.showing_over"
    title = "这个二维码已经失效"
    template = "亮证的二维码只管 60 秒，只能给一个人看。请对方重新亮证，再扫一次。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What whoever scanned it gets: the certificate, who shows it and by which authorisation. By `mark` this browser may look again
    while the code is good; `may_view`: this officer's post may see the record in the library."""

    certificate: Certificate
    shown_by: str
    grant: Grant | None
    good_until: dt.datetime
    mark: str
    may_view: bool


def look(*, token: str, mark: str = "", officer: Officer | None = None, now: dt.datetime) -> Look:
    """See what is shown (看证), once; the first look is written down for the holder, with body and name of an officer.

    Args:
        mark: what the browser got at its first look; empty for a browser that has not looked yet.
        officer: whoever looks, if signed in to a post.

    Raises:
        ShowingOver: later than a minute, from elsewhere, by an authorisation that was taken back, or no such code
    """
    try:
        with transaction.atomic():
            return _look(token, mark=mark, officer=officer, now=now)
    except GrantOver as over:
        raise ShowingOver from over


def _look(token: str, *, mark: str, officer: Officer | None, now: dt.datetime) -> Look:
    showing = (
        Showing.objects.select_for_update(of=("self",))
        .select_related("certificate__type", "certificate__issuer__division", "grant")
        .filter(token_hash=token_hash(token))
        .first()
    )
    if showing is None or is_over(showing.good_until, now=now):
        raise ShowingOver
    if showing.seen_at is None:
        mark = secrets.token_urlsafe(_MARK_BYTES)
        _first(showing, mark=mark, officer=officer, now=now)
    elif not secrets.compare_digest(showing.seen_by, token_hash(mark)) or _ended(showing.grant):
        raise ShowingOver
    return Look(
        certificate=showing.certificate,
        shown_by=showing.shown_by,
        grant=showing.grant,
        good_until=showing.good_until,
        mark=mark,
        may_view=officer is not None and officer.may("certificates.view", over_of(showing.certificate)),
    )


def _ended(grant: Grant | None) -> bool:
    return grant is not None and grant.ended_at is not None


def _first(showing: Showing, *, mark: str, officer: Officer | None, now: dt.datetime) -> None:
    certificate, grant = showing.certificate, showing.grant
    if grant is not None:
        spend(grant, today=local_date(now))
    showing.seen_at, showing.seen_by = now, token_hash(mark)
    showing.save(update_fields=["seen_at", "seen_by"])
    CertificateUse.objects.create(
        certificate=certificate,
        way=CertificateUse.Way.SHOWN,
        at=now,
        purpose=SHOWN_FOR_LOOK,
        user_name=f"{officer.body_name} {officer.name}" if officer else PASSER_BY,
        consent_by=showing.shown_by,
        grant=grant,
    )
    fact = CertificateShown(
        **facts_of(certificate),
        to_body=officer.body_code if officer else "",
        grant_id=grant.pk if grant else None,
    )
    publish(fact, by=officer.actor if officer else Actor(ref="anyone", name=PASSER_BY), at=now)
