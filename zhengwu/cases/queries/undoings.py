"""撤销、注销: the proceedings of a case, and the verification behind one."""

from __future__ import annotations

from zhengwu.cases.models import Case, CommitmentCheck, Undoing


def open_undoing(case: Case) -> Undoing | None:
    """The proceeding that waits for its decision; None when there is none."""
    return Undoing.objects.filter(case=case, outcome="").first()


def check_of(case: Case) -> CommitmentCheck | None:
    """The verification of a case decided on a promise; None for all others."""
    return CommitmentCheck.objects.filter(case=case).first()
