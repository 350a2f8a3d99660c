"""The way into flows."""

from zhengwu.flows.models import Assignment, ProcessDefinition, ProcessInstance, WorkItem
from zhengwu.flows.operations._locking import AlreadyClosed, AlreadyDone, WorkItemNotFound
from zhengwu.flows.operations._seats import AlreadySigner, AlreadySpoken, NotYourTurn, SignerNotFound, TheyMayNot
from zhengwu.flows.operations.cancel import cancel
from zhengwu.flows.operations.complete import OPINION_MAX, complete
from zhengwu.flows.operations.publish_process import PublishedMeanwhile, publish_process
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
    latest_definitions,
    open_for,
    open_work_items,
    opinions,
    process_picture,
    running_instance,
)
from zhengwu.flows.rules.completion import Outcome
from zhengwu.flows.rules.going_back import NotAReturnStep, NothingToReturnTo
from zhengwu.flows.rules.model import Rule
from zhengwu.flows.rules.reader import ProcessTooLarge, UnreadableProcess

__all__ = [
    "OPINION_MAX",
    "AlreadyClosed",
    "AlreadyDone",
    "AlreadyRunning",
    "AlreadySigner",
    "AlreadySpoken",
    "Assignment",
    "LastSigner",
    "NotAReturnStep",
    "NotYourTurn",
    "NotYourWord",
    "NothingToReturnTo",
    "Outcome",
    "PictureStep",
    "ProcessDefinition",
    "ProcessInstance",
    "ProcessTooLarge",
    "ProcessUnknown",
    "PublishedMeanwhile",
    "Rule",
    "Said",
    "SignerNotFound",
    "TheyMayNot",
    "TooLateToTakeBack",
    "UnreadableProcess",
    "WorkItem",
    "WorkItemNotFound",
    "actors_of",
    "add_signer",
    "cancel",
    "complete",
    "definition_of",
    "definition_picture",
    "delegate",
    "inbox",
    "latest_definitions",
    "open_for",
    "open_work_items",
    "opinions",
    "process_picture",
    "publish_process",
    "remove_signer",
    "running_instance",
    "start",
    "take_back",
    "transfer",
    "urge",
]
