"""Many hands on one log: no gap, no fork, no false alarm."""

from __future__ import annotations

import pytest
from django.db import transaction

from zhengwu.kernel.events import audit
from zhengwu.kernel.models import ChainHead, StoredEvent
from zhengwu.kernel.public import events_of, must_have_chain, publish, verify
from zhengwu.kernel.tests.factories import NOW, ZHAO_MIN, Stamped, stamp, together

pytestmark = pytest.mark.django_db(transaction=True)


def test_appending_to_one_chain_at_once_leaves_no_gap() -> None:
    def sign(who: int) -> None:
        for page in range(10):
            stamp("甲", who * 100 + page)

    together(*(lambda who=who: sign(who) for who in range(4)))
    events = events_of("paper:甲")
    assert [e.seq for e in events] == list(range(1, 41))
    assert [e.data["page"] % 100 for e in events if e.data["page"] < 100] == list(range(10))
    assert ChainHead.objects.get().hash == events[-1].hash
    assert list(verify()) == []


def test_beginning_one_chain_at_once_gives_one_first_event() -> None:
    for n in range(10):
        together(*(lambda page=page, n=n: stamp(str(n), page) for page in range(3)))
    assert StoredEvent.objects.filter(seq=1).count() == 10
    assert StoredEvent.objects.count() == 30
    assert list(verify()) == []


def test_one_that_gives_up_leaves_the_place_to_the_other() -> None:
    def give_up() -> None:
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            publish(Stamped(paper="甲", page=99), by=ZHAO_MIN, at=NOW)
            raise ZeroDivisionError

    together(give_up, lambda: stamp("甲", 1), give_up, lambda: stamp("甲", 2))
    assert [e.seq for e in events_of("paper:甲")] == [1, 2]
    assert list(verify()) == []


def test_a_platform_at_work_raises_no_false_alarm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "_witnesses", [])
    begun = ["甲", "乙"]

    @must_have_chain
    def every_paper() -> list[tuple[str, int]]:
        subjects = StoredEvent.objects.values_list("subject", flat=True).distinct()
        return [(subject, 1) for subject in subjects]

    for paper in begun:
        stamp(paper, 1)

    def work_goes_on(walked: int) -> None:
        together(lambda: stamp("甲", walked + 1), lambda: stamp(f"新{walked}", 1))

    assert list(verify(progress=work_goes_on)) == []
    assert StoredEvent.objects.count() > len(begun)
    assert list(verify()) == []
