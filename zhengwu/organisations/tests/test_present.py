"""Who counts today, asked three ways: the pure rule, the ORM, plain SQL. All say the same."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.models import Absence, Appointment, Post
from zhengwu.organisations.queries import PRESENT_SQL, duties_of, present
from zhengwu.organisations.rules.presence import Away, Term, on_duty
from zhengwu.organisations.tests.factories import NOW, SERVICE, TODAY, County, places, post
from zhengwu.people.public import Account, open_account

CAST = {"赵敏": "zhaomin", "孙立": "sunli", "编辑": "bianji"}
Held = tuple[int, str, int, int]
Gone = tuple[int, int, int, str]


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(days=number)


_held = st.lists(st.tuples(st.integers(0, 2), st.sampled_from("AB"), st.integers(-3, 2), st.integers(0, 4)), max_size=4)
_gone = st.lists(
    st.tuples(
        st.integers(0, 2), st.integers(-3, 2), st.integers(0, 4), st.sampled_from(["approved", "requested", "refused"])
    ),
    max_size=4,
)


@pytest.fixture
def window(db: None) -> Post:
    places()
    for name, username in CAST.items():
        open_account(username=username, display_name=name, is_staff=True, by=SYSTEM, now=NOW)
    return post("WINDOW", "综合窗口", "window")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    held=_held,
    gone=_gone,
    b_acts=st.sampled_from(["always", "when_absent"]),
    locked=st.sets(st.integers(0, 2), max_size=1),
    ends=st.sampled_from([None, 0, 1]),
)
def test_rule_orm_and_sql_agree(
    window: Post, held: list[Held], gone: list[Gone], b_acts: str, locked: set[int], ends: int | None
) -> None:
    accounts = list(Account.objects.order_by("id"))
    Appointment.objects.all().delete()
    Absence.objects.all().delete()
    Post.objects.filter(pk=window.pk).update(b_acts=b_acts, valid_to=None if ends is None else day(ends))
    for number, account in enumerate(accounts):
        Account.objects.filter(pk=account.pk).update(is_active=number not in locked)
    terms, seen = [], set()
    for number, role, start, length in held:
        if number in seen:
            continue  # one account holds a post once
        seen.add(number)
        end = day(start + length) if length else None
        row = Appointment.objects.create(
            post=window, account=accounts[number], role=role, valid_from=day(start), valid_to=end
        )
        terms.append(
            Term(account_id=row.account_id, role=role, valid_from=day(start), valid_to=end, locked=number in locked)
        )
    aways = []
    for number, start, length, state in gone:
        Absence.objects.create(
            account=accounts[number],
            body=window.body,
            kind="leave",
            from_date=day(start),
            back_date=day(start + length),
            state=state,
            requested_at=NOW,
            answered_by=None if state == "requested" else accounts[(number + 1) % 3],
        )
        if state == "approved":
            aways.append(Away(account_id=accounts[number].pk, from_date=day(start), back_date=day(start + length)))

    duty = on_duty(terms, aways, day=TODAY, b_acts=b_acts)
    expected = set() if ends == 0 else {term.account_id for term in duty.acting}
    by_orm = set(Appointment.objects.filter(present(TODAY)).values_list("account_id", flat=True))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT a.account_id FROM organisations_appointment a WHERE {PRESENT_SQL}",
            {"today": TODAY},
        )
        by_sql = {row[0] for row in cursor.fetchall()}
    assert by_orm == by_sql == expected
    if ends is None:
        shown = duties_of([Post.objects.get(pk=window.pk)], today=TODAY)[window.pk]
        assert {term.account_id for term in shown.duty.acting} == expected


def test_one_statement_and_the_own_body(county: County, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_num_queries(1):
        found = list(Appointment.objects.filter(present(TODAY), post__body__code=SERVICE))
    assert len(found) == 4
