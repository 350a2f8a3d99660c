"""我的证照: every certificate one holds, alone or with others."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import Certificate, certificates_of, consents_waiting, granted_to
from zhengwu.doors.citizen.certificates._mine import badge_of, holder, until_words, way
from zhengwu.doors.citizen.certificates._using import what_for
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import CertificatesPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Empty, Line
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date
from zhengwu.people.public import Applicant

_ROWS_A_PAGE = 20
_MOST_CHARACTERS = 60


@page("my/certificates", may=SIGNED_IN, name="my-certificates")
def certificates(request: DoorRequest) -> HttpResponse:
    """Those that count first; `q`: part of a name, or how a number begins; `page`."""
    who = holder(request)
    q = request.GET.get("q", "").strip()[:_MOST_CHARACTERS].replace("\x00", "")
    found = certificates_of(who) if who else Certificate.objects.none()
    if q:
        found = found.filter(kind__icontains=q) | found.filter(number__startswith=q)
    total = found.count() if who else 0
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=_ROWS_A_PAGE))
    here = found[(number - 1) * _ROWS_A_PAGE : number * _ROWS_A_PAGE] if total else []
    built = CertificatesPage(
        heading=_("我的证照"),
        crumbs=way(),
        lead=counted("{n} 份证照在您名下。办事要用时直接选，不用再上传；给人看时点开“亮证”。", total)
        if total
        else _("办好的证照会自动放进来，以后办事不用再交。"),
        action=reverse("my-certificates"),
        q=q,
        lines=tuple(
            Line(
                one.kind,
                f"{one.number} · {one.issuer_name} · {until_words(one)}",
                reverse("my-certificate", args=[one.pk]),
                badges=(badge_of(one, today=request.today),),
            )
            for one in here
        ),
        empty=Empty(_("没有找到。") if q else _("您名下还没有电子证照。"), _("找事项"), reverse("search")),
        pager=pager_at(
            number,
            total=total,
            rows=_ROWS_A_PAGE,
            href=lambda to: f"{reverse('my-certificates')}?page={to}",
        )
        if total > _ROWS_A_PAGE
        else None,
        asked=_asked(request, who) if who else (),
        granted=_granted(request, who) if who else (),
    )
    return show(request, "certificates", built, verb="find")


def _asked(request: DoorRequest, who: Applicant) -> tuple[Line, ...]:
    """Bodies that wait for an answer, the oldest first."""
    return tuple(
        Line(
            _("{body}要用您的“{kind}”").format(body=one.body_name, kind=one.certificate.kind),
            _("请在{day}以前答复").format(day=full_day(local_date(one.good_until))),
            reverse("my-certificate-consent", args=[one.pk]),
        )
        for one in consents_waiting(who, now=request.now)[:_ROWS_A_PAGE]
    )


def _granted(request: DoorRequest, who: Applicant) -> tuple[Line, ...]:
    """What others let one use: each leads to its QR code."""
    return tuple(
        Line(
            _("{name}的{kind}").format(name=one.certificate.holder_name, kind=one.certificate.kind),
            " · ".join(
                (_("用途：{what}").format(what=what_for(one)), _("到{day}为止").format(day=full_day(one.until)))
            ),
            reverse("my-certificate-show", args=[one.certificate_id]),
        )
        for one in granted_to(who, today=request.today)[:_ROWS_A_PAGE]
    )
