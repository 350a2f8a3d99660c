"""In whose name the person acts, kept in the session; that they may is asked again wherever it counts.

The names stand in the session as well (`ui/context.py` shows them), so that the header of every page costs no question to the
database. They are written when somebody signs in, opens 我的办件 or begins an application.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest

from zhengwu.people.public import Applicant

_NAMES, _CHOSEN = "acting_names", "acting_for"


def note_names(request: HttpRequest, people: Sequence[Applicant]) -> None:
    """Write down in whose names one may act now; a name that is gone is put off."""
    names = [[person.ref, person.name, not person.by_agent and person.kind == "natural"] for person in people]
    if len(names) == 1 and _NAMES not in request.session:
        return  # no choice, and none that has to be taken back: nothing to write
    if request.session.get(_NAMES) != names:
        request.session[_NAMES] = names
    if acting_for(request) not in {"", *(ref for ref, _, _ in names)}:
        del request.session[_CHOSEN]


def put_on(request: HttpRequest, person: Applicant) -> None:
    """From now on in this name."""
    request.session[_CHOSEN] = person.ref


def acting_for(request: HttpRequest) -> str:
    """`person:7`, `legal:3`, or "" when nothing was chosen."""
    return str(request.session.get(_CHOSEN, ""))
