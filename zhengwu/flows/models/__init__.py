"""Tables of flows: definitions, running processes, and the work items with their assignments."""

from zhengwu.flows.models.definition import ProcessDefinition
from zhengwu.flows.models.instance import ProcessInstance
from zhengwu.flows.models.work_item import Assignment, WorkItem

__all__ = ["Assignment", "ProcessDefinition", "ProcessInstance", "WorkItem"]
