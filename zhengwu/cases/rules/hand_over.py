"""交接: what may be on a slip, and when both counts agree (DOMAIN §6, front and back office)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhengwu.kernel.pure import BadInput, Conflict, InputError

MOST_PAPERS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What the taking side found for one case."""

    papers: int
    difference: str = ""


class SlipEmpty(BadInput):
    """No case was chosen."""

    code = "hand_over.empty"


class NotHere(Conflict):
    """The papers of this case are not on the giver's side."""

    code = "hand_over.not_here"
    template = "“{project_no}”的纸质材料现在不在这一边，不能移交。请刷新页面，看它在谁手里。"


class ReturnReasonMissing(BadInput):
    """Nobody returns a case without a reason."""

    code = "hand_over.reason_missing"


class AlreadyTaken(Conflict):
    """The slip is signed on both sides."""

    code = "hand_over.taken"
    template = "这张交接单双方都签过了，不能再改。有出入，请另开一张交接单。"


class SamePerson(Conflict):
    """Whoever gave cannot take."""

    code = "hand_over.same_person"
    template = "移交和接收要由两个人签。请另一边的同事来接收。"


class CountDiffers(BadInput):
    """Fewer or more papers than the slip says, and no word about it."""

    code = "hand_over.count_differs"


def check_return(*, direction: str, reason: str) -> None:
    """A return says why (前后台分离，无理由不得退件).

    Raises:
        ReturnReasonMissing
    """
    if direction == "back" and not reason:
        raise ReturnReasonMissing.one(("reason",), "退回窗口要写明理由，写给窗口的同事看。", "hand_over.reason_missing")


def check_counts(*, given: Mapping[str, int], counted: Mapping[str, Counted]) -> None:
    """Every case on the slip is counted, and a difference is explained.

    Args:
        given, counted: by project number. What is not on the slip is not looked at: nobody can add to it.

    Raises:
        CountDiffers: with every case it is about
    """
    errors = []
    for project_no, papers in given.items():
        found = counted.get(project_no)
        if found is None or not 0 <= found.papers <= MOST_PAPERS:
            msg = "请填“{project_no}”清点到几份。"
            errors.append(
                InputError(
                    loc=("counted", project_no), msg=msg, code="hand_over.uncounted", facts={"project_no": project_no}
                )
            )
        elif found.papers != papers and not found.difference:
            msg = "“{project_no}”移交 {papers} 份，清点 {counted} 份，请写明差在哪。"
            facts = {"project_no": project_no, "papers": papers, "counted": found.papers}
            errors.append(
                InputError(loc=("difference", project_no), msg=msg, code="hand_over.count_differs", facts=facts)
            )
    if errors:
        raise CountDiffers(errors)
