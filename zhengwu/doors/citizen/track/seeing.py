"""Who may see a case without owning it: whoever gave its number and query password in this session."""

from __future__ import annotations

from django.contrib.sessions.backends.base import SessionBase

from zhengwu.cases.public import Case, NoSuchCase, case_of
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.people.public import Account

_SLOT = "tracked"
_MOST = 20


def remember(session: SessionBase, case: Case) -> None:
    """The password was right: open this case for the session."""
    known = [number for number in session.get(_SLOT, []) if number != case.project_no]
    session[_SLOT] = [*known, case.project_no][-_MOST:]


def tracked_case(session: SessionBase, project_no: str) -> Case:
    """A case opened with its password in this session.

    Raises:
        NoSuchCase
    """
    found = None
    if project_no in session.get(_SLOT, []):
        found = Case.objects.select_related("item_version", "body__division").filter(project_no=project_no).first()
    if found is None:
        raise NoSuchCase(project_no=project_no[:60])
    return found


def visible_case(request: DoorRequest, project_no: str) -> Case:
    """One's own, or one opened with its password.

    Raises:
        NoSuchCase
    """
    if isinstance(request.user, Account):
        try:
            return case_of(project_no=project_no, account=request.user, today=request.today)
        except NoSuchCase:
            pass
    return tracked_case(request.session, project_no)
