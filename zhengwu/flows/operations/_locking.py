"""Take hold of a work item: the row of its process is locked, so that two officers never route the same tokens."""

from __future__ import annotations

from zhengwu.flows.models import ProcessInstance, WorkItem
from zhengwu.kernel.public import Conflict, NotFound


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
    found = WorkItem.objects.filter(pk=work_item_id).values_list("instance_id", flat=True).first()
    if found is None:
        raise WorkItemNotFound
    instance = ProcessInstance.objects.select_for_update(of=("self",)).select_related("definition").get(pk=found)
    item = WorkItem.objects.prefetch_related("assignments").get(pk=work_item_id)
    item.instance = instance
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
