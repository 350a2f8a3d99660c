"""不予受理: at once, with the reason, the competent body and the remedy."""

from __future__ import annotations

import pytest

from zhengwu.cases.public import OutOfOrder, refuse_acceptance, remedy_of
from zhengwu.cases.rules.refusal import CompetentBodyMissing, RefusalReasonMissing, RefusalTooLate
from zhengwu.cases.tests.factories import (
    CIVIL,
    COUNTY,
    MONDAY,
    World,
    at,
    correcting,
    fact,
    fresh,
    item,
    paper,
    received,
    reviewing,
    submitted,
    told,
)
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM, LawForbids, NotPermitted
from zhengwu.organisations.public import create_body

REASON, BODY = "不属于本机关职权", "合肥市公安局"


def test_turned_away_with_reason_body_and_remedy(world: World) -> None:
    case = received(world)
    refuse_acceptance(
        project_no=case.project_no, reason=REASON, competent_body=BODY, by=world.zhao_min, now=at("03-03")
    )
    case = fresh(case)
    assert (case.state, case.closed_at, case.accept_date) == ("not_accepted", at("03-03"), None)
    notice = paper(case, "non_acceptance_notice")
    assert (notice.values["reason"], notice.values["competent_body"]) == (
        REASON,
        BODY,
    )
    assert notice.values["remedy"] == {"review_body": "肥西县人民政府", "court": "肥西县人民法院"}
    assert fact(case, "AcceptanceRefused") == {
        "project_no": case.project_no,
        "reason": REASON,
        "competent_body": BODY,
        "notice_no": notice.number,
    }


@pytest.mark.parametrize(
    ("reason", "body", "on", "refused"),
    [
        ("", BODY, "03-02", RefusalReasonMissing),
        (" \n", BODY, "03-02", RefusalReasonMissing),
        (REASON, "", "03-02", CompetentBodyMissing),
        (REASON, BODY, "03-10", RefusalTooLate),
    ],
)
def test_nobody_is_turned_away_without_an_answer_or_too_late(
    world: World, reason: str, body: str, on: str, refused: type[LawForbids]
) -> None:
    case = received(world)
    before = told(case)
    with pytest.raises(refused):
        refuse_acceptance(project_no=case.project_no, reason=reason, competent_body=body, by=world.zhao_min, now=at(on))
    assert (fresh(case).state, told(case)) == ("received", before)


def test_only_what_was_received_and_is_undecided(world: World) -> None:
    for case in (submitted(world), correcting(world), reviewing(world)):
        with pytest.raises(OutOfOrder):
            refuse_acceptance(
                project_no=case.project_no, reason=REASON, competent_body=BODY, by=world.zhao_min, now=MONDAY
            )


def test_outsiders_are_refused(world: World) -> None:
    case = received(world)
    for stranger in (world.wairen, world.sun_li):
        with pytest.raises(NotPermitted):
            refuse_acceptance(project_no=case.project_no, reason=REASON, competent_body=BODY, by=stranger, now=MONDAY)


def test_the_remedy_is_the_guides_then_the_bodys_then_the_divisions(world: World) -> None:
    create_body(
        code=CIVIL,
        name="肥西县民政局",
        division_code=COUNTY,
        phone_consult="0551-68840001",
        phone_supervise="0551-68840002",
        review_organ="肥西县政府法制科",
        by=SYSTEM,
        now=MONDAY,
    )
    assert remedy_of(fresh(submitted(world))) == {"review_body": "肥西县政府法制科", "court": "肥西县人民法院"}
    import_items(
        source=[item(2, guide={"remedy": {"review_organ": "合肥市民政局", "court": "合肥铁路运输法院"}})],
        by=SYSTEM,
        now=MONDAY,
    )
    assert remedy_of(fresh(submitted(world))) == {"review_body": "合肥市民政局", "court": "合肥铁路运输法院"}
