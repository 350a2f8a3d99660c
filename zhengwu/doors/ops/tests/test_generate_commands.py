"""`zhengwu generate`: only where nothing is real."""

from __future__ import annotations

import pytest
from django.conf import settings
from typer.testing import CliRunner

from zhengwu.cases.public import Case
from zhengwu.doors.ops.cli import app
from zhengwu.doors.ops.demo import data
from zhengwu.flows.public import publish_process
from zhengwu.items.public import Item, ItemVersion
from zhengwu.kernel.public import SYSTEM, current_time
from zhengwu.organisations.public import create_body, create_division

BODY = "11340123MA000004X1"


def said(*words: str, code: int = 0) -> str:
    done = CliRunner().invoke(app, ["generate", *words])
    assert done.exit_code == code, done.output
    return done.output


@pytest.mark.django_db
def test_a_new_database_fills_up_and_one_with_anything_real_is_left_alone() -> None:
    assert "还没有机构" in said("items", "3", code=1)
    assert "还没有一个可以申请的事项" in said("cases", "3", code=1)
    now = current_time()
    for code in ("340000000000", "340100000000", settings.HOME_DIVISION):
        create_division(code=code, name=f"演示{code[:6]}", by=SYSTEM, now=now)
    create_body(code=BODY, name="演示局", division_code=settings.HOME_DIVISION, by=SYSTEM, now=now)
    for row in data.processes():
        publish_process(key=row.key, name=row.name, bpmn_xml=row.drawing, by=SYSTEM, at=now)
    assert "生成了 7 个事项" in said("items", "7")
    assert "生成了 4 个事项" in said("items", "4")
    assert ItemVersion.objects.filter(state="in_force").values("name").distinct().count() == 11, "it goes on"
    assert "生成了 30 个办件" in said("cases", "30")
    assert Case.objects.count() == 30
    Item.objects.filter(pk=Item.objects.earliest("pk").pk).update(task_code="REAL1")
    for words in (("items", "1"), ("cases", "1")):
        assert "真的事项或办件" in said(*words, code=1)
    assert Case.objects.count() == 30
