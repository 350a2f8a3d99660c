"""异议: said by whoever is scored, answered by somebody else."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.appraisal.public import Loss, Objection, answer_objection, object_to_loss, result_for
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.appraisal._words import ANSWER, OBJECT, PLACE, RESULT, cause, crumbs, points
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option, Pair
from zhengwu.doors.ui.writing import full_day, stamp


@page("desk/appraisal/losses/<int:loss_id>/object", may="appraisal.view", name=OBJECT, methods=("GET", "HEAD", "POST"))
def objection(request: DoorRequest, loss_id: int) -> HttpResponse:
    """Against one loss."""
    loss = Loss.objects.filter(pk=loss_id).first()
    if loss is None:
        raise Http404
    one = result_for(result_id=loss.result_id, by=request.officer)
    here, refused = reverse(RESULT, args=[one.pk]), NOTHING
    if posted(request):

        def act() -> str:
            object_to_loss(loss_id=loss.pk, reason=request.POST.get("reason", ""), by=request.officer, now=request.now)
            return here

        done = tried(request, act, done=_("异议提出来了，答复在这一页。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(one.target_name, here), Crumb(_("提异议"))),
        heading=_("提异议"),
        lead=_("写明哪里不对，凭什么。成立的，这一处不扣，结果更正。"),
        action=request.path,
        button=_("提异议"),
        back_href=here,
        fields=(_reason(request, "reason", _("哪里不对"), refused),),
        facts=(
            FactCard(
                _("扣分"),
                (
                    Pair(_("什么事"), cause(loss.ref)),
                    Pair(_("哪一天"), full_day(loss.on_date)),
                    Pair(_("分值"), points(loss.hundredths)),
                ),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


@page(
    "desk/appraisal/objections/<int:objection_id>", may="appraisal.judge", name=ANSWER, methods=("GET", "HEAD", "POST")
)
def answer(request: DoorRequest, objection_id: int) -> HttpResponse:
    """Not for whoever works in that body."""
    asked = Objection.objects.select_related("round__version__scheme").filter(pk=objection_id).first()
    current = asked.round.results.filter(target=asked.target, current=True).first() if asked else None
    if asked is None or current is None:
        raise Http404
    one = result_for(result_id=current.pk, by=request.officer)
    here, refused, data = reverse(RESULT, args=[one.pk]), NOTHING, request.POST
    if posted(request):

        def act() -> str:
            answer_objection(
                objection_id=asked.pk,
                upheld=data.get("upheld") == "1",
                answer=data.get("answer", ""),
                by=request.officer,
                now=request.now,
            )
            return reverse(PLACE)

        done = tried(request, act, done=_("答复了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    picked = data.get("upheld", "1")
    words = {"1": _("成立，这一处不扣"), "0": _("不成立")}
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(one.target_name, here), Crumb(_("答复异议"))),
        heading=_("答复异议"),
        action=request.path,
        button=_("答复"),
        back_href=here,
        fields=(
            Field(
                name="upheld",
                label=_("成立不成立"),
                kind="radio",
                options=tuple(Option(key, text, picked=key == picked) for key, text in words.items()),
            ),
            _reason(request, "answer", _("答复"), refused),
        ),
        facts=(
            FactCard(
                _("异议"),
                (
                    Pair(_("对什么"), cause(asked.ref)),
                    Pair(_("理由"), asked.reason),
                    Pair(_("提出"), _("{name}，{at}").format(name=asked.by_name, at=stamp(asked.at))),
                ),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _reason(request: DoorRequest, name: str, label: str, refused: Refused) -> Field:
    return Field(
        name=name,
        label=label,
        kind="long_text",
        rows=4,
        max_length=1000,
        value=request.POST.get(name, ""),
        error=refused.fields.get(name, ""),
    )
