"""一份证照: what it says, what happened to it, where it was used."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import (
    PASSER_BY,
    AnnotatedCopy,
    Certificate,
    CertificateUse,
    CorrectionRequest,
    Grant,
    Status,
    certificate_url,
    consents_waiting,
    copies_of,
    grants_of,
    history_of,
    my_certificate,
    printed_fields,
    stands,
    status_on,
    verify,
)
from zhengwu.doors.citizen.certificates._mine import badge_of, holder, until_words, way
from zhengwu.doors.citizen.certificates._using import what_for
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import CertificatePage
from zhengwu.doors.citizen.verify._certificate import ENDED
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Crumb, Line, Link, Notice, Pair
from zhengwu.doors.ui.writing import full_day, moment, stamp
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
    if status is Status.VALID:
        links.insert(0, Link(_("亮证"), reverse("my-certificate-show", args=[found.pk]), "scan"))
        links.append(Link(_("授权别人用证"), reverse("my-certificate-allow", args=[found.pk]), "users"))
        links.append(Link(_("做加注件"), reverse("my-certificate-copy", args=[found.pk]), "files"))
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
        asked=tuple(
            Line(
                _("{body}要用这份证照").format(body=one.body_name),
                _("请在{day}以前答复").format(day=full_day(local_date(one.good_until))),
                reverse("my-certificate-consent", args=[one.pk]),
            )
            for one in consents_waiting(who, now=request.now).filter(certificate=found)
        ),
        grants=tuple(_grant(one, today=request.today) for one in grants_of(found)[:_USES_SHOWN]),
        copies=tuple(_copy(one, today=request.today) for one in copies_of(found)[:_USES_SHOWN]),
        uses=tuple(_use(use) for use in found.uses.all()[:_USES_SHOWN]),
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


def _use(use: CertificateUse) -> Line:
    """Who saw or used it, when, and whose word allowed it."""
    by = _(use.user_name) if use.user_name == PASSER_BY else use.user_name
    purpose = _("亮证给人看") if use.way == CertificateUse.Way.SHOWN else use.purpose
    if use.way == CertificateUse.Way.COPY:
        purpose = _("加注件：{what}").format(what=use.purpose)
    return Line(purpose, f"{moment(use.at)} · {by} · " + _("同意人 {name}").format(name=use.consent_by))


def _grant(one: Grant, *, today: dt.date) -> Line:
    """A live one leads to where it is taken back."""
    live = stands(ended=one.ended_at is not None, until=one.until, uses=one.uses, most_uses=one.most_uses, today=today)
    used = counted("用过 {n} 次", one.uses)
    if one.most_uses is not None:
        used = _("{used}，最多 {most} 次").format(used=used, most=one.most_uses)
    if one.ended_at is not None:
        badge = Badge(_("已收回"), "plain", "cross")
    else:
        badge = Badge(_("有效"), "done", "check") if live else Badge(_("用完或到期"), "plain", "clock")
    return Line(
        one.to_name,
        " · ".join((what_for(one), _("到{day}为止").format(day=full_day(one.until)), used)),
        reverse("my-certificate-allow-end", args=[one.pk]) if live else "",
        end=_("收回") if live else "",
        badges=(badge,),
    )


def _copy(one: AnnotatedCopy, *, today: dt.date) -> Line:
    over = one.until < today
    return Line(
        one.for_whom,
        " · ".join((what_for(one), _("到{day}为止").format(day=full_day(one.until)))),
        reverse("my-certificate-copy-pdf", args=[one.pk]),
        end=_("下载"),
        badges=(Badge(_("已到期"), "plain", "clock") if over else Badge(_("有效"), "done", "check"),),
    )


def _asked(one: CorrectionRequest) -> Line:
    return Line(one.what, " · ".join(filter(None, (stamp(one.asked_at), _(one.get_state_display()), one.answer))))
