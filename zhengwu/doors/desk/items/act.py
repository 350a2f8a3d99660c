"""变更、取消、暂停、恢复: one form a verb, each with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items import _code  # noqa: F401  the converter of its address
from zhengwu.doors.desk.items._words import ITEMS, check_reader, draft_href, editor_href, item_href, way_to_item
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.items.public import ItemVersion, begin_change, latest_version, resume, suspend
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import over_body, require


class NoSuchVerb(NotFound):
    """Nothing that is done to items."""


def _begun(request: DoorRequest, shown: ItemVersion, kind: str) -> str:
    draft = begin_change(
        task_code=shown.item.task_code,
        reason=request.POST.get("reason", ""),
        by=request.officer,
        now=request.now,
        kind=kind,
    )
    return editor_href(draft) if kind == "change" else draft_href(draft)


def _stood(request: DoorRequest, shown: ItemVersion, operation: Callable[..., object]) -> str:
    operation(
        task_code=shown.item.task_code,
        version=shown.version,
        reason=request.POST.get("reason", ""),
        by=request.officer,
        now=request.now,
    )
    return item_href(shown.item.task_code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A thing to do: its words (Chinese source sentences), who may, and what it calls; the latter says where to go on."""

    heading: str
    lead: str
    button: str
    done: str
    may: str
    act: Callable[[DoorRequest, ItemVersion], str]
    stern: bool = False


VERBS: dict[str, Verb] = {
    "change": Verb(
        heading="变更事项",
        lead="从公众现在看到的版本开始改。改好以后提交审核，通过并发布以后才生效，办理中的件不受影响。",
        button="开始变更",
        done="编制稿建好了，可以开始修改。",
        may="items.edit",
        act=lambda request, shown: _begun(request, shown, "change"),
    ),
    "cancel": Verb(
        heading="取消事项",
        lead="取消也要经过编制审核和法制审核。发布取消的那天起不再收新的申请，办理中的件继续办完。",
        button="提出取消",
        done="取消的编制稿建好了，请提交审核。",
        may="items.edit",
        act=lambda request, shown: _begun(request, shown, "cancel"),
        stern=True,
    ),
    "suspend": Verb(
        heading="暂停办理",
        lead="暂停以后不收新的申请，办理中的件继续办。可以随时恢复。",
        button="暂停办理",
        done="已经暂停，不再收新的申请。",
        may="items.publish",
        act=lambda request, shown: _stood(request, shown, suspend),
        stern=True,
    ),
    "resume": Verb(
        heading="恢复办理",
        lead="恢复以后马上可以申请。",
        button="恢复办理",
        done="已经恢复，可以申请了。",
        may="items.publish",
        act=lambda request, shown: _stood(request, shown, resume),
    ),
}


@page(
    "desk/items/<task_code:task_code>/<slug:what>", may=OFFICER, name="desk-items-act", methods=("GET", "HEAD", "POST")
)
def act(request: DoorRequest, task_code: str, what: str) -> HttpResponse:
    """One verb.

    Raises:
        NoSuchVerb, ItemUnknown, NotPermitted
    """
    check_reader(request)
    verb = VERBS.get(what)
    if verb is None:
        raise NoSuchVerb
    shown = latest_version(task_code=task_code)
    require(request.officer, verb.may, over=over_body(shown.item.body, task_code=task_code))
    refused = NOTHING
    if posted(request):
        answer = tried(request, lambda: verb.act(request, shown), done=_(verb.done))
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    built = AdminForm(
        frame=desk_frame(request, current=ITEMS),
        crumbs=crumbs_to(*way_to_item(shown, _(verb.heading))),
        heading=_("{what}：{name}").format(what=_(verb.heading), name=shown.name),
        lead=_(verb.lead),
        action=reverse("desk-items-act", args=[task_code, what]),
        button=_(verb.button),
        back_href=item_href(task_code),
        fields=(
            Field(
                name="reason",
                label=_("为什么"),
                kind="long_text",
                hint=_("会和版本一起留下，审核的人和以后的人都看得到"),
                value=request.POST.get("reason", ""),
                max_length=500,
                error=refused.fields.get("reason", ""),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
        stern=verb.stern,
    )
    return show_form(request, built, refused=refused)
