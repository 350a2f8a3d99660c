"""From tasks to the list of the desk. Pure translation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, DeskPage, DeskTask, hidden_columns, views_of
from zhengwu.doors.desk.frame import desk_frame, hat_words
from zhengwu.doors.desk.inbox._batch import batch_actions
from zhengwu.doors.desk.inbox._cards import cards_waiting
from zhengwu.doors.desk.inbox._drafts import drafts_waiting
from zhengwu.doors.desk.inbox._due import COLOUR_NAMES, due_of, used_of
from zhengwu.doors.desk.inbox._filters import Filters
from zhengwu.doors.desk.shapes import DueCount, InboxPage
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.paging import pager_at
from zhengwu.doors.ui.shapes import (
    Badge,
    Cell,
    ClockBar,
    Column,
    Due,
    Empty,
    Field,
    Hidden,
    Link,
    Listing,
    Notice,
    Option,
    Pager,
    Row,
    Segment,
    Table,
)

ROWS_A_PAGE = 20
#: What is done on a page of its own: these rows open it, all others the case.
_AT_THE_WINDOW = {
    "cases.receive": "desk-receive",
    "cases.accept": "desk-reception",
    "cases.give_opinion": "desk-opinion",
    "cases.take_over": "desk-take-over",
}


def inbox_page(request: DoorRequest, desk: DeskPage, filters: Filters, *, number: int, remembered: bool) -> InboxPage:
    """待办: counters by deadline over what the other filters leave, then one page of rows."""
    counts = {"inbox": sum(desk.by_action.values()), **desk.by_action}
    counts |= drafts_waiting(request) | cards_waiting(request)
    return InboxPage(
        frame=desk_frame(request, current=filters.todo or "inbox", counts=counts),
        heading=_("待办"),
        total=desk.total,
        who=f"{request.officer.body_name} · {hat_words(request.officer)}",
        today=request.today,
        counts=_due_counts(desk, filters),
        listing=_listing(request, desk, filters, pager=_pager(filters, number=number, total=desk.total)),
        notice=_notice() if remembered else None,
    )


def _listing(request: DoorRequest, desk: DeskPage, filters: Filters, *, pager: Pager | None) -> Listing:
    batch = batch_actions(request, desk.tasks)
    return Listing(
        segments=_segments(request, filters),
        export=Link(_("导出表格"), f"{reverse('desk-export')}?{filters.query()}"),
        action=reverse("desk"),
        filters=_fields(desk, filters),
        hidden=tuple(Hidden(name, value) for name in ("due", "todo", "sort") if (value := getattr(filters, name))),
        batch=batch,
        batch_action=reverse("desk-batch"),
        table=without(
            hidden_columns(account_id=request.officer.account_id),
            Table(
                caption=_("待办列表，按期限从急到缓"),
                columns=_columns(filters),
                rows=_rows(request, desk),
                pickable=bool(batch),
                empty=_empty(request, filters),
            ),
        ),
        pager=pager,
    )


#: The columns an officer may leave out, by where they stand.
_PLACES = {"applicant": 2, "step": 3, "used": 4, "marks": 5}


def without(hidden: frozenset[str], table: Table) -> Table:
    """The table with some columns left out."""
    gone = {place for name, place in _PLACES.items() if name in hidden}
    if not gone:
        return table
    columns = tuple(c for place, c in enumerate(table.columns) if place not in gone)
    rows = tuple(
        replace(row, cells=tuple(c for place, c in enumerate(row.cells) if place not in gone)) for row in table.rows
    )
    return replace(table, columns=columns, rows=rows)


def _rows(request: DoorRequest, desk: DeskPage) -> tuple[Row, ...]:
    return tuple(
        case_row(
            task.case,
            href=_href(task),
            due=due_of(task, today=request.today, calendar=desk.calendar),
            step=_(task.step),
            bar=used_of(task),
            badges=badges_of(task.case, owing=task.owing),
        )
        for task in desk.tasks
    )


def case_row(
    case: Case, *, href: str, due: Due, step: str, bar: ClockBar | None = None, badges: Sequence[Badge] = ()
) -> Row:
    """A case as a row of the desk: how urgent, what, whose, where, how many days used, what is special."""
    agent = _("{name} 代办").format(name=case.agent_name) if case.agent_name else ""
    return Row(
        (
            Cell(due=due, lead=True),
            Cell(text=case.item_name, href=href, small=case.project_no, head=True, code=True),
            Cell(text=case.applicant_name, small=agent),
            Cell(text=step),
            Cell(bar=bar, none=_("没开始")),
            Cell(badges=badges),
        ),
        pick=case.project_no,
        name=case.applicant_name,
    )


def _href(task: DeskTask) -> str:
    name = _AT_THE_WINDOW.get(task.action, "desk-case")
    address = reverse(name, args=[task.case.project_no])
    return f"{address}?step={task.work_item_id}" if task.work_item_id and name == "desk-case" else address


def badges_of(case: Case, *, owing: bool = False) -> tuple[Badge, ...]:
    """What is special about a case, in a word each."""
    badges = [Badge(_(case.get_source_display()))]
    if case.green_channel:
        badges.append(Badge(_("绿色通道"), "done", "check"))
    if case.review_first:
        badges.append(Badge(_("先审后补"), "need"))
    if owing:
        badges.append(Badge(_("容缺"), "need", "clock"))
    if case.deemed_accepted:
        badges.append(Badge(_("视为受理"), "need"))
    if case.extension_days:
        badges.append(Badge(_("已延期")))
    return tuple(badges)


def _due_counts(desk: DeskPage, filters: Filters) -> tuple[DueCount, ...]:
    address = reverse("desk")
    return tuple(
        DueCount(
            colour,
            _(COLOUR_NAMES[colour]),
            count,
            f"{address}?{filters.query(due='' if filters.due == colour else colour)}",
            filters.due == colour,
        )
        for colour, count in desk.colours.items()
    )


def _segments(request: DoorRequest, filters: Filters) -> tuple[Segment, ...]:
    address, now = reverse("desk"), filters.query()
    saved = views_of(account_id=request.officer.account_id)
    return (
        Segment(_("全部待办"), f"{address}?all=1", not filters.narrows),
        Segment(_("网上申请"), f"{address}?{filters.query(source='online')}", filters.source == "online"),
        Segment(_("窗口申请"), f"{address}?{filters.query(source='window')}", filters.source == "window"),
        *(Segment(view.name, f"{address}?{view.query}", view.query == now) for view in saved),
        Segment(_("存视图、选列"), f"{reverse('desk-views')}?{now}"),
    )


def _fields(desk: DeskPage, filters: Filters) -> tuple[Field, ...]:
    steps = {step: _(step) for step in desk.steps}
    return (
        Field(
            name="q",
            label=_("编号、姓名或事项"),
            kind="search",
            value=filters.q,
            required=False,
            label_hidden=True,
            placeholder=_("编号、姓名或事项"),
        ),
        *([_select("item", _("事项"), _("全部事项"), desk.items, filters.item)] if desk.items else []),
        _select("step", _("环节"), _("全部环节"), steps, filters.step),
    )


def _select(name: str, label: str, all_words: str, choices: dict[str, str], picked: str) -> Field:
    options = (Option("", all_words), *(Option(v, t, picked=v == picked) for v, t in sorted(choices.items())))
    return Field(name=name, label=label, kind="select", required=False, options=options, label_hidden=True)


def _columns(filters: Filters) -> tuple[Column, ...]:
    def column(words: str, sort: str) -> Column:
        # The list comes most urgent first, so an empty sort is the deadline's.
        now, backwards = filters.sort.removeprefix("-") or "due", filters.sort.startswith("-")
        turn = f"-{sort}" if now == sort and not backwards else sort
        return Column(
            words,
            f"{reverse('desk')}?{filters.query(sort=turn)}",
            ("descending" if backwards else "ascending") if now == sort else "",
        )

    return (
        column(_("期限"), "due"),
        column(_("办件"), "item"),
        column(_("申请人"), "applicant"),
        column(_("环节"), "step"),
        column(_("已用 / 承诺"), "used"),
        Column(_("标记")),
    )


def _pager(filters: Filters, *, number: int, total: int) -> Pager | None:
    return pager_at(
        number,
        total=total,
        rows=ROWS_A_PAGE,
        href=lambda to: f"{reverse('desk')}?{filters.query(page=to)}",
        of_cases=True,
    )


def _empty(request: DoorRequest, filters: Filters) -> Empty:
    if filters.narrows:
        return Empty(_("没有符合这些条件的件。"), _("看全部待办"), f"{reverse('desk')}?all=1")
    if not request.officer.may("cases.view"):
        return Empty(_("现在没有要您办的件。"))
    return Empty(_("现在没有要您办的件。"), _("查办件"), reverse("desk-find"))


def _notice() -> Notice:
    return Notice(
        _("仍按您上次的筛选显示"),
        links=(Link(_("看全部待办"), f"{reverse('desk')}?all=1"),),
    )
