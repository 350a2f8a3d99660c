"""What an officer arranges for themselves: views under a name, columns left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from zhengwu.cases.models import DeskSetting, DeskView
from zhengwu.kernel.public import BadInput, Compiled, Given, clean_line

MOST_VIEWS, MOST_NAME, MOST_QUERY = 12, 20, 600


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view under a name: the query of its address."""

    name: str
    query: str


def save_view(*, account_id: int, name: str, query: str) -> DeskView:
    """Keep a view of the desk under a name; the same name keeps the newer one.

    Args:
        query: of the address, as the list reads it.
    Raises:
        BadInput: no name, or a dozen views already
    """
    name = clean_line(name, max_length=MOST_NAME, loc=("name",))
    if not name:
        raise BadInput.one(("name",), "请给这个视图起个名字。", "view.name_missing")
    mine = DeskView.objects.filter(account_id=account_id)
    if mine.exclude(name=name).count() >= MOST_VIEWS:
        raise BadInput.one(("name",), "最多存 {n} 个视图，请先删掉不用的。", "view.too_many", n=MOST_VIEWS)
    view, _made = DeskView.objects.update_or_create(
        account_id=account_id, name=name, defaults={"query": query[:MOST_QUERY]}
    )
    return view


def arrange_desk(*, account_id: int, forget: Sequence[str], hidden_columns: Collection[str]) -> None:
    """Drop views by name, and leave these columns out of the list."""
    DeskView.objects.filter(account_id=account_id, name__in=list(forget)).delete()
    DeskSetting.objects.update_or_create(
        account_id=account_id, defaults={"hidden_columns": sorted(hidden_columns)[:MOST_VIEWS]}
    )


def views_of(*, account_id: int) -> list[SavedView]:
    """The officer's views, by name."""
    return [SavedView(*row) for row in _views(account=[account_id])]


def hidden_columns(*, account_id: int) -> frozenset[str]:
    """The columns the officer left out."""
    return frozenset(name for (names,) in _hidden(account=[account_id]) for name in names)


_views = Compiled(
    lambda: DeskView.objects.filter(account_id__any=Given("account")).order_by("name").values_list("name", "query")
)
_hidden = Compiled(lambda: DeskSetting.objects.filter(pk__any=Given("account")).values_list("hidden_columns"))
