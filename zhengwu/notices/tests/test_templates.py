"""Officials write better words: checked, in editions, never over somebody else's."""

from __future__ import annotations

from typing import Any

import pytest

from zhengwu.cases.tests.factories import MONDAY, World, open_world, submitted, together
from zhengwu.kernel.public import NotPermitted, events_of
from zhengwu.notices.models import Notice, NoticeTemplate
from zhengwu.notices.operations.change_template import TemplateChangedMeanwhile, change_template
from zhengwu.notices.rules.channels import Channel, Language
from zhengwu.notices.rules.kinds import NoSuchKind
from zhengwu.notices.rules.places import TemplateWrong
from zhengwu.notices.tests.factories import outside, tell_all
from zhengwu.notices.tests.officials import official

SMS: dict[str, Any] = {"kind": "submitted", "channel": Channel.SMS, "language": Language.ZH}


def test_new_words_count_from_the_next_notice_on(world: World) -> None:
    first = submitted(world)
    tell_all(first, MONDAY)
    by = official()
    web: dict[str, Any] = {"kind": "submitted", "channel": Channel.WEB, "language": Language.ZH}
    change_template(**SMS, text="收到（{尾号}）", seen_edition=0, by=by, now=MONDAY)
    change_template(**web, title="收到", text="{编号}", seen_edition=0, by=by, now=MONDAY)
    second = submitted(world)
    tell_all(second, MONDAY)
    assert outside(second)[0].text == f"收到（{second.project_no[-4:]}）"
    assert "提交" in outside(first)[0].text
    told = Notice.objects.get(project_no=second.project_no)
    assert (told.title, told.text) == ("收到", second.project_no)
    assert "was handed in" in told.title_en
    assert len(events_of("notice-template:submitted")) == 2


def test_whoever_writes_over_newer_words_is_told_and_others_may_not_write(world: World) -> None:
    by = official()
    change_template(**SMS, text="一 {尾号}", seen_edition=0, by=by, now=MONDAY)
    with pytest.raises(TemplateChangedMeanwhile):
        change_template(**SMS, text="二 {尾号}", seen_edition=0, by=by, now=MONDAY)
    with pytest.raises(NotPermitted):
        change_template(**SMS, text="二 {尾号}", seen_edition=1, by=world.zhao_min, now=MONDAY)
    with pytest.raises(TemplateWrong):
        change_template(**SMS, text="{事项}", seen_edition=1, by=by, now=MONDAY)
    for kind, channel in (("nothing", Channel.WEB), ("received", Channel.SMS)):
        with pytest.raises(NoSuchKind):
            change_template(
                kind=kind, channel=channel, language=Language.ZH, text="字", seen_edition=0, by=by, now=MONDAY
            )
    assert NoticeTemplate.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_write_at_once_make_one_edition() -> None:
    open_world()
    by = official()

    def write() -> object:
        return change_template(**SMS, text="一 {尾号}", seen_edition=0, by=by, now=MONDAY)

    answers = together(write, write, write)
    assert sum(isinstance(answer, NoticeTemplate) for answer in answers) == 1
    assert sum(isinstance(answer, TemplateChangedMeanwhile) for answer in answers) == 2
    assert len(events_of("notice-template:submitted")) == 1
