"""Tables of parallel approval."""

from zhengwu.parallel.models.joint import JointApproval
from zhengwu.parallel.models.mediator import MediatorContract
from zhengwu.parallel.models.member import JointMember
from zhengwu.parallel.models.project import Project
from zhengwu.parallel.models.visit import JointVisit, VisitSignature

__all__ = ["JointApproval", "JointMember", "JointVisit", "MediatorContract", "Project", "VisitSignature"]
