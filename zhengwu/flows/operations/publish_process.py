"""Publish a version of a process."""

from __future__ import annotations

import datetime as dt
import re

from django.db import IntegrityError, transaction

from zhengwu.flows.events import ProcessPublished
from zhengwu.flows.models import ProcessDefinition
from zhengwu.flows.queries import called_by
from zhengwu.flows.rules.drawing import check_drawing
from zhengwu.flows.rules.reader import read_process
from zhengwu.kernel.public import Actor, BadInput, Conflict, clean_line, publish
from zhengwu.organisations.public import ACTIONS

_KEY = re.compile(r"[a-z][a-z0-9_-]{0,59}")


class PublishedMeanwhile(Conflict):
    """Two people published the same process at once."""

    code = "published_meanwhile"
    template = "别人刚刚发布了这个流程的新版本。请刷新，比较之后再发布。"


def publish_process(*, key: str, name: str, bpmn_xml: str | bytes, by: Actor, at: dt.datetime) -> ProcessDefinition:
    """Publish a drawing as the next version of a process (发布流程); running processes keep theirs.

    The processes it calls are pinned in their latest versions.
    The same drawing as the latest version publishes nothing new and answers that version.

    Args:
        key: lower-case name that never changes, e.g. "standard".
        bpmn_xml: BPMN 2.0, at most 1 MB, UTF-8.
    Raises:
        UnreadableProcess: every reason why it cannot run, with the element
        ProcessTooLarge, PublishedMeanwhile, BadInput: a key or name that cannot be
    """
    if not _KEY.fullmatch(key):
        raise BadInput.one(
            ("key",), "流程标识要以小写字母开头，只用小写字母、数字、横线，最多 60 个字。", "process.key"
        )
    name = clean_line(name, max_length=100, loc=("name",))
    if not name:
        raise BadInput.one(("name",), "请填写流程名称。", "process.no_name")
    calls, called = called_by(bpmn_xml, key=key)
    model = read_process(bpmn_xml, called=called)
    check_drawing(model, known_actions=frozenset(ACTIONS))
    text = bpmn_xml if isinstance(bpmn_xml, str) else bpmn_xml.decode("utf-8")
    try:
        with transaction.atomic():
            latest = ProcessDefinition.objects.filter(key=key).order_by("-version").first()
            if latest and (latest.digest, latest.name, latest.calls) == (model.digest, name, calls):
                return latest
            definition = ProcessDefinition.objects.create(
                key=key,
                version=latest.version + 1 if latest else 1,
                name=name,
                bpmn_xml=text,
                digest=model.digest,
                calls=calls,
                published_at=at,
            )
            publish(ProcessPublished(key=key, process_version=definition.version, digest=model.digest), by=by, at=at)
    except IntegrityError as error:
        raise PublishedMeanwhile from error
    return definition
