"""Words, places, quiet hours, tries: without a database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from types import ModuleType

import pytest
from django.utils.translation import gettext, override
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.kernel.public import Fact, handler_table
from zhengwu.notices.handlers import ROOMS
from zhengwu.notices.providers.sms.http import at_path, filled
from zhengwu.notices.rules.audience import TABLE, Role
from zhengwu.notices.rules.channels import Channel, Language, QuietHourWrong, check_quiet, first_moment
from zhengwu.notices.rules.kind import Kind
from zhengwu.notices.rules.kinds import KINDS
from zhengwu.notices.rules.places import LONGEST_SMS, LONGEST_TEXT, PLACES, check_text, fill, samples, values_of
from zhengwu.notices.rules.retry import MOST_TRIES, gives_up, wait_after
from zhengwu.notices.rules.silence import SILENT
from zhengwu.organisations.public import ACTIONS

DAY = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
OUTSIDE = frozenset(
    {Role.APPLICANT, Role.AGENT, Role.OBJECTOR, Role.VIEWER, Role.HOLDER, Role.GRANTEE, Role.PLEADER, Role.RATER}
)
HOURS = st.integers(min_value=0, max_value=23)


def test_every_row_of_the_table_is_heard_and_has_words() -> None:
    heard = {handler.fact.type_name() for handler in handler_table() if handler.name.startswith("notices.")}
    assert heard == set(TABLE)
    rows = [told for several in TABLE.values() for told in several]
    assert {told.kind for told in rows} == set(KINDS)
    assert all(KINDS[told.kind].channels == {Channel.WEB} for told in rows if told.roles.isdisjoint(OUTSIDE))
    assert {told.action for told in rows if Role.DESK in told.roles} <= set(ACTIONS)


def facts_of(room: ModuleType) -> set[str]:
    """Everything that can happen in a room: the classes nothing is derived from."""

    def leaves(fact: type[Fact]) -> Iterator[type[Fact]]:
        below = fact.__subclasses__()
        yield from (leaf for one in below for leaf in leaves(one)) if below else (fact,)

    return {leaf.type_name() for leaf in leaves(Fact) if leaf.__module__.startswith(room.__name__)}


@pytest.mark.parametrize("room", ROOMS)
def test_of_everything_that_can_happen_somebody_is_told_or_it_says_why_nobody(room: str) -> None:
    happens = facts_of(ROOMS[room])
    told, silent = ({name for name in names if name.startswith(f"{room}.")} for names in (TABLE, SILENT))
    assert told | silent == happens
    assert not told & silent
    assert all(len(why) > 10 for why in SILENT.values())


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_kind_is_called_something_in_english(kind: Kind) -> None:
    with override("en"):
        assert gettext(kind.name) != kind.name


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_the_words_a_kind_begins_with_pass_its_own_check(kind) -> None:  # type: ignore[no-untyped-def]
    for channel in kind.channels:
        for language in Language:
            words = kind.words(channel, language)
            longest = LONGEST_SMS if channel is Channel.SMS else LONGEST_TEXT
            assert not check_text(words.text, allowed=kind.places, channel=channel, loc="text", longest=longest)
            filled_in = fill(words.text, samples(language), language=language)
            assert "{" not in filled_in
            assert len(filled_in) <= longest
            assert bool(words.title) == (channel is not Channel.SMS)


@pytest.mark.parametrize(
    ("text", "channel", "code"),
    [
        ("", Channel.WEB, "empty"),
        ("  ", Channel.SMS, "empty"),
        ("字" * 601, Channel.WEB, "too_long"),
        ("您好 {编号", Channel.WEB, "brace"),
        ("您好 }{", Channel.WEB, "brace"),
        ("{{编号}}", Channel.WEB, "brace"),
        ("{姓名}", Channel.WEB, "place"),
        ("{编号.__class__}", Channel.WEB, "place"),
        ("{0}", Channel.WEB, "place"),
        ("{}", Channel.WEB, "place"),
        ("{编号!r}", Channel.WEB, "place"),
        ("{事项}办好了", Channel.SMS, "private"),
        ("{编号}", Channel.SMS, "private"),
        ("{机关}", Channel.SMS, "private"),
    ],
)
def test_a_text_that_says_too_much_or_cannot_be_filled_in_is_refused(text: str, channel: Channel, code: str) -> None:
    allowed = ("事项", "编号", "尾号", "机关")
    errors = check_text(text, allowed=allowed, channel=channel, loc="text", longest=600)
    assert [error.code for error in errors] == [f"notices.template.{code}"]
    assert not check_text("尾号 {尾号} 100%", allowed=allowed, channel=channel, loc="text", longest=600)


@given(st.text(max_size=40))
@settings(deadline=None)
def test_what_is_filled_in_is_never_read_as_a_template(value: str) -> None:
    assert fill("<{理由}>", {"理由": value or "x"}, language=Language.ZH) == f"<{value or 'x'}>"


def test_values_come_from_the_event_and_a_gap_sends_people_to_the_case() -> None:
    data = {
        "deadline_date": "2026-12-04",
        "gaps": [1, 2],
        "outcome": "approve",
        "planned_days": 5,
        "reason": "缺",
        "owner_name": "王芳",
        "hall_name": "县中心",
        "body_names": ["水务局", "住建局"],
        "step": "公示",
    }
    zh = values_of(data, project_no="3401-0012", item="低保", body="民政局", language=Language.ZH)
    assert set(zh) | {"链接"} == set(PLACES), "the link is made for whoever rates, from no event"
    assert (zh["尾号"], zh["日期"], zh["份数"], zh["结果"], zh["天数"]) == ("0012", "12月4日", "2", "准予", "5")
    assert (zh["部门"], zh["步骤"], zh["地点"], zh["理由"]) == ("水务局、住建局", "公示", "县中心", "缺")
    en = values_of({"outcome": "reject"}, project_no="3401-0012", item="低保", body="民政局", language=Language.EN)
    assert (en["结果"], "日期" in en) == ("not granted", False)
    assert fill("by {日期}", en, language=Language.EN) == "by (see the case)"


@given(hour=HOURS, minute=st.integers(0, 59), quiet_from=HOURS, quiet_to=HOURS)
@settings(deadline=None)
def test_nothing_rings_in_quiet_hours_and_nothing_waits_a_day(
    hour: int, minute: int, quiet_from: int, quiet_to: int
) -> None:
    asked = DAY.replace(hour=hour, minute=minute)
    rings = first_moment(asked, quiet_from=quiet_from, quiet_to=quiet_to)
    assert dt.timedelta() <= rings - asked < dt.timedelta(days=1)
    assert rings == first_moment(rings, quiet_from=quiet_from, quiet_to=quiet_to)
    quiet = {(quiet_from + n) % 24 for n in range((quiet_to - quiet_from) % 24)}
    assert rings.hour not in quiet
    assert (rings == asked) == (hour not in quiet)


def test_hours_are_hours() -> None:
    check_quiet(quiet_from=0, quiet_to=23)
    for wrong in ({"quiet_from": 24, "quiet_to": 8}, {"quiet_from": 21, "quiet_to": -1}):
        with pytest.raises(QuietHourWrong):
            check_quiet(**wrong)


def test_tries_end_and_wait_longer_each_time() -> None:
    waits = [wait_after(tries) for tries in range(1, MOST_TRIES)]
    assert waits == sorted(set(waits))
    assert waits[0] == dt.timedelta(minutes=1)
    assert [gives_up(tries=n, final=False) for n in (1, MOST_TRIES - 1, MOST_TRIES)] == [False, False, True]
    assert gives_up(tries=1, final=True)


@given(phone=st.text(max_size=12), text=st.text(max_size=30))
@settings(deadline=None)
def test_the_shape_of_a_gateway_is_filled_once(phone: str, text: str) -> None:
    shape = {"to": ["{phone}"], "n": 3, "said": "【政务】{text}", "all": "{phone}{text}"}
    assert filled(shape, {"{phone}": phone, "{text}": text}) == {
        "to": [phone],
        "n": 3,
        "said": f"【政务】{text}",
        "all": phone + text,
    }


def test_what_an_answer_says_is_found_by_its_path() -> None:
    answer = {"result": [{"code": 0}]}
    assert at_path(answer, "result.0.code") == 0
    assert [at_path(answer, path) for path in ("result.1.code", "result.x", "nothing.code", "result.0.code.more")] == [
        None
    ] * 4
