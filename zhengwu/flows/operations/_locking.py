"""Take hold of a work item: the row of its process is locked, so that two officers never route the same tokens."""

from __future__ import annotations

from zhengwu.flows.models import Assignment, ProcessInstance, WorkItem
from zhengwu.kernel.public import CompiledModels, Conflict, Given, NotFound, attach


class WorkItemNotFound(NotFound):
    """No such work item."""

    code = "work_item_not_found"
    template = "没有找到这项待办，请回到待办列表重新打开。"


class AlreadyDone(Conflict):
    """Somebody was faster, or did it in another window."""

    code = "already_done"
    title = "这一步已经办完"
    template = "“{name}”已由{who}办完，不用再办。请刷新页面，查看最新进度。"


class AlreadyClosed(AlreadyDone):
    """The step was closed without being done: sent back, taken back or broken off."""

    code = "already_closed"
    title = "这一步已经撤销"
    template = "“{name}”已经撤销（{why}），不用再办。请刷新页面，查看最新进度。"


WHY = {
    "returned": "已退回重新审查",
    "taken_back": "上一步已撤回",
    "cancelled": "流程已终止",
    "expired": "超过时限，已转到下一步",
}


def locked_item(work_item_id: int) -> WorkItem:
    """The work item, whatever its state, with its process locked until the transaction ends.

    Raises:
        WorkItemNotFound
    """
    instance = _locked.first(item=work_item_id)
    if instance is None:
        raise WorkItemNotFound
    return seated(work_item_id, instance)


_locked = CompiledModels(
    lambda: (
        ProcessInstance.objects.filter(work_items=Given("item"))
        .order_by()
        .select_for_update(of=("self",))
        .select_related("definition")
        .defer("definition__bpmn_xml")
    )
)
_item = CompiledModels(lambda: WorkItem.objects.filter(pk=Given("item")))
_seats = CompiledModels(lambda: Assignment.objects.filter(work_item=Given("item")))


def seated(work_item_id: int, instance: ProcessInstance) -> WorkItem:
    """A work item of this process as it stands now, with its seats.

    Raises:
        WorkItemNotFound
    """
    item = _item.first(item=work_item_id)
    if item is None:
        raise WorkItemNotFound
    item.instance = instance
    attach(item, "assignments", _seats.found(item=work_item_id))
    return item


def open_item(work_item_id: int) -> WorkItem:
    """The work item, locked, if it is still open.

    Raises:
        WorkItemNotFound, AlreadyDone, AlreadyClosed
    """
    item = locked_item(work_item_id)
    if item.state == WorkItem.States.DONE:
        who = [seat.acted_by_name for seat in item.assignments.all() if seat.outcome and not seat.withdrawn_at]
        raise AlreadyDone(name=item.name, who="、".join(who))
    if item.state == WorkItem.States.CANCELLED:
        raise AlreadyClosed(name=item.name, why=WHY[item.closed_because])
    return item
