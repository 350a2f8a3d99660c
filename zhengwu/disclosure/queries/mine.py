"""What somebody asked about an entry of theirs, with the answers."""

from __future__ import annotations

from collections.abc import Sequence

from zhengwu.disclosure.models import Disclosure, Plea
from zhengwu.disclosure.operations._disclosure import NoSuchDisclosure
from zhengwu.disclosure.queries.public_list import disclosure_for_all
from zhengwu.disclosure.queries.whose import named_by
from zhengwu.people.public import Applicant


def my_disclosure(*, disclosure_id: int, applicants: Sequence[Applicant]) -> Disclosure:
    """An entry about one of these.

    Raises:
        NoLongerPublic
        NoSuchDisclosure: there is none, or it is somebody else's
    """
    found = disclosure_for_all(disclosure_id=disclosure_id)
    if named_by(found, applicants) is None:
        raise NoSuchDisclosure
    return found


def my_pleas(row: Disclosure) -> list[Plea]:
    """Newest first."""
    return list(row.pleas.all())
