"""The way into parallel approval."""

from zhengwu.parallel.models import (
    JointApproval,
    JointMember,
    JointVisit,
    MediatorContract,
    Project,
    VisitSignature,
)
from zhengwu.parallel.operations._found import NoSuchJoint, NoSuchMember, NoSuchProject
from zhengwu.parallel.operations._project import rounds_of
from zhengwu.parallel.operations.joint.ask_again import ask_again, urge
from zhengwu.parallel.operations.joint.close_joint import close_joint, terminate_joint
from zhengwu.parallel.operations.joint.extend_joint import extend_joint
from zhengwu.parallel.operations.joint.open_stage import open_stage
from zhengwu.parallel.operations.joint.start_joint import Ask, start_joint
from zhengwu.parallel.operations.mediators.register_mediator import end_mediator, register_mediator
from zhengwu.parallel.operations.members.answer import answer
from zhengwu.parallel.operations.members.commit import commit
from zhengwu.parallel.operations.members.link_case import link_case
from zhengwu.parallel.operations.members.sign_for import sign_for
from zhengwu.parallel.operations.projects.advance import advance_project, resume_project
from zhengwu.parallel.operations.projects.change_code import change_code
from zhengwu.parallel.operations.projects.register_project import CodeTaken, register_project
from zhengwu.parallel.operations.projects.split_project import Part, merge_projects, split_project
from zhengwu.parallel.operations.upkeep.sweep import sweep_members
from zhengwu.parallel.operations.visits.call_together import call_together
from zhengwu.parallel.operations.visits.sign_visit import sign_visit
from zhengwu.parallel.queries.applicants import has_projects, project_of, projects_of
from zhengwu.parallel.queries.joints import joint_list, rounds_of_case
from zhengwu.parallel.queries.lanes import JointClock, Lane, clock_of, lane_of, lanes_of
from zhengwu.parallel.queries.members import (
    joint_for_desk,
    mediator_for_desk,
    member_for_desk,
    silent_members,
    to_answer,
    visit_for_desk,
)
from zhengwu.parallel.queries.over import over, over_joint, over_member, over_project
from zhengwu.parallel.queries.projects import (
    LATE,
    OVER,
    WAITING,
    StageDays,
    project_for_desk,
    project_list,
    stage_days,
)
from zhengwu.parallel.rules.joint import (
    JOINT_KIND_NAMES,
    JOINT_STATE_NAMES,
    NO_OBJECT,
    ON_REFUSAL_NAMES,
    OPEN,
    OUTCOME_NAMES,
    JointKind,
    JointState,
    OnRefusal,
    Outcome,
)
from zhengwu.parallel.rules.limits import (
    LOCAL_DAYS,
    MOST_EXTENSION_DAYS,
    MOST_JOINT_DAYS,
    NATIONAL_DAYS,
    Colour,
    colour_of,
)
from zhengwu.parallel.rules.members import ASKED_NAMES, MEMBER_STATE_NAMES, PENDING, Asked, MemberState
from zhengwu.parallel.rules.project_code import TYPE_NAMES, ProjectCodeWrong
from zhengwu.parallel.rules.stages import (
    PROJECT_KIND_NAMES,
    PROJECT_MOVE_NAMES,
    PROJECT_OVER,
    PROJECT_STATE_NAMES,
    PROJECT_TABLE,
    STAGE_DAYS,
    STAGE_NAMES,
    ProjectKind,
    ProjectMove,
    ProjectState,
    Stage,
    gate,
)
from zhengwu.parallel.rules.visits import VERDICT_NAMES, VISIT_KIND_NAMES, Verdict, VisitKind, conclusion

__all__ = [
    "ASKED_NAMES",
    "JOINT_KIND_NAMES",
    "JOINT_STATE_NAMES",
    "LATE",
    "LOCAL_DAYS",
    "MEMBER_STATE_NAMES",
    "MOST_EXTENSION_DAYS",
    "MOST_JOINT_DAYS",
    "NATIONAL_DAYS",
    "NO_OBJECT",
    "ON_REFUSAL_NAMES",
    "OPEN",
    "OUTCOME_NAMES",
    "OVER",
    "PENDING",
    "PROJECT_KIND_NAMES",
    "PROJECT_MOVE_NAMES",
    "PROJECT_OVER",
    "PROJECT_STATE_NAMES",
    "PROJECT_TABLE",
    "STAGE_DAYS",
    "STAGE_NAMES",
    "TYPE_NAMES",
    "VERDICT_NAMES",
    "VISIT_KIND_NAMES",
    "WAITING",
    "Ask",
    "Asked",
    "CodeTaken",
    "Colour",
    "JointApproval",
    "JointClock",
    "JointKind",
    "JointMember",
    "JointState",
    "JointVisit",
    "Lane",
    "MediatorContract",
    "MemberState",
    "NoSuchJoint",
    "NoSuchMember",
    "NoSuchProject",
    "OnRefusal",
    "Outcome",
    "Part",
    "Project",
    "ProjectCodeWrong",
    "ProjectKind",
    "ProjectMove",
    "ProjectState",
    "Stage",
    "StageDays",
    "Verdict",
    "VisitKind",
    "VisitSignature",
    "advance_project",
    "answer",
    "ask_again",
    "call_together",
    "change_code",
    "clock_of",
    "close_joint",
    "colour_of",
    "commit",
    "conclusion",
    "end_mediator",
    "extend_joint",
    "gate",
    "has_projects",
    "joint_for_desk",
    "joint_list",
    "lane_of",
    "lanes_of",
    "link_case",
    "mediator_for_desk",
    "member_for_desk",
    "merge_projects",
    "open_stage",
    "over",
    "over_joint",
    "over_member",
    "over_project",
    "project_for_desk",
    "project_list",
    "project_of",
    "projects_of",
    "register_mediator",
    "register_project",
    "resume_project",
    "rounds_of",
    "rounds_of_case",
    "sign_for",
    "sign_visit",
    "silent_members",
    "split_project",
    "stage_days",
    "start_joint",
    "sweep_members",
    "terminate_joint",
    "to_answer",
    "urge",
    "visit_for_desk",
]
