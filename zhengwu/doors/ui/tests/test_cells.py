"""Rows of tables, written in one go: whatever stands in a cell is read back as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import lxml.html
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy, override
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.doors.ui.cells import badge_html, due_html, escape, row_html, rows_html
from zhengwu.doors.ui.shapes import Badge, Cell, ClockBar, Column, Due, Link, Row, Table

#: What HTML can hold, without the line ends that every reader makes alike.
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r", exclude_categories=["Cc", "Cs"]), min_size=1)


def drawn(name: str, classes: str) -> str:
    return f'<svg class="{classes}" id="{name}"></svg>'


def read(*cells: Cell, columns: tuple[Column, ...] = (Column("一"), Column("二"))) -> list[lxml.html.HtmlElement]:
    row = lxml.html.fromstring(f"<table><tr>{row_html(Row(cells), columns, drawn)}</tr></table>")
    found: list[lxml.html.HtmlElement] = row.xpath("//th | //td")
    return found


@given(text=TEXT, small=TEXT, href=TEXT, label=TEXT)
def test_nothing_that_stands_in_a_cell_becomes_markup(text: str, small: str, href: str, label: str) -> None:
    cell = Cell(
        text=text, small=small, href=f"/{href}", badges=(Badge(text),), button=Link(small, f"/{href}", more=text)
    )
    (found,) = read(cell, columns=(Column(label),))
    assert found.get("data-label") == label
    link, button = found.xpath(".//a")
    assert (link.text_content(), link.get("href")) == (text, f"/{href}")
    assert button.text_content() == small + text
    assert found.xpath("string(small)") == small
    assert found.xpath("string(span[@class='badge'])") == text


@given(text=TEXT)
def test_texts_are_escaped_as_templates_do(text: str) -> None:
    promised = gettext_lazy("无")
    for each in (text, mark_safe(text), promised):
        assert escape(each) == conditional_escape(each)
    assert escape(12) == "12"


def test_the_head_of_a_row_and_an_empty_cell() -> None:
    head, empty = read(Cell(text="甲", head=True, depth=2, code=True, small="01"), Cell(none="没有"))
    assert (head.tag, head.get("scope"), head.get("data-depth")) == ("th", "row", "2")
    assert head.xpath("string(small[@class='code'])") == "01"
    assert (empty.get("class"), empty.text_content()) == ("empty", "没有")
    with override("en"):
        assert read(Cell())[0].text_content() == "none"


@given(name=TEXT, pick=TEXT, key=TEXT)
def test_a_row_that_can_be_picked_says_whose_it_is(name: str, pick: str, key: str) -> None:
    rows = (Row((Cell(text="甲"),), pick=pick, name=name, picked=True), Row((Cell(text="乙"),)))
    table = Table(caption="", columns=(Column("一"),), rows=rows, pickable=True, pick_name=key)
    first, second = lxml.html.fromstring(f"<table>{rows_html(table, drawn)}</table>").xpath("//tr")
    (box,) = first.xpath("td[@class='row-lead']//input")
    assert (box.get("name"), box.get("value"), box.get("checked")) == (key, pick, "checked")
    assert first.xpath("string(.//label)") == f"选 {name}"
    assert first.get("data-picked") is not None
    assert second.xpath("count(td)") == 2
    assert second.xpath(".//input") == []
    assert second.get("data-picked") is None
    assert "checkbox" not in rows_html(replace(table, pickable=False), drawn)


def test_a_deadline_leads_and_a_bar_says_its_days() -> None:
    due = Due("late", "逾期 2 天", date(2026, 11, 26))
    bar = ClockBar("已用", 3, 10, None, tone="late")
    lead, used = read(Cell(due=due, lead=True), Cell(bar=bar))
    assert lead.get("class") == "row-lead"
    assert lead.xpath("string(span[@class='due']/time/@datetime)") == "2026-11-26"
    assert used.xpath("string(.//progress/@value)") == "3"
    assert used.text_content().endswith("3 / 10 天")
    assert due_html(due, drawn, tag="p").startswith(
        '<p class="due" data-tone="late"><svg class="due-shape" id="due-late">'
    )
    assert 'id="check"' in badge_html(Badge("容缺", "need", "check"), drawn)
