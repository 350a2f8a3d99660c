"""Issuing: gapless numbers, one at a time, frozen afterwards."""

from __future__ import annotations

import datetime as dt
import threading
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from zhengwu.documents.models import Document, NumberSeries
from zhengwu.documents.public import NoSuchDocument, WrongValues, by_verify_code, document, documents_of, grouped, issue
from zhengwu.documents.tests.factories import CIVIL_AFFAIRS, NOW, VALUES, ZHAO_MIN
from zhengwu.kernel.public import events_of


def receipt(subject: str = "case:1", *, at: dt.datetime = NOW, kind: str = "receipt") -> Document:
    return issue(kind=kind, issuer=CIVIL_AFFAIRS, subject=subject, values=VALUES[kind]["plain"], by=ZHAO_MIN, at=at)


@pytest.mark.django_db
def test_numbers_follow_one_another_per_kind_and_year() -> None:
    new_year = dt.datetime(2026, 12, 31, 16, 0, tzinfo=dt.UTC)  # midnight in Shanghai
    assert [receipt().number, receipt().number] == ["肥民收〔2026〕1号", "肥民收〔2026〕2号"]
    assert receipt(kind="acceptance_notice").number == "肥民受〔2026〕1号"
    assert receipt(at=new_year - dt.timedelta(seconds=1)).number == "肥民收〔2026〕3号"
    assert receipt(at=new_year).number == "肥民收〔2027〕1号"


@pytest.mark.django_db
def test_a_document_knows_what_it_says_and_the_case_hears_of_it() -> None:
    issued = receipt()
    assert document(issued.pk) == document(str(issued.pk)) == by_verify_code(grouped(issued.verify_code)) == issued
    assert list(documents_of("case:1")) == [issued]
    assert issued.values["applicant"] == "王芳"
    assert "340123199003070028" not in str(issued.values)
    (event,) = events_of("case:1")
    assert (event.type, event.actor, event.data["number"]) == ("documents.DocumentIssued", "account:3", issued.number)
    assert "王芳" not in str(event.data)


@pytest.mark.django_db
def test_incomplete_values_take_no_number() -> None:
    with pytest.raises(WrongValues):
        issue(kind="receipt", issuer=CIVIL_AFFAIRS, subject="case:1", values={}, by=ZHAO_MIN, at=NOW)
    assert not NumberSeries.objects.exists()
    assert receipt().number.endswith("1号")


@pytest.mark.django_db
def test_an_undone_command_gives_its_number_back() -> None:
    receipt()
    with transaction.atomic():
        receipt()
        transaction.set_rollback(True)
    assert receipt().number == "肥民收〔2026〕2号"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [{"number": "肥民收〔2026〕9号"}, {"values": {}}, {"title": "x"}, {"subject": "case:2"}, {"issued_at": NOW}],
)
def test_the_database_refuses_to_change_what_was_issued(change: dict[str, Any]) -> None:
    issued = receipt(at=NOW - dt.timedelta(days=1))
    with pytest.raises(DatabaseError, match="stays as issued"), transaction.atomic():
        Document.objects.filter(pk=issued.pk).update(**change)


@pytest.mark.django_db
@pytest.mark.parametrize("nonsense", ["", "1", "00000000-0000-0000-0000-000000000000"])
def test_an_unknown_document_is_not_found(nonsense: str) -> None:
    with pytest.raises(NoSuchDocument):
        document(nonsense)


@pytest.mark.django_db(transaction=True)
def test_many_officers_at_once_leave_no_gap_and_no_double() -> None:
    """Four officers issue five documents each; every third one's command is undone."""
    start = threading.Barrier(4)
    failures: list[BaseException] = []

    def officer(me: int) -> None:
        try:
            start.wait(timeout=30)
            for turn in range(5):
                try:
                    with transaction.atomic():
                        receipt(f"case:{me}-{turn}")
                        if (me + turn) % 3 == 0:
                            raise _ChangedMyMind
                except _ChangedMyMind:
                    continue
        except BaseException as failure:
            failures.append(failure)
        finally:
            connection.close()

    officers = [threading.Thread(target=officer, args=(me,)) for me in range(4)]
    for each in officers:
        each.start()
    for each in officers:
        each.join()
    assert not failures
    serials = sorted(int(d.number.split("〕")[1].rstrip("号")) for d in Document.objects.all())
    undone = sum((me + turn) % 3 == 0 for me in range(4) for turn in range(5))
    assert serials == list(range(1, 20 - undone + 1))


@pytest.mark.django_db(transaction=True)
def test_the_second_officer_waits_for_the_first() -> None:
    """While the first has not committed, the second gets no number at all, and then the next one."""
    taken, second = threading.Event(), []

    def other() -> None:
        taken.wait(timeout=30)
        second.append(receipt("case:2").number)
        connection.close()

    thread = threading.Thread(target=other)
    thread.start()
    with transaction.atomic():
        first = receipt("case:1").number
        taken.set()
        thread.join(timeout=0.3)
        assert not second
    thread.join(timeout=30)
    assert [first, *second] == ["肥民收〔2026〕1号", "肥民收〔2026〕2号"]


class _ChangedMyMind(Exception):
    pass
