"""The one table of which event tells whom, and as what kind of notice. DOMAIN §3, §6.

An event that stands here without a kind of its own does not exist: `kinds.py` has the words, `handlers.py` listens.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """In what part somebody is told."""

    APPLICANT = "applicant"
    """申请人: every account of the person, or of who represents the firm by law"""
    AGENT = "agent"
    """代理人: the account that handed the case in for somebody else"""
    OFFICERS = "officers"
    """经办人: whoever of the office has acted on the case so far"""
    VIEWER = "viewer"
    """家人: whom the applicant lets see the progress"""


CITIZENS = frozenset({Role.APPLICANT, Role.AGENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who is told of an event, as which kind. Whoever did it knows already, unless `also_actor`: then it is a receipt."""

    kind: str
    roles: frozenset[Role]
    also_actor: bool = False


def _citizens(kind: str, *, also_actor: bool = False) -> Told:
    return Told(kind=kind, roles=CITIZENS, also_actor=also_actor)


TABLE: dict[str, Told] = {
    "cases.CaseSubmitted": _citizens("submitted", also_actor=True),
    "cases.CaseReceived": _citizens("received"),
    "cases.CorrectionRequested": _citizens("correction"),
    "cases.AcceptanceRefused": _citizens("not_accepted"),
    "cases.CaseAccepted": _citizens("accepted"),
    "cases.CaseLapsed": _citizens("lapsed"),
    "cases.SpecialProcedureStarted": _citizens("special_started"),
    "cases.SpecialProcedureEnded": _citizens("special_ended"),
    "cases.LimitExtended": _citizens("extended"),
    "cases.DueDatesRecomputed": _citizens("recomputed"),
    "cases.CaseDecided": _citizens("decided"),
    "cases.ResultSent": _citizens("sent"),
    "cases.CaseClosed": _citizens("closed"),
    "cases.IdentityRevealed": Told(kind="revealed", roles=frozenset({Role.APPLICANT})),
    "cases.MaterialsSupplied": Told(kind="supplied", roles=frozenset({Role.OFFICERS})),
    "cases.ProgressShared": Told(kind="shared", roles=frozenset({Role.VIEWER})),
    "cases.CaseWithdrawn": Told(kind="withdrawn", roles=CITIZENS | {Role.OFFICERS}),
}
