"""Days, numbers, the directory and the use of certificates, as tables."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.certificates.rules.directory import NotInDraft, entry_errors, must_be_draft, must_hold
from zhengwu.certificates.rules.numbers import certificate_number
from zhengwu.certificates.rules.status import Status
from zhengwu.certificates.rules.use import status_on, why_not
from zhengwu.certificates.rules.validity import NoEnd, NotLonger, Validity, after_months, longer, valid_until
from zhengwu.kernel.pure import BadInput

DAY = dt.date(2026, 1, 31)


@pytest.mark.parametrize(
    ("rule", "months", "stated", "until"),
    [
        (Validity.PERMANENT, None, None, None),
        (Validity.MONTHS, 12, None, dt.date(2027, 1, 30)),
        (Validity.MONTHS, 1, None, dt.date(2026, 2, 27)),
        (Validity.MONTHS, 12, dt.date(2026, 5, 1), dt.date(2026, 5, 1)),
        (Validity.STATED, None, DAY, DAY),
    ],
)
def test_how_long_it_holds(rule: Validity, months: int | None, stated: dt.date | None, until: dt.date | None) -> None:
    assert valid_until(rule=rule, months=months, from_date=DAY, stated=stated) == until


def test_days_that_cannot_be() -> None:
    for rule, stated in ((Validity.STATED, None), (Validity.PERMANENT, DAY - dt.timedelta(days=1))):
        with pytest.raises(BadInput):
            valid_until(rule=rule, months=None, from_date=DAY, stated=stated)
    with pytest.raises(NoEnd):
        longer(valid_to=None, until=DAY)
    with pytest.raises(NotLonger):
        longer(valid_to=DAY, until=DAY)
    assert after_months(dt.date(2024, 2, 29), 12) == dt.date(2025, 2, 28)
    assert certificate_number(prefix="肥民", mark="低保", year=2026, serial=7) == "肥民低保字〔2026〕7号"
    with pytest.raises(ValueError):
        certificate_number(prefix="", mark="", year=2026, serial=0)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, ""),
        ({"held": False}, "没有找到"),
        ({"kind": "别的证"}, "不是这一种"),
        ({"valid_from": DAY + dt.timedelta(days=1)}, "还没有到生效日期"),
        ({"valid_to": DAY - dt.timedelta(days=1)}, "不能用"),
        ({"status": Status.WITHHELD}, "不能用"),
        ({"status": Status.REVOKED}, "不能用"),
        ({"status": Status.DRAFTED}, "不能用"),
    ],
)
def test_whether_it_may_stand_for_a_material(changed: dict[str, object], words: str) -> None:
    good: dict[str, object] = {"kind": "低保证", "wanted_kind": "低保证", "held": True, "status": Status.VALID,
                               "valid_from": DAY, "valid_to": DAY, "today": DAY}  # fmt: skip
    found = why_not(**good | changed)  # type: ignore[arg-type]
    assert (words in found) if words else found == ""


def test_the_day_after_the_last_it_reads_as_expired_before_the_night_has_been() -> None:
    assert status_on(Status.VALID, valid_to=DAY, today=DAY) is Status.VALID
    assert status_on(Status.VALID, valid_to=DAY, today=DAY + dt.timedelta(days=1)) is Status.EXPIRED
    assert status_on(Status.REVOKED, valid_to=DAY, today=DAY + dt.timedelta(days=1)) is Status.REVOKED


def test_an_entry_names_every_mistake_at_once() -> None:
    wrong = entry_errors(
        code="1", name="", definer_name="", mark="", validity="?", months=None, trust_level="E",
        holder_category="?", field_keys=["a"], printed=["b"],
    )  # fmt: skip
    assert {e.loc[0] for e in wrong} == {
        "code", "name", "definer_name", "mark", "validity", "trust_level", "holder_category", "printed"
    }  # fmt: skip
    with pytest.raises(NotInDraft):
        must_be_draft("in_force", name="低保证")
    with pytest.raises(BadInput):
        must_hold("legal", kind="natural", name="营业执照")
    must_hold("both", kind="legal", name="营业执照")
