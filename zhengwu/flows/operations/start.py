"""Start a process."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction

from zhengwu.flows.events import ProcessStarted
from zhengwu.flows.models import ProcessInstance
from zhengwu.flows.operations._moving import begin
from zhengwu.flows.queries import definition_of
from zhengwu.flows.rules.tokens import first_tokens
from zhengwu.kernel.public import Actor, Conflict, plain, publish


class AlreadyRunning(Conflict):
    """The subject has a running process."""

    code = "already_running"
    template = "这件事的审查流程已经启动，不用再启动。请刷新页面，查看最新进度。"


def start(
    *,
    process_key: str,
    version: int | None = None,
    subject: str,
    body_code: str,
    task_code: str = "",
    data: Mapping[str, Any] | None = None,
    by: Actor,
    at: dt.datetime,
) -> ProcessInstance:
    """Start a process about a subject (启动流程), and put its first steps on desks.

    Args:
        version: the version pinned by the caller; None means the latest, pinned from now on.
        subject: the caller's reference, e.g. "case:11"; its event chain tells what happens.
        body_code: the body whose officers do the steps. `task_code` narrows it to those granted this item.
        data: values that the drawing's conditions may ask for; no personal data.
    Raises:
        ProcessUnknown, AlreadyRunning
    """
    definition = definition_of(process_key=process_key, version=version)
    kept = plain(dict(data or {}))
    tokens = first_tokens(definition.model, data=kept)
    try:
        with transaction.atomic():
            instance = ProcessInstance.objects.create(
                definition=definition,
                subject=subject,
                body_code=body_code,
                task_code=task_code,
                data=kept,
                tokens=tokens.to_json(),
                started_at=at,
            )
            _started(instance, by=by, at=at)
            begin(instance, tokens, by=by, at=at)
    except IntegrityError as error:
        if "process_instance_one_running_per_subject" not in str(error):
            raise
        raise AlreadyRunning from error
    return instance


def _started(instance: ProcessInstance, *, by: Actor, at: dt.datetime) -> None:
    publish(
        ProcessStarted(
            about=instance.subject,
            process_id=instance.pk,
            process_key=instance.definition.key,
            process_version=instance.definition.version,
        ),
        by=by,
        at=at,
    )
