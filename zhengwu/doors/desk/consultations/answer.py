"""答复一条意见."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.consultations._words import round_href, way_to
from zhengwu.doors.desk.consultations.consultation import ANSWERS
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items._words import ITEMS
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import OpinionUnknown, answer_opinion, consultation_for
from zhengwu.kernel.public import local_date


@page(
    "desk/consultations/<uuid:consultation_id>/opinions/<int:number>",
    may=OFFICER,
    name="desk-consultation-answer",
    methods=("GET", "HEAD", "POST"),
)
def answer(request: DoorRequest, consultation_id: UUID, number: int) -> HttpResponse:
    """Adopted or not, and the words.

    Raises:
        ConsultationUnknown, OpinionUnknown, NotPermitted
    """
    one = consultation_for(consultation_id=consultation_id, by=request.officer)
    given = next((opinion for opinion in one.opinions.all() if opinion.pk == number), None)
    if given is None:
        raise OpinionUnknown
    refused = NOTHING
    if posted(request):

        def act() -> str:
            answer_opinion(
                consultation_id=one.pk,
                number=number,
                answer=request.POST.get("answer", ""),
                reply=request.POST.get("reply", ""),
                by=request.officer,
                now=request.now,
            )
            return round_href(one)

        answered = tried(request, act, done=_("答复已经记下，公布结果时一起公开。"))
        if isinstance(answered, HttpResponse):
            return answered
        refused = answered
    picked = request.POST.get("answer", given.answer)
    built = AdminForm(
        frame=desk_frame(request, current=ITEMS),
        crumbs=crumbs_to(*way_to(one, _("答复意见"))),
        heading=_("答复意见"),
        action=request.path,
        button=_("保存答复"),
        back_href=round_href(one),
        fields=(
            Field(
                name="answer",
                label=_("采纳情况"),
                kind="radio",
                options=tuple(Option(key, _(words), picked=key == picked) for key, (words, _tone) in ANSWERS.items()),
                error=refused.fields.get("answer", ""),
            ),
            Field(
                name="reply",
                label=_("答复"),
                kind="long_text",
                hint=_("公布结果以后大家都能看到。不采纳的，请写明理由"),
                value=request.POST.get("reply", given.reply),
                max_length=2000,
                error=refused.fields.get("reply", ""),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
        facts=(
            FactCard(
                _("意见"),
                (
                    Pair(_("谁"), given.name),
                    Pair(_("什么时候"), full_day(local_date(given.given_at))),
                    Pair(_("意见"), given.text),
                ),
            ),
        ),
    )
    return show_form(request, built, refused=refused)
