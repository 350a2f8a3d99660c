"""写新版本: what a rule is to say from a later day on. What counts now stays as it is until then."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused, whole_number
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.desk.supervision._rule_words import as_typed, lines_of
from zhengwu.doors.desk.supervision._words import RULE, RULES, crumbs, typed_field, words_of
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option, Pair
from zhengwu.kernel.public import BadInput
from zhengwu.supervision.public import SIGNAL_NAMES, Draft, Rule, RuleVersion, Standing, draft_rule, rule_of

NAME = "desk-supervision-rule-edit"
_DATA = ("parameters", "condition", "escalation")


@page("desk/supervision/rules/<str:key>/edit", may="supervision.rules", name=NAME, methods=("GET", "HEAD", "POST"))
def rule_edit(request: DoorRequest, key: str) -> HttpResponse:
    """Begins with the draft, or with what counts now."""
    found = rule_of(key)
    base = _base(found)
    refused, here = NOTHING, reverse(RULE, args=[found.key])
    if posted(request):

        def act() -> str:
            reason = request.POST.get("reason", "")
            draft_rule(
                rule_key=found.key, draft=_draft(request, base), reason=reason, by=request.officer, now=request.now
            )
            return here

        done = tried(request, act, done=_("草稿存好了。先拿历史试算，再让它生效。"), name_of=_field)
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=RULES),
        crumbs=crumbs(Crumb(_("监察规则"), reverse(RULES)), Crumb(found.key, here), Crumb(_("写新版本"))),
        heading=_("写新版本 · {key} {name}").format(key=found.key, name=_(found.name)),
        lead=_("存成草稿，不影响现在的规则。生效要另外定日期，最早从明天起。"),
        action=request.path,
        button=_("存草稿"),
        back_href=here,
        fields=_fields(request, base, refused),
        errors=refused.errors,
        notice=refused.notice,
        facts=(
            FactCard(
                _("第 {n} 版说的").format(n=base.version),
                tuple(Pair(name, words) for name, words in lines_of(base).items()),
            ),
        ),
    )
    return show_form(request, built, refused=refused)


def _base(found: Rule) -> RuleVersion:
    versions = list(found.versions.all())
    return next((version for version in versions if version.state == Standing.DRAFT), versions[0])


def _field(error: Any) -> str:
    return "parameters" if error.loc[:1] == ("rule",) else str(error.loc[-1])


def _draft(request: DoorRequest, base: RuleVersion) -> Draft:
    data = request.POST
    said = {name: _read(data.get(name, ""), name=name) for name in _DATA}
    return Draft(
        signal=data.get("signal", ""),
        weight=whole_number(data.get("weight", ""), name="weight"),
        kind=base.kind,
        accountability=data.get("accountability") == "yes",
        parameters=said["parameters"],
        condition=said["condition"],
        escalation=said["escalation"],
    )


def _read(typed: str, *, name: str) -> dict[str, Any]:
    """An object as typed; empty for none.

    Raises:
        BadInput
    """
    if not typed.strip():
        return {}
    try:
        read = json.loads(typed)
    except ValueError:
        read = None
    if not isinstance(read, dict):
        raise BadInput.one((name,), "写成一个对象，照右边现在的样子改，注意引号和逗号。", "supervision.rule_data")
    return read


def _fields(request: DoorRequest, base: RuleVersion, refused: Refused) -> tuple[Field, ...]:
    data, wrong, first = request.POST, refused.fields, request.method != "POST"

    def at(name: str, stored: str) -> tuple[str, str]:
        return (stored if first else data.get(name, "")), wrong.get(name, "")

    signal = base.signal if first else data.get("signal", "")
    account = base.accountability if first else data.get("accountability") == "yes"
    return (
        Field(
            name="signal",
            label=_("监察信号"),
            kind="radio",
            options=tuple(Option(key, words, picked=key == signal) for key, words in words_of(SIGNAL_NAMES)),
            error=wrong.get("signal", ""),
        ),
        typed_field("weight", _("扣分"), "number", unit=_("分"), at=at("weight", str(base.weight))),
        Field(
            name="accountability",
            label=_("建议追责"),
            kind="yes_no",
            options=(Option("yes", _("是"), picked=account), Option("no", _("否"), picked=not account)),
        ),
        typed_field(
            "parameters",
            _("参数"),
            "long_text",
            hint=_("看哪个时钟、哪些事件，提前或推后几个工作日"),
            at=at("parameters", as_typed(base.parameters)),
        ),
        typed_field(
            "condition",
            _("条件"),
            "long_text",
            hint=_("没有条件的不填"),
            required=False,
            at=at("condition", as_typed(base.condition)),
        ),
        typed_field(
            "escalation",
            _("升级办法"),
            "long_text",
            hint=_("几个工作日以后再发什么信号、扣几分；不升级的不填"),
            required=False,
            at=at("escalation", as_typed(base.escalation)),
        ),
        typed_field("reason", _("修改的理由"), "long_text", at=at("reason", "")),
    )
