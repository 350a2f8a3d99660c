"""Who makes a move: the applicant, an officer with a grant, or a day that passes (DOMAIN §6)."""

from __future__ import annotations

from enum import StrEnum

from zhengwu.cases.rules.moves import Move


class Doer(StrEnum):
    """Whose move it is."""

    APPLICANT = "applicant"
    OFFICER = "officer"
    CLOCK = "clock"


#: The action an officer needs for a move (`organisations/rules/actions.py`).
ACTION_OF: dict[Move, str] = {
    Move.PRE_RETURN: "cases.pre_return",
    Move.RECEIVE: "cases.receive",
    Move.REFUSE_ACCEPTANCE: "cases.refuse_acceptance",
    Move.REQUEST_CORRECTION: "cases.request_correction",
    Move.ACCEPT: "cases.accept",
    # Whoever accepts hands it to the reviewers in the same breath.
    Move.ASSIGN: "cases.accept",
    Move.START_SPECIAL: "cases.start_special_procedure",
    Move.END_SPECIAL: "cases.end_special_procedure",
    Move.FORWARD: "cases.forward",
    Move.RETURN_OPINION: "cases.give_opinion",
    Move.APPROVE: "cases.decide",
    Move.REJECT: "cases.decide",
    Move.CLOSE: "cases.close",
    Move.ABATE: "cases.change_applicant",
    Move.REVOKE: "cases.undo",
    Move.CANCEL: "cases.undo",
    Move.ARCHIVE: "cases.archive",
}

#: What happens by itself when a day has passed.
BY_THE_CLOCK = frozenset({Move.DEEM_ACCEPTED, Move.LAPSE, Move.LAPSE_TOLERATED, Move.DEEM_RENEWED})


def doer_of(move: Move) -> Doer:
    """Whose move it is; what no officer and no clock does is the applicant's."""
    if move in ACTION_OF:
        return Doer.OFFICER
    return Doer.CLOCK if move in BY_THE_CLOCK else Doer.APPLICANT
