"""我的委托: who may act for me, and for whom I may act."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.me._me import links, way
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import MePage, MeRow, MeSection
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Button, Crumb, Empty, Notice
from zhengwu.doors.ui.writing import full_day
from zhengwu.people.public import (
    END_NAMES,
    GUARDIANS,
    KIND_NAMES,
    Mandate,
    MandateEnd,
    MandateKind,
    Standing,
    mandates_given,
    mandates_held,
    standing_of,
)

_SHOWN = 50
_OPEN = frozenset({Standing.AWAITS, Standing.FUTURE, Standing.LIVE})


@page("my/mandates", may=SIGNED_IN, name="my-mandates")
def mandates(request: DoorRequest) -> HttpResponse:
    """Both sides, what waits for an answer first."""
    person = request.account.person
    given = list(mandates_given(person=person)[:_SHOWN]) if person else []
    held = list(mandates_held(person=person)[:_SHOWN]) if person else []
    waiting = sum(standing_of(m, today=request.today) is Standing.AWAITS for m in held)
    laid_out = MePage(
        heading=_("我的委托"),
        crumbs=way(Crumb(_("我的委托"))),
        lead=_("委托别人替您办，或接受别人的委托。接受了才有效，随时可以撤销或辞去。"),
        notice=Notice(counted("有 {n} 份委托等您答复", waiting), tone="need") if waiting else None,
        sections=(
            _section(
                request,
                "held",
                _("我能替谁办"),
                held,
                agent=True,
                empty=_("还没有人委托您。"),
            ),
            _section(
                request,
                "given",
                _("谁能替我办"),
                given,
                agent=False,
                empty=_("您没有委托别人。"),
                buttons=(Button(text=_("委托别人"), href=reverse("my-mandate-offer"), kind="quiet", icon="plus"),)
                if person
                else (),
            ),
        ),
        links=links("my-mandates"),
    )
    return show(request, "me", laid_out, verb="find")


def _section(
    request: DoorRequest,
    key: str,
    title: str,
    found: list[Mandate],
    *,
    agent: bool,
    empty: str,
    buttons: tuple[Button, ...] = (),
) -> MeSection:
    ordered = sorted(found, key=lambda m: standing_of(m, today=request.today) not in _OPEN)
    return MeSection(
        key=key,
        title=title,
        rows=tuple(_row(m, agent=agent, today=request.today) for m in ordered),
        empty=Empty(empty),
        buttons=buttons,
    )


def _row(mandate: Mandate, *, agent: bool, today: dt.date) -> MeRow:
    standing = standing_of(mandate, today=today)
    other = mandate.principal.name if agent else mandate.agent.name
    whose = "" if agent or mandate.principal_legal is None else mandate.principal_legal.name
    kind = _(KIND_NAMES[MandateKind(mandate.kind)])
    return MeRow(
        title=other,
        notes=tuple(filter(None, (whose, mandate.scope, _("{kind}，{days}").format(kind=kind, days=days_of(mandate))))),
        badges=(_badge(standing, mandate),),
        buttons=_buttons(mandate, standing, agent=agent, other=other),
    )


def days_of(mandate: Mandate) -> str:
    """From its first day to its last; a guardianship of an adult has none."""
    first = full_day(mandate.valid_from)
    if mandate.valid_to is None:
        return _("{first}起").format(first=first)
    return _("{first}至{last}").format(first=first, last=full_day(mandate.valid_to - dt.timedelta(days=1)))


def _badge(standing: Standing, mandate: Mandate) -> Badge:
    match standing:
        case Standing.LIVE:
            return Badge(_("有效"), "done", "check")
        case Standing.AWAITS:
            return Badge(_("等答复"), "need")
        case Standing.FUTURE:
            return Badge(_("还没开始"), "plain")
        case Standing.EXPIRED:
            return Badge(_("已到期"), "plain")
    return Badge(_(END_NAMES[MandateEnd(mandate.end)]) if mandate.end else _("已撤销"), "plain")


def _buttons(mandate: Mandate, standing: Standing, *, agent: bool, other: str) -> tuple[Button, ...]:
    """A guardianship is ended by the paper that ends it, at a window."""
    if standing not in _OPEN or mandate.kind in GUARDIANS:
        return ()
    end = reverse("my-mandate-end", args=[mandate.pk])
    if agent and standing is Standing.AWAITS:
        return (Button(text=_("看了再答复"), more=other, href=reverse("my-mandate-answer", args=[mandate.pk])),)
    return (Button(text=_("辞去") if agent else _("撤销"), more=other, kind="plain", href=end),)
