"""Whose entry it is."""

from __future__ import annotations

from collections.abc import Sequence

from zhengwu.disclosure.models import Disclosure
from zhengwu.kernel.public import blind_index
from zhengwu.people.public import Applicant


def named_by(row: Disclosure, applicants: Sequence[Applicant]) -> Applicant | None:
    """The one of these who is the person named, by registration or by number; None: nobody of them."""
    return next(
        (
            one
            for one in applicants
            if (row.subject_ref and one.ref == row.subject_ref) or blind_index(one.id_number) == row.subject_index
        ),
        None,
    )
