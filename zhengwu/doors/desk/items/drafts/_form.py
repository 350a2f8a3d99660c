"""What the forms about one draft share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items._words import (
    ITEMS,
    KINDS,
    draft_badge,
    draft_href,
    draft_name,
    problem_words,
    way_to_draft,
)
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Field, Hidden, Notice, Pair
from zhengwu.items.public import Draft, NotReady, draft_for


class Lacking(Exception):
    """What is missing has no field on this form: it is told as a whole."""

    def __init__(self, refusal: NotReady) -> None:
        self.refusal = refusal
        super().__init__()


def decide(
    request: DoorRequest,
    draft_id: UUID,
    act: Callable[[Draft], object],
    *,
    heading: str,
    button: str,
    done: str,
    lead: str = "",
    stern: bool = False,
    fields: Callable[[Draft, Refused], Sequence[Field]] = lambda _draft, _refused: (),
    hidden: Callable[[Draft], Sequence[Hidden]] = lambda _draft: (),
    check: Callable[[Draft], object] = lambda _draft: None,
) -> HttpResponse:
    """One form that does one thing to a draft; `act` calls the operation, `check` refuses whoever may not see the form.

    Raises:
        DraftUnknown, NotPermitted
    """
    found, refused = draft_for(draft_id=draft_id, by=request.officer), NOTHING
    check(found)
    if posted(request):

        def go() -> str:
            try:
                act(found)
            except NotReady as refusal:
                raise Lacking(refusal) from refusal
            return draft_href(found)

        try:
            answered = tried(request, go, done=done)
        except Lacking as lacks:
            answered = Refused(status=lacks.refusal.status, notice=_lacking(lacks.refusal))
        if isinstance(answered, HttpResponse):
            return answered
        refused = answered
    built = AdminForm(
        frame=desk_frame(request, current=ITEMS),
        crumbs=crumbs_to(*way_to_draft(found, heading)),
        heading=_("{what}：{name}").format(what=heading, name=draft_name(found)),
        lead=lead,
        action=request.path,
        button=button,
        back_href=draft_href(found),
        fields=fields(found, refused),
        hidden=hidden(found),
        errors=refused.errors,
        notice=refused.notice,
        facts=(facts_of(found),),
        stern=stern,
    )
    return show_form(request, built, refused=refused)


def facts_of(draft: Draft) -> FactCard:
    """What it is about."""
    pairs = (
        Pair(_("做什么"), _(KINDS[draft.kind])),
        Pair(_("实施机构"), draft.body.name),
        Pair(_("为什么"), draft.reason),
        Pair(_("谁开始编制"), draft.begun_by_name),
    )
    return FactCard(_("这份编制稿"), pairs, draft_badge(draft))


def _lacking(refused: NotReady) -> Notice:
    """Everything that stands in the way, in one notice: none of it has a field here."""
    return Notice(_(refused.title), "\n".join(map(problem_words, refused.problems)), "late")
