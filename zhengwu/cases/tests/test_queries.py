"""What applicants and officers may ask, and what it costs."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhengwu.cases import events
from zhengwu.cases.events import CaseFact
from zhengwu.cases.models import Case
from zhengwu.cases.public import (
    Gap,
    NoSuchCase,
    State,
    case_by_password,
    case_for_desk,
    case_of,
    cases_of,
    deliver,
    desk_actions,
    desk_page,
    desk_tasks,
    find_cases,
    progress_of,
    query_password,
    recompute_open_cases,
    refuse_acceptance,
    request_correction,
    start_special_procedure,
    story_of,
    sweep_lapsed,
    withdraw,
)
from zhengwu.cases.queries.desk import Wishes
from zhengwu.cases.queries.desk_tasks import COLOURS
from zhengwu.cases.queries.mine import WrongNumberOrPassword
from zhengwu.cases.queries.story import _SENTENCES, UNTOLD
from zhengwu.cases.tests.factories import (
    MONDAY,
    PHOTO,
    REQUEST,
    World,
    a_holiday,
    at,
    closed,
    correcting,
    day,
    decided,
    fresh,
    handed_in,
    received,
    reviewed,
    reviewing,
    submitted,
)
from zhengwu.kernel.public import NotPermitted, verify
from zhengwu.kernel.tests.factories import naughty_strings


def subclasses(kind: type[CaseFact]) -> list[type[CaseFact]]:
    return [sub for sub in vars(events).values() if isinstance(sub, type) and issubclass(sub, kind) and sub is not kind]


def in_every_state(world: World) -> dict[State, Case]:
    """One case in each state that can be reached today, and one set by hand in each of the others."""
    special, terminated, refused, gone = (
        reviewing(world),
        correcting(world),
        received(world),
        submitted(world),
    )
    start_special_procedure(
        project_no=special.project_no, kind="hearing", planned_days=5, basis="x", by=world.sun_li, now=MONDAY
    )
    refuse_acceptance(
        project_no=refused.project_no, reason="不属于", competent_body="公安局", by=world.zhao_min, now=MONDAY
    )
    withdraw(project_no=gone.project_no, by=world.fang.actor, now=MONDAY)
    sweep_lapsed(now=at("06-01"))
    found = {
        State.SUBMITTED: submitted(world),
        State.RECEIVED: received(world),
        State.CORRECTING: correcting(world),
        State.NOT_ACCEPTED: refused,
        State.REVIEWING: reviewing(world),
        State.SPECIAL: special,
        State.APPROVED: decided(world),
        State.REJECTED: decided(world, outcome="reject"),
        State.CLOSED: closed(world),
        State.WITHDRAWN: gone,
        State.TERMINATED: terminated,
    }
    for state in set(State) - set(found):
        case = closed(world) if state in {State.REVOKED, State.ARCHIVED} else reviewing(world)
        Case.objects.filter(pk=case.pk).update(state=state)
        found[state] = case
    return {state: fresh(case) for state, case in found.items()}


#: What the window may note about any case that is not decided.
AT_THE_WINDOW = {"prioritise", "change_applicant"}


class TestEveryState:
    def test_progress_says_what_next_with_whom_until_when(self, world: World) -> None:
        for state, case in in_every_state(world).items():
            assert case.state == state
            progress = progress_of(case)
            over = state in {
                State.NOT_ACCEPTED, State.CLOSED, State.WITHDRAWN, State.TERMINATED, State.REVOKED, State.CANCELLED,
                State.ARCHIVED,
            }  # fmt: skip
            assert progress.over is over, state
            assert progress.step
            assert bool(progress.holder) is not over
            assert progress.yours is (state in {State.CORRECTING, State.RETURNED})
        assert progress_of(reviewing(world)).holder == "县民政局审查岗"
        assert progress_of(reviewed(world)).holder == "县民政局审批岗"
        assert progress_of(decided(world)).until_date == day("03-16")

    def test_every_locked_verb_says_why(self, world: World) -> None:
        for case in in_every_state(world).values():
            for officer in (world.zhao_min, world.sun_li, world.zhou_zheng, world.chen_jing, world.wairen):
                actions = desk_actions(case, officer=officer, today=day("03-03"))
                assert len({a.key for a in actions}) == len(actions)
                for action in actions:
                    assert action.name
                    assert action.allowed is (action.locked == "")
                    assert "{" not in action.locked
                if officer in (world.chen_jing, world.wairen):
                    assert not any(a.allowed for a in actions)

    @pytest.mark.parametrize(
        ("who", "state", "allowed"),
        [
            ("zhao_min", State.SUBMITTED, {"receive", "pre_return", *AT_THE_WINDOW}),
            ("zhao_min", State.RECEIVED, {"accept", "request_correction", "refuse_acceptance", *AT_THE_WINDOW}),
            ("zhao_min", State.CORRECTING, AT_THE_WINDOW),
            ("sun_li", State.REVIEWING, {"review", "start_special_procedure", "forward", "transfer", "hear"}),
            ("zhou_zheng", State.REVIEWING, {"extend", "hear"}),
            ("sun_li", State.SPECIAL, {"end_special_procedure"}),
            ("zhao_min", State.APPROVED, {"deliver"}),
            ("zhao_min", State.REJECTED, {"deliver"}),
            ("zhao_min", State.CLOSED, set()),
        ],
    )
    def test_what_is_open_is_what_the_verbs_would_do(
        self, world: World, who: str, state: State, allowed: set[str]
    ) -> None:
        case = in_every_state(world)[state]
        found = desk_actions(case, officer=getattr(world, who), today=day("03-03"))
        assert {a.key for a in found if a.allowed} == allowed


class TestLocked:
    def locked(self, case: Case, officer: Any, on: str = "03-03") -> dict[str, str]:
        return {a.key: a.article for a in desk_actions(fresh(case), officer=officer, today=day(on)) if not a.allowed}

    def test_after_silence_only_acceptance_is_left(self, world: World) -> None:
        locked = self.locked(received(world), world.zhao_min, "03-10")
        assert "accept" not in locked
        assert "行政许可法" in locked["request_correction"]
        assert "行政许可法" in locked["refuse_acceptance"]

    def test_the_decision_waits_for_the_review(self, world: World) -> None:
        assert self.locked(reviewing(world), world.zhou_zheng)["decide"]
        assert "decide" not in self.locked(reviewed(world), world.zhou_zheng)

    def test_the_result_waits_for_what_was_tolerated_and_leaves_once(self, world: World) -> None:
        assert self.locked(decided(world, tolerate=(PHOTO,)), world.zhao_min)["deliver"]
        sent = decided(world)
        deliver(project_no=sent.project_no, method="courier", recipient="王芳", by=world.zhao_min, now=MONDAY)
        locked = self.locked(sent, world.zhao_min)
        assert "deliver" in locked
        assert "close" not in locked

    def test_the_extension_comes_before_the_end(self, world: World) -> None:
        assert "extend" not in self.locked(reviewing(world), world.zhou_zheng, "03-30")
        assert self.locked(reviewing(world), world.zhou_zheng, "03-31")["extend"]


class TestDesk:
    def test_everybody_finds_their_own_work(self, world: World) -> None:
        in_every_state(world)

        def steps(officer: Any) -> set[tuple[str, str]]:
            return {(t.case.state, t.step) for t in desk_tasks(officer=officer, today=day("03-03"))}

        assert steps(world.zhao_min) == {
            ("submitted", "收件"),
            ("received", "受理"),
            ("approved", "送达"),
            ("rejected", "送达"),
        }
        assert steps(world.sun_li) == {("reviewing", "审查"), ("special", "特别程序中")}
        assert steps(world.zhou_zheng) == set()
        assert steps(world.chen_jing) == steps(world.wairen) == set()

    @pytest.mark.parametrize(
        ("on", "colour"),
        [
            ("03-03", "calm"),
            ("03-04", "calm"),
            ("03-05", "soon"),
            ("03-08", "soon"),
            ("03-09", "today"),
            ("03-10", "late"),
        ],
    )  # due on Monday the 9th
    def test_the_colour_of_a_due_date(self, world: World, on: str, colour: str) -> None:
        reviewing(world)
        (task,) = desk_tasks(officer=world.sun_li, today=day(on))
        assert (task.colour, task.due_date, task.limit_days) == (colour, day("03-09"), 5)

    def test_the_most_urgent_first_and_every_colour_counted(self, world: World) -> None:
        late, paused = received(world), submitted(world)
        tasks = desk_tasks(officer=world.zhao_min, today=day("03-10"))
        assert [(t.case.pk, t.colour) for t in tasks] == [(late.pk, "late"), (paused.pk, "calm")]
        page = desk_page(officer=world.zhao_min, today=day("03-10"), wishes=Wishes(), rows=20)
        assert page.colours == dict.fromkeys(COLOURS, 0) | {"late": 1, "calm": 1}

    @pytest.mark.parametrize("who", ["zhao_min", "sun_li"])
    def test_ten_times_the_work_asks_the_database_no_oftener(self, world: World, who: str) -> None:
        def statements() -> int:
            with CaptureQueriesContext(
                connection,
            ) as asked:
                assert desk_tasks(officer=getattr(world, who), today=day("03-03"))
            return len(asked)

        def more() -> None:
            received(world)
            decided(world)
            reviewing(world)
            special = reviewing(world)
            start_special_procedure(
                project_no=special.project_no, kind="hearing", planned_days=5, basis="x", by=world.sun_li, now=MONDAY
            )

        more()
        few = statements()
        for _ in range(4):
            more()
        assert statements() == few <= 8

    def test_officers_see_and_find_what_their_grants_reach(self, world: World) -> None:
        case = submitted(world)
        assert case_for_desk(project_no=case.project_no, by=world.chen_jing) == case
        with pytest.raises(NotPermitted):
            case_for_desk(project_no=case.project_no, by=world.wairen)
        for q in ("王", "王芳", case.project_no, case.project_no[-6:].lower()):
            assert find_cases(q=q, by=world.chen_jing) == [case]
            assert find_cases(q=q, by=world.wairen) == []
        for q in ("", " ", "芳", "%", "_", "\x00", "\ud800"):
            assert find_cases(q=q, by=world.chen_jing) == []


class TestMine:
    def test_ones_own_and_those_one_acts_for(self, world: World) -> None:
        mine, ours = handed_in(world).case, handed_in(world, applicant=world.li_qiang).case
        assert list(cases_of(account=world.fang_account, today=day("03-03"))) == [mine]
        assert case_of(project_no=mine.project_no, account=world.fang_account, today=day("03-03")) == mine
        for number in (ours.project_no, "x", "\x00", "\ud800", ""):
            with pytest.raises(NoSuchCase):
                case_of(project_no=number, account=world.fang_account, today=day("03-03"))
        assert list(cases_of(account=world.wairen_account, today=day("03-03"))) == []

    def test_number_and_password_open_the_case(self, world: World) -> None:
        submission = handed_in(world)
        case, password = submission.case, submission.query_password
        assert len(password) == 8
        for number, word in (
            (case.project_no, password),
            (f" {case.project_no.lower()} ", f" {password.lower()} "),
        ):
            assert case_by_password(project_no=number, password=word) == case

    @pytest.mark.parametrize("password", ["", "ABCDEFGH", "\x00", "\ud800", "密码", "x" * 10_000])
    def test_wrong_number_and_wrong_password_read_the_same(self, world: World, password: str) -> None:
        case, other = handed_in(world).case, handed_in(world).case
        assert query_password(case) != query_password(other)
        for number, word in (
            (case.project_no, password),
            ("nonsense\x00", password),
            (other.project_no, query_password(case)),
        ):
            with pytest.raises(WrongNumberOrPassword) as refused:
                case_by_password(project_no=number, password=word)
            assert refused.value.say() == WrongNumberOrPassword.template


class TestStory:
    def test_every_fact_has_a_sentence_or_is_left_out_on_purpose(self) -> None:
        facts = {kind.type_name() for kind in subclasses(CaseFact)}
        assert facts == {name for name in _SENTENCES if name.startswith("cases.")} | UNTOLD
        assert not set(_SENTENCES) & UNTOLD

    def test_a_life_from_the_last_to_the_first(self, world: World) -> None:
        case = closed(world)
        told = story_of(case)
        assert [t.text for t in told] == [
            "办结",
            "结果已送达",
            "准予",
            "审查完成",
            "已受理，时钟开始走",
            "窗口收件",
            "您提交了申请",
        ]
        assert told[-1].who == "王芳"
        assert all("{" not in t.text + t.detail for t in told)

    def test_every_state_can_be_told(self, world: World) -> None:
        for case in in_every_state(world).values():
            assert all(t.text and t.who for t in story_of(case))

    def test_what_moved_is_said_without_holes(self, world: World) -> None:
        waiting = received(world)
        a_holiday("03-04")
        recompute_open_cases(now=at("03-03"))
        assert story_of(waiting)[0].text == "工作日历调整，办结日随之变动"
        assert story_of(waiting)[0].detail == ""


class TestWitness:
    def test_a_chain_deleted_together_with_its_head_is_missed_the_same_day(self, world: World) -> None:
        gone, _whole = reviewing(world), reviewing(world)
        assert list(verify()) == []
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM event WHERE subject = %s", [gone.subject])
            cursor.execute("DELETE FROM event_chain_head WHERE subject = %s", [gone.subject])
        assert [(f.subject, f.wrong) for f in verify()] == [(gone.subject, "missing_chain")]


def test_words_with_braces_and_marks_are_told_as_they_are(world: World) -> None:
    case = received(world)
    words = "{0} {x} %s <b>"
    request_correction(
        project_no=case.project_no, gaps=[Gap(material=REQUEST, problem=words)], by=world.zhao_min, now=MONDAY
    )
    other = received(world)
    refuse_acceptance(project_no=other.project_no, reason=words, competent_body=words, by=world.zhao_min, now=MONDAY)
    assert words in story_of(other)[0].detail


def test_naughty_strings_ask_in_vain(world: World) -> None:
    case = submitted(world)
    for text in naughty_strings():
        assert case not in find_cases(q=text, by=world.wairen)
        with pytest.raises(NoSuchCase):
            case_for_desk(project_no=text, by=world.chen_jing)
        with pytest.raises(WrongNumberOrPassword):
            case_by_password(project_no=text, password=text)
