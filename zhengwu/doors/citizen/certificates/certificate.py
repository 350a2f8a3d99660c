"""一份证照: what it says, what happened to it, where it was used."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import (
    Certificate,
    CorrectionRequest,
    Status,
    certificate_url,
    history_of,
    my_certificate,
    printed_fields,
    status_on,
    verify,
)
from zhengwu.doors.citizen.certificates._mine import badge_of, holder, until_words, way
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import CertificatePage
from zhengwu.doors.citizen.verify._certificate import ENDED
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Line, Link, Notice, Pair
from zhengwu.doors.ui.writing import full_day, stamp
from zhengwu.kernel.public import NotFound, local_date

_USES_SHOWN = 50


@page("my/certificates/<uuid:certificate_id>", may=SIGNED_IN, name="my-certificate")
def certificate(request: DoorRequest, certificate_id: UUID) -> HttpResponse:
    """Only the holder's own; whose else reads as not there."""
    who = holder(request)
    if who is None:
        raise NotFound
    found = my_certificate(certificate_id=certificate_id, applicant=who)
    status = status_on(Status(found.status), valid_to=found.valid_to, today=request.today)
    links = [Link(_("下载证照"), reverse("my-certificate-pdf", args=[found.pk]), "download")]
    links.append(Link(_("下载 OFD"), f"{links[0].href}?as=ofd", "download"))
    corrections = list(found.corrections.all())
    if status is Status.VALID and not any(one.state == CorrectionRequest.State.ASKED for one in corrections):
        links.append(Link(_("哪里不对，申请更正"), reverse("my-certificate-correction", args=[found.pk]), "edit"))
    links.append(Link(_("别人扫码看到的"), certificate_url(found), "eye"))
    built = CertificatePage(
        heading=found.kind,
        crumbs=way(Crumb(found.kind)),
        number=found.number,
        state=badge_of(found, today=request.today),
        notice=_ended(request, found),
        says=tuple(_says(found)),
        facts=(
            Pair(_("有效期"), until_words(found)),
            Pair(_("颁发机关"), found.issuer_name),
            Pair(_("签发日期"), full_day(local_date(found.issued_at)) if found.issued_at else ""),
            Pair(_("证照标识"), found.identifier or "", code=True),
        ),
        corrections=tuple(_asked(one) for one in corrections),
        history=tuple(
            Line(
                _("{what}（第 {n} 版）").format(what=_(one.what), n=one.version),
                " · ".join(filter(None, (stamp(one.at), _(one.reason) if one.reason else ""))),
            )
            for one in history_of(found)
        ),
        uses=tuple(
            Line(use.purpose, f"{stamp(use.at)} · {use.user_name} · " + _("同意人 {name}").format(name=use.consent_by))
            for use in found.uses.all()[:_USES_SHOWN]
        ),
        links=tuple(links),
    )
    return show(request, "certificate", built, verb="find", private=True)


def _says(found: Certificate) -> list[Pair]:
    holders = [found.holder_name, *(one.name for one in found.co_holders.all())]
    return [
        Pair(_("持证人"), "、".join(holders)),
        *(Pair(label, words) for label, words in printed_fields(found)),
    ]


def _ended(request: DoorRequest, found: Certificate) -> Notice | None:
    verdict = verify(found.verify_code or "", today=request.today)
    if verdict.outcome not in ENDED:
        return None
    _outcome, title, text = ENDED[verdict.outcome]
    return Notice(_(title), _(text).format(day=full_day(verdict.revoked_date)), "need")


def _asked(one: CorrectionRequest) -> Line:
    return Line(one.what, " · ".join(filter(None, (stamp(one.asked_at), _(one.get_state_display()), one.answer))))
