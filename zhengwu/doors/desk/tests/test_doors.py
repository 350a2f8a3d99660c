"""What the doors of the desk have in common. Who may open which is tried in `tests/test_matrix.py`."""

from __future__ import annotations

import pytest
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import accepted, at_the_desk

pytestmark = pytest.mark.usefixtures("county")


def test_a_number_nobody_has_is_not_found() -> None:
    desk = at_the_desk("zhaomin")
    for name in ("desk-case", "desk-receive", "desk-reception", "desk-deliver"):
        assert desk.get(reverse(name, args=["X" * 80])).status_code == 404


def test_reading_a_case_costs_the_same_at_every_length_of_its_story(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    case, desk = accepted(), at_the_desk("sunli")
    with django_assert_max_num_queries(46):
        assert desk.get(reverse("desk-case", args=[case.project_no])).status_code == 200
