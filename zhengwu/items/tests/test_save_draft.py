"""Two people write one draft: nothing is lost, and what somebody only looked at is not written."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from zhengwu.items.public import Draft, SavedMeanwhile, begin_new, save_part
from zhengwu.items.tests.factories import BODY, NOW, TODAY, a_county
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import Officer, appoint, body_of, create_post, grant, officer_for
from zhengwu.people.public import open_account

pytestmark = pytest.mark.django_db
CONTACTS = {"consult": "111", "supervise": "222"}


def an_editor(name: str) -> Officer:
    post = create_post(body_code=BODY, code=f"P-{name}", name="事项编辑岗", kind="editor", by=SYSTEM, now=NOW)
    grant(post=post, action="items.edit", body_code=BODY, by=SYSTEM, now=NOW)
    account = open_account(username=name, display_name="编辑", is_staff=True, by=SYSTEM, now=NOW)
    appoint(post=post, account=account, role="A", valid_from=TODAY, by=SYSTEM, now=NOW)
    found = officer_for(account, today=TODAY)
    assert found is not None
    return found


def a_draft(by: Officer) -> Draft:
    content = {"name": "演示", "guide": {"contacts": CONTACTS, "renewal": {"note": "每年七月"}}}
    return begin_new(body=body_of(BODY), reason="新设", content=content, by=by, now=NOW)


def saved(draft: Draft, by: Officer, changes: dict[str, Any], revision: int | None = None) -> Draft:
    seen = draft.revision if revision is None else revision
    return save_part(draft_id=draft.pk, revision=seen, part="x", changes=changes, by=by, now=NOW)


@pytest.fixture
def editor() -> Officer:
    a_county()
    return an_editor("bianji")


def test_what_one_leaves_as_one_saw_it_overwrites_nobody(editor: Officer) -> None:
    draft = a_draft(editor)
    saved(draft, editor, {"guide.contacts.consult": "333", "guide.contacts.supervise": "222"})
    after = saved(draft, editor, {"guide.contacts.consult": "111", "guide.contacts.supervise": "444"}, revision=1)
    assert after.content["guide"]["contacts"] == {"consult": "333", "supervise": "444"}
    with pytest.raises(SavedMeanwhile):
        saved(draft, editor, {"guide.contacts.consult": "555"}, revision=1)


def test_what_is_emptied_leaves_nothing_behind(editor: Officer) -> None:
    draft = saved(a_draft(editor), editor, {"guide.renewal.note": None, "guide.contacts.consult": None})
    assert draft.content["guide"] == {"contacts": {"supervise": "222"}}
    nonsense = saved(draft, editor, {"guide.contacts": "x"})
    after = saved(nonsense, editor, {"guide.contacts.consult": "1"}).content["guide"]
    assert after == {"contacts": {"consult": "1"}}


def at_once(*acts: Callable[[], Draft]) -> list[Draft | SavedMeanwhile]:
    """Every act in a thread of its own, all begun at the same moment."""
    ready = Barrier(len(acts))

    def run(act: Callable[[], Draft]) -> Draft | SavedMeanwhile:
        try:
            ready.wait()
            return act()
        except SavedMeanwhile as meanwhile:
            return meanwhile
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_moment() -> None:
    a_county()
    one, other = an_editor("eins"), an_editor("zwei")
    draft = a_draft(one)
    at_once(
        lambda: saved(draft, one, {"guide.contacts.consult": "333"}, revision=1),
        lambda: saved(draft, other, {"guide.contacts.supervise": "444"}, revision=1),
    )
    both = Draft.objects.get(pk=draft.pk)
    assert both.content["guide"]["contacts"] == {"consult": "333", "supervise": "444"}
    assert both.revision == 1 + 2
    outcomes = at_once(
        lambda: saved(draft, one, {"name": "甲"}, revision=3), lambda: saved(draft, other, {"name": "乙"}, revision=3)
    )
    assert sum(isinstance(outcome, SavedMeanwhile) for outcome in outcomes) == 1
    (won,) = [outcome for outcome in outcomes if isinstance(outcome, Draft)]
    assert Draft.objects.get(pk=draft.pk).name == won.name
