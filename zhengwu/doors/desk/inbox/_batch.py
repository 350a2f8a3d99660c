"""The verbs one may do to several picked cases at once, each case in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zhengwu.cases.public import DeskTask, accept, approve_simple, pass_on, receive, urge
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import verb
from zhengwu.doors.ui.shapes import BatchAction


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchVerb:
    """A button over the list: offered when a row is about one of `actions` and fits `when`."""

    name: str
    icon: str
    actions: frozenset[str]
    do: Callable[[DoorRequest, str], object]
    key: str = ""
    when: Callable[[DeskTask], bool] = lambda _task: True


def _receive(request: DoorRequest, number: str) -> object:
    return receive(project_no=number, by=request.officer, now=request.now)


def _accept(request: DoorRequest, number: str) -> object:
    return accept(project_no=number, by=request.officer, now=request.now)


def _approve(request: DoorRequest, number: str) -> object:
    return approve_simple(project_no=number, by=request.officer, now=request.now)


def _pass_on(request: DoorRequest, number: str) -> object:
    to = request.POST.get("to", "")
    account = int(to) if to.isascii() and to.isdecimal() and len(to) <= 18 else 0  # noqa: PLR2004  digits of a bigint
    return pass_on(project_no=number, to_account=account, by=request.officer, now=request.now)


def _urge(request: DoorRequest, number: str) -> object:
    return urge(project_no=number, by=request.officer, now=request.now)


_STEPS = frozenset({"cases.review", "cases.decide"})
BATCH: dict[str, BatchVerb] = {
    "receive": BatchVerb(name="收件", icon="stamp", actions=frozenset({"cases.receive"}), do=_receive, key="e"),
    "accept": BatchVerb(name="受理", icon="stamp", actions=frozenset({"cases.accept"}), do=_accept),
    "approve": BatchVerb(
        name="同意",
        icon="done",
        actions=_STEPS,
        do=_approve,
        when=lambda task: task.case.item_version.case_type == "instant",
    ),
    "pass_on": BatchVerb(name="转办", icon="swap", actions=_STEPS, do=_pass_on),
    "urge": BatchVerb(name="催办", icon="clock", actions=frozenset(), do=_urge),
}


def batch_actions(request: DoorRequest, tasks: Sequence[DeskTask]) -> tuple[BatchAction, ...]:
    """The buttons this page of tasks has a use for, the first of them the main one."""
    wanted = [
        (key, each)
        for key, each in BATCH.items()
        if any(task.action in each.actions and each.when(task) for task in tasks)
    ]
    return tuple(
        BatchAction(key, verb(each.name), each.icon, main=position == 0 and key != "pass_on", key=each.key)
        for position, (key, each) in enumerate(wanted)
    )


def urge_action() -> BatchAction:
    """The one button over a list of cases that are not one's own work."""
    return BatchAction("urge", _("催办"), BATCH["urge"].icon, main=True)
