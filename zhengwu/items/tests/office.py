"""The officers who write, look over and publish items, and the process between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

from django.db import connection

from zhengwu.flows.public import publish_process
from zhengwu.items.public import Draft, begin_change, hand_in, publish_draft, review_draft, save_part
from zhengwu.items.tests.factories import BODY, NOW, OTHER_BODY, published
from zhengwu.kernel.public import SYSTEM, Refusal
from zhengwu.organisations.public import GrantScope, Officer

DRAWING = Path(__file__).resolve().parents[2] / "doors/ops/demo/processes/item-publication.bpmn"
CODE = f"{BODY}4000714001000"


def officer(account: int, name: str, *actions: str, bodies: tuple[str, ...] = (BODY, OTHER_BODY)) -> Officer:
    return Officer(
        account_id=account,
        name=name,
        post_id=account,
        post_name="岗位",
        post_kind="editor",
        body_code=BODY,
        body_name="肥西县人力资源和社会保障局",
        division_code="340123000000",
        grants=tuple(GrantScope(action=action, body_code=body) for action in actions for body in bodies),
    )


EDITOR = officer(101, "编辑", "items.edit")
COLLEAGUE = officer(102, "赵敏", "items.edit", "items.review_staffing")
STAFFING = officer(103, "编制审核", "items.review_staffing")
LEGAL = officer(104, "法制审核", "items.review_legal")
PUBLISHER = officer(105, "管理员", "items.publish")
OUTSIDER = officer(106, "外人", "items.edit", "items.publish", bodies=("11340123MA00000409",))
TODAY = dt.date(2026, 9, 1)


def an_office(**rest: Any) -> None:
    """One item in force, and the process by which drafts are looked over."""
    published(**rest)
    publish_process(key="item-publication", name="事项发布审核", bpmn_xml=DRAWING.read_text(), by=SYSTEM, at=NOW)


def changed(name: str = "失业登记", *, by: Officer = EDITOR) -> Draft:
    """A change of the item, written but not handed in."""
    draft = begin_change(task_code=CODE, reason="名称统一", by=by, now=NOW)
    return save_part(draft_id=draft.pk, revision=1, part="basics", changes={"name": name}, by=by, now=NOW)


def approved(draft: Draft) -> Draft:
    """Handed in, and passed by both reviewers."""
    hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)
    for by in (STAFFING, LEGAL):
        draft = review_draft(draft_id=draft.pk, revision=draft.revision, outcome="approve", by=by, now=NOW)
    return draft


def put_out(draft: Draft, day: dt.date = TODAY) -> list[Draft]:
    return publish_draft(draft_id=draft.pk, effective_date=day, by=PUBLISHER, now=NOW)


def together(*calls: Callable[[], object]) -> list[object]:
    """Run all calls at once, each on a connection of its own; what each returned, or the refusal it raised."""
    gate = Barrier(len(calls), timeout=30)

    def run(call: Callable[[], object]) -> object:
        try:
            gate.wait()
            return call()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))
