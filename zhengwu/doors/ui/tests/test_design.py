"""Fields are dragged into place in a real browser; without a mouse the buttons do the same."""

from urllib.parse import parse_qs

import pytest
from django.template import Engine
from playwright.sync_api import expect

from zhengwu.doors.desk import shapes as d
from zhengwu.doors.ui.tests.samples import desk
from zhengwu.doors.ui.tests.test_behaviours import HOST, Stage, browser, stage
from zhengwu.doors.ui.tests.test_components import engine, rendered

__all__ = ["browser", "engine", "stage"]
pytestmark = pytest.mark.browser


def designed(*keys: str) -> tuple[d.DesignedField, ...]:
    return tuple(
        d.DesignedField(key=key, label=f"第 {key} 项", kind="一行文字", icon="edit", href="/x") for key in keys
    )


PAGE = d.DesignPage(
    frame=desk.FRAME,
    crumbs=(),
    heading="表单设计",
    sub="演示事项",
    action="/form",
    sections=(
        d.DesignedSection(
            number=0, title="甲组", fields=designed("a", "b"), change_href="/x", add_href="/x", first=True
        ),
        d.DesignedSection(number=1, title="乙组", fields=designed("c"), change_href="/x", add_href="/x", last=True),
    ),
)


def test_a_field_is_dropped_before_another_and_said_aloud(stage: Stage, engine: Engine) -> None:
    stage.show("/form", rendered(engine, "desk/form_designer/form.html", page=PAGE))
    page = stage.page
    lifted = page.evaluate_handle("new DataTransfer()")
    page.locator("#field-a").dispatch_event("dragstart", {"dataTransfer": lifted})
    expect(page.locator("[data-design-said]")).to_contain_text("第 a 项")
    page.locator("#field-c").dispatch_event("dragover", {"dataTransfer": lifted})
    with page.expect_request(lambda sent: sent.method == "POST") as sent:
        page.locator("#field-c").dispatch_event("drop", {"dataTransfer": lifted})
    assert parse_qs(sent.value.post_data or "")["do"] == ["place:a:1:c"]
    page.goto(f"{HOST}/form")
    expect(page.get_by_role("button", name="下移 第 b 项")).to_be_visible()
    assert [c for c in stage.complaints if "favicon" not in c and "404" not in c] == []
