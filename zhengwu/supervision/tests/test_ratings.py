"""差评逾期: what S1 makes of ratings nobody answered, without saying who rated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from zhengwu.cases.tests.factories import CIVIL, COUNTY, TASK, World, at, day
from zhengwu.ratings.public import LateRating
from zhengwu.supervision.models import Card
from zhengwu.supervision.operations import sweep_ratings as module
from zhengwu.supervision.public import sweep_ratings


def one(due: str, stage: str) -> LateRating:
    return LateRating(
        subject="rating:7", about="", body_code=CIVIL, division_code=COUNTY, task_code=TASK, item_name="租房补贴",
        stage=stage, due_date=day(due),
    )  # fmt: skip


def test_yellow_and_five_days_later_red_and_for_the_next_stage_anew(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[LateRating] = []

    def late(on: dt.date) -> Iterator[LateRating]:
        return iter([w for w in waiting if w.due_date < on])

    monkeypatch.setattr(module, "late_ratings", late)
    waiting = [one("03-02", "contact")]
    assert sweep_ratings(now=at("03-02", 23)) == 0
    assert sweep_ratings(now=at("03-03", 0)) == 1
    assert sweep_ratings(now=at("03-03", 12)) == 0
    assert sweep_ratings(now=at("03-09", 23)) == 0
    assert sweep_ratings(now=at("03-10", 0)) == 1
    waiting = [one("03-16", "rectify")]
    assert sweep_ratings(now=at("03-17")) == 1
    assert list(Card.objects.order_by("pk").values_list("signal", "occurrence")) == [
        ("yellow", "contact:2026-03-02"),
        ("red", "contact:2026-03-02:up"),
        ("yellow", "rectify:2026-03-16"),
    ]
    card = Card.objects.earliest("pk")
    assert (card.subject, card.project_no, card.responsible_account_id) == ("rating:7", "", None), (
        "nobody learns who rated"
    )
