"""Publish a process as an officer, against the version one has seen."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import transaction

from zhengwu.flows.models import ProcessDefinition
from zhengwu.flows.operations.publish_process import PublishedMeanwhile, publish_process
from zhengwu.kernel.public import Conflict
from zhengwu.organisations.public import Officer, Over, require

ACTION = "processes.edit"


class KeyTaken(Conflict):
    """A new process under the name of another one."""

    code = "process.key_taken"
    template = "流程标识“{key}”已经用了。请换一个标识，或打开那个流程发布新版本。"


def require_over_processes(*, by: Officer) -> Officer:
    """The officer, if they design processes for this installation: every body here runs the same ones.

    Raises:
        NotAtWork, MayNot, NobodyMay
    """
    return require(by, ACTION, over=Over(division_code=settings.HOME_DIVISION))


def release_process(
    *, key: str, name: str, bpmn_xml: str | bytes, seen_version: int, by: Officer, now: dt.datetime
) -> ProcessDefinition:
    """Publish a drawing as the version after the one that was seen (发布流程). Running processes, and items whose version is
    pinned, keep theirs.

    Args:
        seen_version: the latest version when the work began; 0 for a process that is new.
    Raises:
        NotAtWork, MayNot, NobodyMay
        KeyTaken: a new process whose key is in use
        PublishedMeanwhile: somebody published in between
        UnreadableProcess, ProcessTooLarge, BadInput: and everything `publish_process` refuses
    """
    require_over_processes(by=by)
    with transaction.atomic():
        latest = (
            ProcessDefinition.objects.filter(key=key).order_by("-version").values_list("version", flat=True).first()
        )
        if latest and not seen_version:
            raise KeyTaken(key=key[:60])
        if (latest or 0) != seen_version:
            raise PublishedMeanwhile
        return publish_process(key=key, name=name, bpmn_xml=bpmn_xml, by=by.actor, at=now)
