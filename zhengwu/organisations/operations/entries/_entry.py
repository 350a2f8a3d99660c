"""What every verb needs: the locked entry, still in the state the verb starts from."""

from __future__ import annotations

from zhengwu.kernel.public import Conflict
from zhengwu.organisations.models import Entry
from zhengwu.organisations.queries.entries import entry_of
from zhengwu.organisations.rules.entry import State


class EntryMovedOn(Conflict):
    """Somebody has decided on it before."""

    code = "entry.moved_on"
    template = "这项进驻的状态已经变了，不能再办这一步。请刷新页面看现在的状态。"


def locked(number: int, *, state: State) -> Entry:
    """The entry, locked until the transaction ends, when it is in this state.

    Raises:
        EntryUnknown, EntryMovedOn
    """
    Entry.objects.select_for_update().filter(pk=number).first()
    entry = entry_of(number)
    if entry.state != state:
        raise EntryMovedOn
    return entry
