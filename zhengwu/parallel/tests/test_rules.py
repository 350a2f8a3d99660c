"""The rules of parallel approval, as tables and as properties."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.kernel.public import Refusal
from zhengwu.parallel.rules.joint import (
    CommitmentIsNotEnough,
    ConclusionMissing,
    JointKind,
    JointOver,
    JointState,
    LaneFact,
    MemberRefuses,
    OnRefusal,
    Outcome,
    StillWaiting,
    may_close,
    next_phase,
    silence_consents,
)
from zhengwu.parallel.rules.limits import (
    LOCAL_DAYS,
    NATIONAL_DAYS,
    ExtensionNotApproved,
    JointAlreadyExtended,
    JointExtensionTooLate,
    JointExtensionTooLong,
    may_extend_joint,
)
from zhengwu.parallel.rules.members import (
    FAVOURABLE,
    MEMBER_TABLE,
    PENDING,
    AlreadyDeemed,
    Asked,
    MemberMove,
    MemberOutOfOrder,
    MemberState,
    next_member_state,
)
from zhengwu.parallel.rules.project_code import ProjectCodeWrong, check_digit, read_project_code
from zhengwu.parallel.rules.stages import (
    PROJECT_OVER,
    PROJECT_TABLE,
    STAGE_DAYS,
    CodeInactive,
    NotSmall,
    ProjectKind,
    ProjectMove,
    ProjectOutOfOrder,
    ProjectState,
    Round,
    StageNotPassed,
    StageOnlyPromised,
    StageRefused,
    StageStillOpen,
    StageUndecided,
    gate,
    next_project_state,
    opening,
)
from zhengwu.parallel.rules.visits import Verdict, conclusion

M, J, P = MemberState, JointState, ProjectState


@pytest.mark.parametrize(
    ("typed", "year", "kind"),
    [
        ("2020-340123-47-03-012345", 2020, "备案"),
        ("2107-340123-04-01-543210", 2021, "审批"),
        ("2012-340123-04-02-543210", 2020, "核准"),
        (" ２０１７－340123-47-03-012345 ", 2017, "备案"),
        ("2016-000000-47-99-012345", 2016, ""),
    ],
)
def test_codes_of_both_ages_are_read(typed: str, year: int, kind: str) -> None:
    code = read_project_code(typed)
    assert (code.year, code.type_name, len(code.text)) == (year, kind, 24)


@pytest.mark.parametrize(
    "typed",
    [
        "", "2020-340123-47-03-01234", "20203401234703012345", "2021-340123-47-03-012345", "2020-990123-47-03-012345",
        "2013-340123-47-03-012345",
    ],
)  # fmt: skip
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(ProjectCodeWrong):
        read_project_code(typed)


@settings(deadline=None)
@given(st.integers(0, 99999), st.integers(0, 9))
def test_one_check_digit_of_ten_is_right(serial: int, typed: int) -> None:
    body = f"2107-340123-04-01-{serial:05d}"
    right = check_digit(body.replace("-", ""))
    read_project_code(f"{body}{right}", check="mod11_10")
    if str(typed) != right:
        with pytest.raises(ProjectCodeWrong):
            read_project_code(f"{body}{typed}", check="mod11_10")


def test_every_step_of_a_lane_is_in_the_table_or_refused() -> None:
    for state, move in product(MemberState, MemberMove):
        if after := MEMBER_TABLE[move].get(state):
            assert next_member_state(state, move) == after
            continue
        with pytest.raises((MemberOutOfOrder, AlreadyDeemed)):
            next_member_state(state, move)
    with pytest.raises(AlreadyDeemed):
        next_member_state(M.SILENT, MemberMove.DISAGREE)
    assert MEMBER_TABLE[MemberMove.DEEM].keys() == PENDING


@pytest.mark.parametrize(
    ("states", "kind", "on_refusal", "phase"),
    [
        ([M.AGREED, M.WAITING], "general", "go_on", J.COLLECTING),
        ([M.AGREED, M.SILENT], "general", "go_on", J.CONSOLIDATING),
        ([M.AGREED, M.COMMITTED], "general", "go_on", J.COLLECTING),
        ([M.AGREED, M.COMMITTED], "precondition", "go_on", J.CONSOLIDATING),
        ([M.DISAGREED, M.ACCEPTED], "general", "go_on", J.COLLECTING),
        ([M.DISAGREED, M.ACCEPTED], "general", "stop", J.CONSOLIDATING),
    ],
)
def test_who_is_waited_for(states: list[MemberState], kind: str, on_refusal: str, phase: JointState) -> None:
    lanes = [LaneFact(name=str(n), state=state) for n, state in enumerate(states)]
    assert next_phase(lanes, kind=JointKind(kind), on_refusal=OnRefusal(on_refusal)) == phase


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(MemberState), st.booleans()), min_size=1, max_size=6),
    st.sampled_from(JointKind),
    st.sampled_from(Outcome),
)
def test_what_the_lead_may_conclude(found: list[tuple[MemberState, bool]], kind: JointKind, outcome: Outcome) -> None:
    """Never passed over a mandatory refusal; never closed while somebody is waited for, unless it is refused anyway."""
    lanes = [LaneFact(name="x", state=state, mandatory=mandatory) for state, mandatory in found]
    states = {state for state, _ in found}
    no = (M.DISAGREED, True) in found
    try:
        may_close(lanes, kind=kind, state=J.CONSOLIDATING, outcome=outcome, words="汇总")
    except StillWaiting:
        assert states & PENDING
    except CommitmentIsNotEnough:
        assert M.COMMITTED in states
        assert kind == JointKind.GENERAL
    except MemberRefuses:
        assert no
        assert outcome == Outcome.PASSED
    else:
        assert (no and outcome == Outcome.NOT_PASSED) or not (states & PENDING or (no and outcome == Outcome.PASSED))


def test_closing_needs_words_and_something_open() -> None:
    lanes = [LaneFact(name="x", state=M.AGREED)]
    with pytest.raises(ConclusionMissing):
        may_close(lanes, kind=JointKind.GENERAL, state=J.CONSOLIDATING, outcome=Outcome.PASSED, words=" ")
    for state in (J.CLOSED, J.TERMINATED):
        with pytest.raises(JointOver):
            may_close(lanes, kind=JointKind.GENERAL, state=state, outcome=Outcome.PASSED, words="x")


def test_silence_consents_only_to_a_flagged_opinion() -> None:
    found = {
        (asked, flag) for asked, flag in product(Asked, (True, False)) if silence_consents(asked=asked, flagged=flag)
    }
    assert found == {(Asked.OPINION, True)}


@pytest.mark.parametrize(
    ("days", "reason", "approval", "extended", "late", "refusal"),
    [
        (15, "复杂", "政函1号", 0, False, None),
        (16, "复杂", "政函1号", 0, False, JointExtensionTooLong),
        (0, "复杂", "政函1号", 0, False, JointExtensionTooLong),
        (5, "", "政函1号", 0, False, ExtensionNotApproved),
        (5, "复杂", " ", 0, False, ExtensionNotApproved),
        (5, "复杂", "政函1号", 5, False, JointAlreadyExtended),
        (5, "复杂", "政函1号", 0, True, JointExtensionTooLate),
    ],
)
def test_extension(
    days: int, reason: str, approval: str, extended: int, late: bool, refusal: type[Refusal] | None
) -> None:
    due, today = date(2026, 3, 2), date(2026, 3, 3 if late else 2)
    said = {"days": days, "reason": reason, "approval": approval, "extended": extended, "due": due, "today": today}
    if refusal is None:
        may_extend_joint(**said)  # type: ignore[arg-type]
        return
    with pytest.raises(refusal):
        may_extend_joint(**said)  # type: ignore[arg-type]


def one(stage: int, *states: MemberState, outcome: Outcome | None = Outcome.PASSED, **rest: object) -> Round:
    said = {"phase": "", "state": J.CLOSED if outcome else J.COLLECTING, "merged": False} | rest
    lanes = [LaneFact(name="住建", state=state) for state in states or (M.AGREED,)]
    return Round(stage=stage, outcome=outcome, lanes=lanes, **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rounds", "why"),
    [
        ([], StageNotPassed),
        ([one(1)], None),
        ([one(1, M.SILENT)], None),
        ([one(1, outcome=None)], StageUndecided),
        ([one(1, M.DISAGREED, outcome=Outcome.NOT_PASSED)], StageRefused),
        ([one(1, M.DISAGREED, outcome=Outcome.NOT_PASSED), one(1)], None),
        ([one(1, M.COMMITTED)], StageOnlyPromised),
        ([one(1), one(1, phase="二期", outcome=None)], StageUndecided),
        ([one(1), one(1, phase="二期")], None),
    ],
)
def test_the_gate(rounds: list[Round], why: type[Refusal] | None) -> None:
    assert type(gate(rounds, 1)) is (why or type(None))


def opens(stage: int, state: ProjectState, *rounds: Round, **rest: object) -> ProjectState:
    said = {"kind": ProjectKind.SOCIAL, "code_active": True, "merged": False, "phase": ""} | rest
    return opening(stage=stage, state=state, project_code="x", rounds=rounds, **said)  # type: ignore[arg-type]


def test_stages_open_in_order() -> None:
    assert opens(1, P.REGISTERED) == P.STAGE1
    assert opens(2, P.STAGE1, one(1)) == P.STAGE2
    assert opens(3, P.STAGE2, one(1), one(2)) == P.STAGE3
    assert opens(3, P.STAGE1, one(1), merged=True, kind=ProjectKind.SMALL) == P.STAGE3
    assert opens(4, P.CONSTRUCTION, one(3)) == P.STAGE4
    assert opens(4, P.STAGE4, one(3), one(4, phase="一期"), phase="二期") == P.STAGE4
    assert opens(5, P.STAGE2) == P.STAGE2
    assert gate([one(3, merged=True)], 2) is None


@pytest.mark.parametrize(
    ("stage", "state", "rounds", "rest", "refusal"),
    [
        (2, P.STAGE1, [one(1, outcome=None)], {}, StageUndecided),
        (2, P.REGISTERED, [], {}, ProjectOutOfOrder),
        (1, P.STAGE1, [one(1, outcome=None)], {}, StageStillOpen),
        (3, P.STAGE1, [one(1)], {"merged": True}, NotSmall),
        (1, P.REGISTERED, [], {"code_active": False}, CodeInactive),
        (5, P.SUSPENDED, [], {}, ProjectOutOfOrder),
        (4, P.CONSTRUCTION, [one(3, M.COMMITTED)], {}, StageOnlyPromised),
    ],
)
def test_gates_stay_shut(
    stage: int, state: ProjectState, rounds: list[Round], rest: dict[str, object], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        opens(stage, state, *rounds, **rest)


@settings(deadline=None)
@given(st.lists(st.sampled_from(ProjectMove), max_size=25))
def test_no_way_leads_out_of_the_end_or_past_a_stage(moves: list[ProjectMove]) -> None:
    state, been = P.REGISTERED, []
    for move in moves:
        try:
            after = next_project_state(state, move)
        except ProjectOutOfOrder:
            assert state not in PROJECT_TABLE[move]
            continue
        assert state not in PROJECT_OVER
        been.append(after)
        state = after
    if P.COMPLETED in been:
        assert [s for s in been if s in {P.STAGE1, P.STAGE3, P.CONSTRUCTION, P.STAGE4}]
        assert been.index(P.STAGE1) < been.index(P.STAGE3) < been.index(P.CONSTRUCTION) < been.index(P.STAGE4)


def test_stages_fit_the_local_target() -> None:
    assert sum(STAGE_DAYS[stage] for stage in range(1, 5)) <= LOCAL_DAYS < NATIONAL_DAYS
    assert {M.AGREED, M.SILENT} == FAVOURABLE


def test_the_last_signature_concludes() -> None:
    fit, repair, none = Verdict.FIT, Verdict.RECTIFY, Verdict.UNSIGNED
    assert [conclusion(v) for v in ([], [fit, none], [fit, fit], [fit, repair], [none, repair])] == [
        none, none, fit, repair, none,
    ]  # fmt: skip
