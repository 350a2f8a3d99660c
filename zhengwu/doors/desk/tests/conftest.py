"""The county, and the hour it is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from zhengwu.doors.desk.tests.editing import the_editor
from zhengwu.doors.desk.tests.factories import NOW, UNEMPLOYMENT, at_the_desk
from zhengwu.doors.ops.demo.tests.county import the_county
from zhengwu.items.public import Draft, begin_change
from zhengwu.kernel.public import pinned_time

__all__ = ["the_county"]


@pytest.fixture
def county(the_county: None) -> Iterator[None]:
    """Loaded; it is Tuesday 24 November 2026, ten in the morning."""
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)  # the server of static files wants its folder
    with pinned_time(NOW):
        yield


@pytest.fixture
def editor(county: None) -> Client:
    """编辑 at the desk, in the post that edits items."""
    client = at_the_desk("bianji")
    session = client.session
    session["post_id"] = the_editor().post_id
    session.save()
    return client


@pytest.fixture
def draft(editor: Client) -> Draft:
    """A change of 失业登记, begun."""
    return begin_change(task_code=UNEMPLOYMENT, reason="政策有变", by=the_editor(), now=NOW)
