"""The way into flows."""

from zhengwu.flows.models import Assignment, ProcessDefinition, ProcessInstance, WorkItem
from zhengwu.flows.operations._locking import AlreadyClosed, AlreadyDone, WorkItemNotFound
from zhengwu.flows.operations._seats import AlreadySigner, AlreadySpoken, NotYourTurn, SignerNotFound, TheyMayNot
from zhengwu.flows.operations.cancel import cancel
from zhengwu.flows.operations.complete import OPINION_MAX, complete
from zhengwu.flows.operations.publish_process import PublishedMeanwhile, publish_process
from zhengwu.flows.operations.release_process import KeyTaken, release_process, require_over_processes
from zhengwu.flows.operations.signers import LastSigner, add_signer, remove_signer
from zhengwu.flows.operations.start import AlreadyRunning, start
from zhengwu.flows.operations.take_back import NotYourWord, TooLateToTakeBack, take_back
from zhengwu.flows.operations.transfer import delegate, transfer
from zhengwu.flows.operations.urge import urge
from zhengwu.flows.queries import (
    PictureStep,
    ProcessUnknown,
    Said,
    actors_of,
    definition_of,
    definition_picture,
    inbox,
    open_for,
    open_work_items,
    opinions,
    process_picture,
    process_versions,
    processes,
    running_instance,
)
from zhengwu.flows.rules.bpmn import MAX_BYTES
from zhengwu.flows.rules.builder import build_process, rows_of
from zhengwu.flows.rules.completion import Outcome
from zhengwu.flows.rules.diagram import Diagram, diagram_of
from zhengwu.flows.rules.difference import StepChange, step_changes
from zhengwu.flows.rules.drawing import check_drawing
from zhengwu.flows.rules.going_back import NotAReturnStep, NothingToReturnTo
from zhengwu.flows.rules.model import NodeKind, ProcessModel, Rule, Step
from zhengwu.flows.rules.picture import ranks
from zhengwu.flows.rules.reader import ProcessTooLarge, UnreadableProcess, read_process
from zhengwu.flows.rules.rows import MOST_ROWS, STEP_ACTIONS, OnlyIf, RowsWrong, StepRow, rearranged

__all__ = [
    "MAX_BYTES",
    "MOST_ROWS",
    "OPINION_MAX",
    "STEP_ACTIONS",
    "AlreadyClosed",
    "AlreadyDone",
    "AlreadyRunning",
    "AlreadySigner",
    "AlreadySpoken",
    "Assignment",
    "Diagram",
    "KeyTaken",
    "LastSigner",
    "NodeKind",
    "NotAReturnStep",
    "NotYourTurn",
    "NotYourWord",
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
    "SignerNotFound",
    "Step",
    "StepChange",
    "StepRow",
    "TheyMayNot",
    "TooLateToTakeBack",
    "UnreadableProcess",
    "WorkItem",
    "WorkItemNotFound",
    "actors_of",
    "add_signer",
    "build_process",
    "cancel",
    "check_drawing",
    "complete",
    "definition_of",
    "definition_picture",
    "delegate",
    "diagram_of",
    "inbox",
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
    "release_process",
    "remove_signer",
    "require_over_processes",
    "rows_of",
    "running_instance",
    "start",
    "step_changes",
    "take_back",
    "transfer",
    "urge",
]
