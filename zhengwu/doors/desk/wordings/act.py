"""启用, 停用, 放弃: asked once more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import (
    WORD,
    WordingVersion,
    drop_draft,
    in_force,
    put_in_force,
    require_over_wording,
    retire_wording,
    slots_of,
    wording_version,
)
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused, whole_number
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.desk.wordings._tables import differences
from zhengwu.doors.desk.wordings._words import PLACE, kind_name, of_kind, version_words, way
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Hidden
from zhengwu.kernel.public import local_date


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """What is asked, the button, what is said afterwards, and the operation."""

    button: str
    lead: str
    done: str
    run: Callable[[DoorRequest, WordingVersion], object]


def _seen(request: DoorRequest) -> int:
    return whole_number(request.POST.get("seen", ""), name="seen")


_STEPS: dict[str, _Step] = {
    "use": _Step(
        button="启用",
        lead="从这一天起，新出的文书照这一版印；已经发出的不变。",
        done="范本启用了。",
        run=lambda request, found: put_in_force(
            version_id=found.pk,
            valid_from=typed_day(request, "valid_from"),
            seen_revision=_seen(request),
            by=request.officer,
            now=request.now,
        ),
    ),
    "retire": _Step(
        button="停用",
        lead="停用后，新出的文书改用它前面的范本；没有的，用内置范本。已经发出的不变。",
        done="范本停用了。",
        run=lambda request, found: retire_wording(version_id=found.pk, by=request.officer, now=request.now),
    ),
    "drop": _Step(
        button="放弃草稿",
        lead="草稿删掉就找不回来了；现行范本不受影响。",
        done="草稿放弃了。",
        run=lambda request, found: drop_draft(
            version_id=found.pk, seen_revision=_seen(request), by=request.officer, now=request.now
        ),
    ),
}


@page(
    "desk/wordings/<int:version_id>/act/<slug:do>", may=WORD, name="desk-wording-act", methods=("GET", "HEAD", "POST")
)
def act(request: DoorRequest, version_id: int, do: str) -> HttpResponse:
    """`do`: use | retire | drop."""
    if do not in _STEPS:
        raise Http404
    step, found, refused = _STEPS[do], wording_version(version_id), NOTHING
    require_over_wording(body_code=found.body_code, by=request.officer)
    home = of_kind(found.kind, found.body_code)
    if posted(request):

        def run() -> str:
            step.run(request, found)
            return home

        done = tried(request, run, done=_(step.done))
        if not isinstance(done, Refused):
            return done
        refused = done
    today = local_date(request.now)
    now = in_force(kind=found.kind, body_code=found.body_code, on=today)
    words = (version_words(now.version), version_words(found))
    day = request.POST.get("valid_from", today.isoformat())[:10]
    asked = Field(
        name="valid_from", label=_("从哪天起"), kind="date", value=day, error=refused.fields.get("valid_from", "")
    )
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=way(Crumb(kind_name(found.kind), home), Crumb(_(step.button)), body_code=found.body_code),
        heading=_("{verb}：{kind}{version}").format(
            verb=_(step.button), kind=kind_name(found.kind), version=version_words(found)
        ),
        lead=_(step.lead),
        stern=do != "use",
        action=request.path,
        button=_(step.button),
        back_href=reverse("desk-wording-version", args=[found.pk]),
        hidden=(Hidden("seen", str(found.revision)),),
        fields=(asked,) if do == "use" else (),
        tables=(differences(now.wording, found.wording, slots_of(found.kind), words=words),) if do == "use" else (),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
