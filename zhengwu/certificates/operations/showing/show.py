"""亮证: a QR code for a minute."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import transaction

from zhengwu.certificates.models import Certificate, Showing
from zhengwu.certificates.operations.showing._held import in_hand, must_count
from zhengwu.certificates.rules.showing.periods import SHOWN_FOR
from zhengwu.kernel.public import local_date
from zhengwu.people.public import Applicant

#: 192 bits: nobody guesses one in its minute, nor in all the minutes there are.
_TOKEN_BYTES = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the holder's screen shows: where the QR code leads, and until when."""

    certificate: Certificate
    address: str
    good_until: dt.datetime


def show(*, certificate_id: UUID | str, applicant: Applicant, now: dt.datetime) -> Shown:
    """A fresh code (亮证), whatever codes were shown before. Nothing has happened yet: the event is the look (see `look`).

    Args:
        applicant: its holder, or whom the holder authorised.

    Raises:
        NoSuchCertificate, BeyondTheMandate, NotUsable, NotBegun
    """
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    who = applicant.agent_ref or applicant.ref
    with transaction.atomic():
        certificate, grant = in_hand(certificate_id, applicant=applicant, today=local_date(now))
        must_count(certificate, today=local_date(now))
        # What is over can show nothing more: the table holds no more codes than screens.
        Showing.objects.filter(shown_by_ref=who, good_until__lt=now).delete()
        showing = Showing.objects.create(
            certificate=certificate,
            grant=grant,
            token_hash=token_hash(token),
            shown_by=applicant.actor.name,
            shown_by_ref=who,
            good_until=now + SHOWN_FOR,
        )
    address = f"{settings.SITE_URL.rstrip('/')}/show/{token}"
    return Shown(certificate=certificate, address=address, good_until=showing.good_until)


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
