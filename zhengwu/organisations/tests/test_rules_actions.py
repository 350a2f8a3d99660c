"""授权事项: the table and what hangs on it."""

from __future__ import annotations

import re

import pytest

from zhengwu.organisations.rules.actions import ACTIONS, UnknownAction, check_action
from zhengwu.organisations.rules.officer import MayNot, NobodyMay, NotAtWork


def test_the_table_is_the_one_agreed() -> None:
    assert set(ACTIONS) == {
        "cases.view",
        "cases.receive",
        "cases.receive_anywhere",
        "cases.accept",
        "cases.request_correction",
        "cases.refuse_acceptance",
        "cases.start_special_procedure",
        "cases.end_special_procedure",
        "cases.extend",
        "cases.review",
        "cases.decide",
        "cases.settle",
        "cases.file_refusal",
        "cases.answer_filing",
        "cases.verify_commitment",
        "cases.repair_credit",
        "cases.propose_undoing",
        "cases.undo",
        "filings.edit",
        "cases.deliver",
        "cases.pre_return",
        "cases.prioritise",
        "cases.change_applicant",
        "cases.forward",
        "cases.give_opinion",
        "cases.transfer",
        "cases.take_over",
        "cases.hear",
        "cases.publicise",
        "cases.close",
        "cases.archive",
        "cases.propose_disposal",
        "cases.approve_disposal",
        "cases.seal",
        "cases.charge",
        "cases.print",
        "cases.supervise",
        "items.edit",
        "items.review_staffing",
        "items.review_legal",
        "items.publish",
        "catalogue.edit",
        "search.edit",
        "notices.view",
        "notices.edit",
        "processes.edit",
        "divisions.edit",
        "bodies.edit",
        "delegations.edit",
        "entries.request",
        "entries.approve",
        "documents.word",
        "seals.register",
        "seals.keep",
        "seals.approve",
        "staff.edit",
        "grants.edit",
        "absences.approve",
        "people.edit",
        "people.reveal",
        "accounts.edit",
        "calendar.edit",
        "audit.view",
        "policy.view",
        "projects.view",
        "projects.lead",
        "projects.answer",
        "projects.extend",
        "disclosure.view",
        "disclosure.enter",
        "disclosure.hold",
        "disclosure.approve",
        "disclosure.answer",
        "supervision.view",
        "supervision.judge",
        "supervision.explain",
        "supervision.rules",
        "supervision.order",
        "supervision.patrol",
        "ratings.view",
        "ratings.follow_up",
        "ratings.judge",
        "appraisal.view",
        "appraisal.edit",
        "appraisal.judge",
        "analytics.view",
        "certificates.view",
        "certificates.issue",
        "certificates.change",
        "certificates.request",
        "certificates.direct",
        "certificates.stock",
        "certificates.sample",
        "admin",
    }


@pytest.mark.parametrize("key", ACTIONS)
def test_every_action_has_a_name_people_understand(key: str) -> None:
    assert ACTIONS[key].key == key
    assert re.search(r"[\u4e00-\u9fff]", ACTIONS[key].name)
    assert len({action.name for action in ACTIONS.values()}) == len(ACTIONS)


@pytest.mark.parametrize("key", ["", "cases", "cases.*", "CASES.VIEW", "cases.fly"])
def test_what_is_not_in_the_table_does_not_exist(key: str) -> None:
    with pytest.raises(UnknownAction):
        check_action(key)


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (
            MayNot(action="cases.decide", who=("县民政局审批岗",)),
            "“决定”的权限。可以办理的岗位：县民政局审批岗。",
        ),
        (MayNot(action="cases.decide", who=tuple("甲乙丙丁戊己")), "甲、乙、丙、丁、戊等。"),
        (NobodyMay(action="cases.decide"), "也没有岗位获得这项授权"),
        (NotAtWork(action="cases.decide"), "“决定”要由在岗的工作人员办理"),
    ],
)
def test_a_refusal_says_who_may(refusal: Exception, said: str) -> None:
    assert said in str(refusal)
    assert "！" not in str(refusal)
