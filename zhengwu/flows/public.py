"""The way into flows."""

from zhengwu.flows.models import Assignment, ProcessDefinition, ProcessInstance, WorkItem
from zhengwu.flows.operations._locking import AlreadyClosed, AlreadyDone, WorkItemNotFound
from zhengwu.flows.operations._seats import AlreadySigner, AlreadySpoken, NotYourTurn, SignerNotFound, TheyMayNot
from zhengwu.flows.operations.cancel import cancel
from zhengwu.flows.operations.complete import OPINION_MAX, complete
from zhengwu.flows.operations.migrate_processes import MOST_AT_ONCE, Migration, SameVersion, migrate_processes
from zhengwu.flows.operations.publish_process import PublishedMeanwhile, publish_process
from zhengwu.flows.operations.recall import NothingDelegated, recall
from zhengwu.flows.operations.release_process import KeyTaken, release_process, require_over_processes
from zhengwu.flows.operations.ring import ring, sweep_alarms
from zhengwu.flows.operations.signers import LastSigner, NoOrderHere, Where, add_signer, remove_signer
from zhengwu.flows.operations.start import AlreadyRunning, start
from zhengwu.flows.operations.take_back import NotYourWord, TooLateToTakeBack, take_back
from zhengwu.flows.operations.transfer import delegate, transfer
from zhengwu.flows.operations.urge import UrgedToday, urge
from zhengwu.flows.queries import (
    PictureStep,
    ProcessUnknown,
    Said,
    actors_of,
    called_by,
    count_running,
    definition_of,
    definition_picture,
    inbox,
    last_done,
    latest_instance,
    open_for,
    open_work_items,
    opinions,
    process_picture,
    process_versions,
    processes,
    running_instance,
    running_of,
    steps_to_return_to,
    verdict_on,
    verdicts,
)
from zhengwu.flows.rules.beginnings import Beginning, beginnings
from zhengwu.flows.rules.bpmn import MAX_BYTES
from zhengwu.flows.rules.builder import build_process, rows_of
from zhengwu.flows.rules.completion import Outcome
from zhengwu.flows.rules.deployment import ends_without, steps_after
from zhengwu.flows.rules.diagram import Diagram, diagram_of
from zhengwu.flows.rules.difference import StepChange, step_changes
from zhengwu.flows.rules.drawing import check_drawing
from zhengwu.flows.rules.going_back import NotAReturnStep, NothingToReturnTo
from zhengwu.flows.rules.model import NodeKind, ProcessModel, Rule, Step
from zhengwu.flows.rules.moving_over import MovedOver, moved_over
from zhengwu.flows.rules.picture import ranks
from zhengwu.flows.rules.reader import ProcessTooLarge, UnreadableProcess, read_process
from zhengwu.flows.rules.rows import MOST_ROWS, STEP_ACTIONS, OnlyIf, RowsWrong, StepRow, rearranged

__all__ = [
    "MAX_BYTES",
    "MOST_AT_ONCE",
    "MOST_ROWS",
    "OPINION_MAX",
    "STEP_ACTIONS",
    "AlreadyClosed",
    "AlreadyDone",
    "AlreadyRunning",
    "AlreadySigner",
    "AlreadySpoken",
    "Assignment",
    "Beginning",
    "Diagram",
    "KeyTaken",
    "LastSigner",
    "Migration",
    "MovedOver",
    "NoOrderHere",
    "NodeKind",
    "NotAReturnStep",
    "NotYourTurn",
    "NotYourWord",
    "NothingDelegated",
    "NothingToReturnTo",
    "OnlyIf",
    "Outcome",
    "PictureStep",
    "ProcessDefinition",
    "ProcessInstance",
    "ProcessModel",
    "ProcessTooLarge",
    "ProcessUnknown",
    "PublishedMeanwhile",
    "RowsWrong",
    "Rule",
    "Said",
    "SameVersion",
    "SignerNotFound",
    "Step",
    "StepChange",
    "StepRow",
    "TheyMayNot",
    "TooLateToTakeBack",
    "UnreadableProcess",
    "UrgedToday",
    "Where",
    "WorkItem",
    "WorkItemNotFound",
    "actors_of",
    "add_signer",
    "beginnings",
    "build_process",
    "called_by",
    "cancel",
    "check_drawing",
    "complete",
    "count_running",
    "definition_of",
    "definition_picture",
    "delegate",
    "diagram_of",
    "ends_without",
    "inbox",
    "last_done",
    "latest_instance",
    "migrate_processes",
    "moved_over",
    "open_for",
    "open_work_items",
    "opinions",
    "process_picture",
    "process_versions",
    "processes",
    "publish_process",
    "ranks",
    "read_process",
    "rearranged",
    "recall",
    "release_process",
    "remove_signer",
    "require_over_processes",
    "ring",
    "rows_of",
    "running_instance",
    "running_of",
    "start",
    "step_changes",
    "steps_after",
    "steps_to_return_to",
    "sweep_alarms",
    "take_back",
    "transfer",
    "urge",
    "verdict_on",
    "verdicts",
]
