"""智能导办: from the first question to the window."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.citizen.tests.factories import ALLOWANCE, NOW, SUBSIDY, account, signed_in
from zhengwu.doors.ops.demo.tests.county import without_base_catalogue
from zhengwu.items.public import (
    Checklist,
    export_items,
    forget_old_checklists,
    import_items,
    latest_version,
    save_checklist,
)
from zhengwu.kernel.public import SYSTEM, events_of, pinned_time

pytestmark = pytest.mark.usefixtures("county")


def at(task_code: str = ALLOWANCE, query: str = "") -> str:
    return reverse("prepare", args=[task_code]) + query


def saved(client: Client, task_code: str = SUBSIDY, **answers: str) -> str:
    """Save from the last page; the address of the list."""
    version = latest_version(task_code=task_code).version
    answer = client.post(reverse("prepare-save", args=[task_code]), {**answers, "version": version})
    assert answer.status_code == 302
    return str(answer["Location"])


def test_one_question_a_page_with_a_way_back(client: Client) -> None:
    first = client.get(at()).context["page"]
    assert (first.key, first.place, first.back_href) == ("situation", 1, "")
    second = client.get(at(query="?answered=situation&situation=ill")).context["page"]
    assert (second.key, second.place, second.total) == ("children", 2, 2)
    assert [(one.name, one.value) for one in second.hidden] == [("situation", "ill")]
    back = client.get(second.back_href).context["page"]
    assert back.key == "situation"


def test_pressing_on_without_an_answer_asks_again_and_says_so(client: Client) -> None:
    page = client.get(at(query="?answered=situation")).context["page"]
    assert page.key == "situation"
    assert page.error
    assert not client.get(at()).context["page"].error


def test_at_the_end_stands_what_the_guide_says_for_these_answers(client: Client) -> None:
    page = client.get(at(SUBSIDY, "?application=again")).context["page"]
    guide = client.get(reverse("guide", args=[SUBSIDY]) + "?application=again").context["page"]
    assert page.materials == guide.materials
    assert page.yours == 4
    assert page.apply.href == reverse("apply-start", args=[SUBSIDY]) + "?application=again"
    assert [pair.detail for pair in page.situation]


def test_a_stranger_saves_with_a_code_and_prints(client: Client) -> None:
    home = saved(client, application="again")
    assert re.fullmatch(r"/p/[2-9A-Z]{12}", home)
    page = Client().get(home).context["page"]
    assert page.yours == 4
    assert page.link.endswith(home)
    printed = Client().get(page.pdf_href)
    assert printed["Content-Type"] == "application/pdf"
    assert printed.content.startswith(b"%PDF")
    checklist = Checklist.objects.get()
    assert checklist.account_id is None
    (event,) = events_of(checklist.ref)
    assert checklist.code not in str(event.data)


def test_signed_in_it_is_found_again_and_nobody_else_finds_or_deletes_it() -> None:
    mine = signed_in()
    code = saved(mine, application="again").rpartition("/")[2]
    assert saved(mine, application="again").endswith(code), "the very same list twice is one list"
    (line,) = mine.get(reverse("my-checklists")).context["page"].lists
    assert line.href.endswith(code)
    other = signed_in("liqiang")
    assert other.get(reverse("my-checklists")).context["page"].lists == ()
    assert other.post(line.discard_href).status_code == 404
    assert mine.post(line.discard_href).status_code == 302
    assert not Checklist.objects.exists()


def test_open_questions_and_an_older_guide_lead_back_to_the_questions(client: Client) -> None:
    save = reverse("prepare-save", args=[SUBSIDY])
    assert client.post(save, {"version": "1"})["Location"] == at(SUBSIDY)
    assert client.post(save, {"version": "99", "application": "again"})["Location"] == at(SUBSIDY, "?application=again")
    assert not Checklist.objects.exists()


@pytest.mark.parametrize("code", ["ABCD", "A" * 500, "23456789ABCD", "%00", "’"])
def test_a_code_that_opens_nothing_says_what_to_do(client: Client, code: str) -> None:
    answer = client.get(f"/p/{code}")
    assert answer.status_code == 404
    assert "办事清单" in answer.content.decode()


def test_after_ninety_days_it_is_gone(client: Client) -> None:
    home = saved(client, application="again")
    later = NOW + dt.timedelta(days=90)
    assert forget_old_checklists(now=later - dt.timedelta(seconds=1)) == 0
    with pinned_time(later):
        assert client.get(home).status_code == 404
    assert forget_old_checklists(now=later) == 1


def written() -> dict[str, Any]:
    """The version in force as a file would have it."""
    return next(row for row in export_items(offered_only=True) if row["task_code"] == SUBSIDY)


def newer(**guide: Any) -> None:
    without_base_catalogue()
    row = written()
    row = row | {"version": row["version"] + 1, "effective_date": "2026-11-01", "guide": row["guide"] | guide}
    import_items(source=[row], by=SYSTEM, now=NOW)


def test_a_newer_guide_is_said_with_what_is_different(client: Client) -> None:
    home = saved(client, application="again")
    materials = written()["guide"]["materials"]
    newer(materials=[*materials, {"key": "promise", "name": "诚信承诺书", "type": "text"}])
    page = client.get(home).context["page"]
    assert page.notice.tone == "need"
    assert page.changed == ("多了：诚信承诺书",)
    newer(summary="换个说法。")
    assert client.get(home).context["page"].notice.tone == "need", "it is compared with what was saved"


def test_the_window_types_the_code_and_sees_the_same() -> None:
    checklist = save_checklist(
        task_code=SUBSIDY, version=latest_version(task_code=SUBSIDY).version, answers={"application": "again"},
        account_id=account("wangfang").pk, now=NOW,
    )  # fmt: skip
    window = signed_in("zhaomin")
    found = window.get(reverse("desk-find"), {"q": checklist.code_words.lower()})
    assert found["Location"] == reverse("desk-prepared", args=[checklist.code])
    page = window.get(found["Location"]).context["page"]
    assert len(page.sections[0].table.rows) == 4
    assert "王芳" not in window.get(found["Location"]).content.decode()
    assert signed_in("wangfang").get(found["Location"]).status_code == 403


def test_whoever_tries_codes_is_slowed_down(client: Client, settings: Any) -> None:
    answers = [client.get("/p/23456789ABCD").status_code for _ in range(32)]
    assert answers[0] == 404
    assert answers[-1] == 429
