"""A report in the reader's words: its rows, its kinds of remarks, its bodies."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import Section
from zhengwu.doors.ui.saying import counted, sentence
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Row, Table, Tone
from zhengwu.items.public import HOW_FOUND, OUTCOMES, REMARK_NAMES, REMARK_WORDS, Remark, RowReport, SheetReport

#: So many rows without a mistake are listed; every refused one is.
_LISTED = 200
_TONES: dict[str, Tone] = {"refused": "late", "new": "done", "changed": "info", "drafted": "info", "unchanged": "plain"}


def counts_words(report: SheetReport) -> str:
    """新增 3，更新 1，…, what there is none of left out."""
    parts = [f"{_(word)} {report.count(outcome)}" for outcome, word in OUTCOMES.items() if report.count(outcome)]
    return _("，").join(parts)


def outcome_words(row: RowReport) -> str:
    """新增, 退回…"""
    return _(OUTCOMES[row.outcome])


def remark_words(remark: Remark) -> str:
    """部门编码：…"""
    facts = remark.facts
    if template := facts.get("template"):
        words = sentence(facts["said"], template, facts["facts"])
    else:
        words = _(REMARK_WORDS[remark.kind]).format(**facts)
    return _("{column}：{words}").format(column=_(remark.column), words=words) if remark.column else words


def tables_of(report: SheetReport) -> tuple[Section, ...]:
    """What one looks at before confirming."""
    found = [_rows(report.rows)]
    if report.kinds:
        found.insert(0, _kinds(report))
    if report.bodies:
        found.append(_bodies(report))
    return tuple(found)


def _kinds(report: SheetReport) -> Section:
    rows = tuple(
        Row((Cell(text=_(REMARK_NAMES[kind]), head=True), Cell(text=str(count))))
        for kind, count in report.kinds.items()
    )
    table = Table(caption=_("疑点和退回的原因"), columns=(Column(_("疑点或原因")), Column(_("行数"))), rows=rows)
    return Section(title=_("疑点和退回的原因"), table=table)


def _rows(rows: Sequence[RowReport]) -> Section:
    refused = [row for row in rows if row.outcome == "refused"]
    odd = [row for row in rows if row.outcome != "refused" and row.remarks]
    fine = [row for row in rows if row.outcome != "refused" and not row.remarks]
    listed = [*refused, *[*odd, *fine][:_LISTED]]
    left = len(rows) - len(listed)
    table = Table(
        caption=_("逐行结果，退回的在前"),
        columns=tuple(Column(_(text)) for text in ("行", "结果", "事项", "机构", "说明")),
        rows=tuple(_row(row) for row in listed),
    )
    note = counted("没有退回的行只列前面一些，还有 {n} 行没有列出，下载的报告里有", left) if left else ""
    return Section(title=_("逐行结果"), note=note, table=table)


def _row(row: RowReport) -> Row:
    words = " ".join(remark_words(remark) for remark in row.remarks)
    return Row(
        (
            Cell(text=str(row.line), head=True),
            Cell(badges=(Badge(outcome_words(row), _TONES[row.outcome]),)),
            Cell(text=row.name, small=row.code),
            Cell(text=row.body),
            Cell(text=words, none=_("没有疑点")),
        )
    )


def _bodies(report: SheetReport) -> Section:
    rows = tuple(
        Row(
            (
                Cell(text=one.department, head=True),
                Cell(text=one.name, none=_("没有")),
                Cell(text=one.code, code=True),
                Cell(badges=(Badge(_(HOW_FOUND[one.how]), "late" if one.how == "missing" else "plain"),)),
                Cell(text=str(one.rows)),
                Cell(text=_("代码登记在 {region}").format(region=one.elsewhere) if one.elsewhere else ""),
            )
        )
        for one in report.bodies
    )
    columns = tuple(Column(_(text)) for text in ("表里的部门", "机构", "统一社会信用代码", "怎么认的", "行数", "说明"))
    return Section(title=_("部门对应的机构"), table=Table(caption=_("部门对应的机构"), columns=columns, rows=rows))
