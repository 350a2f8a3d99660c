"""Versions: published once, never changed, pinned by whoever started."""

from __future__ import annotations

from contextlib import suppress

import pytest
from django.db import IntegrityError, transaction

from zhengwu.flows.models import ProcessDefinition
from zhengwu.flows.public import (
    ProcessUnknown,
    UnreadableProcess,
    complete,
    definition_of,
    definition_picture,
    open_work_items,
    publish_process,
    running_instance,
)
from zhengwu.flows.tests.drawings import drawing, serial
from zhengwu.flows.tests.factories import NOW, Office, published, started
from zhengwu.flows.tests.test_rules_elements import MIWG
from zhengwu.kernel.public import SYSTEM, BadInput, events_of

OLD = serial(("a", "cases.review"), ("b", "cases.decide"))
NEW = serial(("a", "cases.review"), ("extra", "cases.review"), ("b", "cases.decide"))


def test_a_running_process_keeps_its_version(office: Office) -> None:
    published("changing", OLD)
    run = started("changing")
    assert published("changing", NEW).version == 2
    (first,) = open_work_items(subject=run.subject)
    complete(work_item_id=first.pk, by=office.sun_li, outcome="approve", at=NOW)
    assert [item.step_id for item in open_work_items(subject=run.subject)] == ["b"]
    (last,) = open_work_items(subject=run.subject)
    complete(work_item_id=last.pk, by=office.zhou_zheng, outcome="return", opinion="再审一次", at=NOW)
    assert [item.step_id for item in open_work_items(subject=run.subject)] == ["a"]
    assert running_instance(subject=run.subject).definition.version == 1  # type: ignore[union-attr]
    assert started("changing").definition.version == 2
    assert started("changing", version=1).definition.version == 1


def test_the_same_drawing_again_is_the_same_version(office: Office) -> None:
    first, again = published("changing", OLD), published("changing", OLD)
    assert first.pk == again.pk
    assert len(events_of("process:changing")) == 1


@pytest.mark.django_db
def test_a_published_version_cannot_be_altered() -> None:
    definition = published("changing", OLD)
    with pytest.raises(IntegrityError), transaction.atomic():
        ProcessDefinition.objects.filter(pk=definition.pk).update(bpmn_xml=NEW)


@pytest.mark.django_db
def test_a_refused_drawing_leaves_nothing() -> None:
    with pytest.raises(UnreadableProcess):
        published("broken", drawing("<bpmn:scriptTask id='x'/>"))
    assert not ProcessDefinition.objects.exists()
    assert not events_of("process:broken")


@pytest.mark.parametrize(
    ("key", "name"), [("", "流程"), ("一般", "流程"), ("UPPER", "流程"), ("ok", " "), ("ok", "名\x00称")]
)
def test_keys_and_names(key: str, name: str) -> None:
    with pytest.raises(BadInput):
        publish_process(key=key, name=name, bpmn_xml=OLD, by=SYSTEM, at=NOW)


@pytest.mark.django_db
def test_a_process_nobody_published() -> None:
    with pytest.raises(ProcessUnknown):
        started("nowhere")
    published("changing", OLD)
    with pytest.raises(ProcessUnknown):
        definition_of(process_key="changing", version=7)
    assert [step.name for step in definition_picture(definition=definition_of(process_key="changing"))] == [
        "步骤a",
        "步骤b",
    ]


@pytest.mark.django_db
def test_drawings_of_other_tools_are_published_or_refused() -> None:
    """The reference files of the BPMN interchange group, where they are at hand."""
    for number, path in enumerate(sorted(MIWG.glob("*.bpmn"))):
        with suppress(UnreadableProcess):
            publish_process(key=f"miwg{number}", name=path.name, bpmn_xml=path.read_bytes(), by=SYSTEM, at=NOW)
