"""联系、整改、反馈、申诉；裁定、核查、公开审核、查看评价人: one form, whatever is done."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import store_file
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.ratings._words import ACT, PLACE, RECORD, crumbs
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option, Pair
from zhengwu.ratings import public as ratings
from zhengwu.ratings.public import FORCED, MODERATED, REVEALED, WAY_NAMES, RatingView, RevealedRater, Verb, rating_for

#: What this page does → its button.
NAMES: Mapping[str, str] = {
    Verb.CONTACT.value: "联系核实",
    Verb.RECTIFY.value: "登记整改",
    Verb.REPLY.value: "反馈评价人",
    Verb.APPEAL.value: "申诉",
    Verb.EXCLUDE.value: "裁定申诉",
    FORCED: "核查被要求的评价",
    MODERATED: "公开审核",
    REVEALED: "查看评价人",
}
_LEADS: Mapping[str, str] = {
    Verb.CONTACT.value: "您写的留言由平台发给评价人，您看不到对方是谁；电话由平台转接。实名差评都要回访。",
    Verb.RECTIFY.value: "写明改了什么，可以附上照片或文件。",
    Verb.REPLY.value: "答复发给评价人，也向社会公开。评价人看了可以再评一次。",
    Verb.APPEAL.value: "评价不实或者恶意的，写明事实、附上证据，由监督岗位裁定。裁定以前不用整改。",
    Verb.EXCLUDE.value: "剔除的不计入好差评率，也不公开；驳回的，单位要在原来的期限里整改。",
    FORCED: "评价人说有人要求这样评。核实以前不计入。",
    MODERATED: "不公开的只是文字，满意度照样计入。",
    REVEALED: "评价人的信息平时谁都看不到。您看过一次，就留一条记录，并告诉评价人。",
}
_WORDS: Mapping[str, tuple[str, str]] = {
    Verb.CONTACT.value: ("words", "说了什么、核实到什么"),
    Verb.RECTIFY.value: ("words", "改了什么"),
    Verb.REPLY.value: ("words", "答复"),
    Verb.APPEAL.value: ("reason", "哪里不实，凭什么"),
}
_CHOICES: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    Verb.EXCLUDE.value: ("excluded", "裁定", {"1": "申诉成立，剔除", "0": "申诉不成立，要整改"}),
    FORCED: ("forced", "核查结果", {"1": "确实有人要求，不计入", "0": "没有人要求，计入"}),
    MODERATED: ("hidden", "公开", {"1": "文字不公开", "0": "文字公开"}),
}
_FILES = frozenset({Verb.RECTIFY.value, Verb.APPEAL.value})


@page("desk/ratings/<int:rating_id>/do/<str:verb>", may="ratings.view", name=ACT, methods=("GET", "HEAD", "POST"))
def act(request: DoorRequest, rating_id: int, verb: str) -> HttpResponse:
    """One step of the loop; the operation decides whether this officer may."""
    if verb not in NAMES:
        raise Http404
    one = rating_for(rating_id=rating_id, by=request.officer)
    refused, here, revealed = NOTHING, reverse(RECORD, args=[one.rating_id]), None
    if posted(request) and verb == REVEALED:
        try:
            revealed = ratings.reveal_rater(
                rating_id=one.rating_id, reason=request.POST.get("reason", ""), by=request.officer, now=request.now
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
    elif posted(request):

        def do() -> str:
            _do(request, one.rating_id, verb)
            return here

        done = tried(request, do, done=_("办好了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    title = _(NAMES[verb])
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(one.number, here), Crumb(title)),
        heading=f"{title} · {one.number}",
        lead=_(_LEADS[verb]),
        stern=verb in {Verb.EXCLUDE.value, Verb.APPEAL.value},
        upload=verb in _FILES,
        action=request.path,
        button=title,
        back_href=here,
        fields=_fields(request, one, verb, refused),
        facts=(_card(revealed),) if revealed else (),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _fields(request: DoorRequest, one: RatingView, verb: str, refused: Refused) -> tuple[Field, ...]:
    data, fields = request.POST, list[Field]()

    def choose(name: str, label: str, known: Mapping[str, str], value: str = "") -> None:
        picked = data.get(name, value)
        options = tuple(Option(key, _(words), picked=picked == key) for key, words in known.items())
        fields.append(Field(name=name, label=label, kind="radio", options=options, error=refused.fields.get(name, "")))

    if verb == Verb.CONTACT.value:
        choose("way", _("怎样联系"), WAY_NAMES, "message")
        choose("reached", _("联系上了没有"), {"1": "联系上了", "0": "没有联系上"}, "1")
    if verb in _CHOICES:
        name, label, known = _CHOICES[verb]
        choose(name, _(label), known, "1" if verb != MODERATED else str(int(not one.hidden)))
    name, label = _WORDS.get(verb, ("reason", "理由"))
    fields.append(
        Field(
            name=name,
            label=_(label),
            kind="long_text",
            rows=4,
            max_length=1000,
            value=data.get(name, "") if refused is not NOTHING else "",
            error=refused.fields.get(name, ""),
        )
    )
    if verb in _FILES:
        fields.append(
            Field(name="file", label=_("证据"), kind="file", required=False, error=refused.fields.get("file", ""))
        )
    return tuple(fields)


def _do(request: DoorRequest, rating_id: int, verb: str) -> None:
    by, now, data = request.officer, request.now, request.POST
    words, reason = data.get("words", ""), data.get("reason", "")
    match verb:
        case Verb.CONTACT.value:
            ratings.contact(
                rating_id=rating_id,
                way=data.get("way", ""),
                words=words,
                reached=data.get("reached") == "1",
                by=by,
                now=now,
            )
        case Verb.RECTIFY.value:
            ratings.rectify(rating_id=rating_id, words=words, files=_stored(request), by=by, now=now)
        case Verb.REPLY.value:
            ratings.reply(rating_id=rating_id, words=words, by=by, now=now)
        case Verb.APPEAL.value:
            ratings.appeal(rating_id=rating_id, reason=reason, files=_stored(request), by=by, now=now)
        case Verb.EXCLUDE.value:
            excluded = data.get("excluded") == "1"
            ratings.judge_appeal(rating_id=rating_id, excluded=excluded, reason=reason, by=by, now=now)
        case ratings.FORCED:
            forced = data.get("forced") == "1"
            ratings.judge_forced(rating_id=rating_id, forced=forced, reason=reason, by=by, now=now)
        case _:
            ratings.moderate(rating_id=rating_id, hidden=data.get("hidden") == "1", reason=reason, by=by, now=now)


def _stored(request: DoorRequest) -> list[UUID]:
    upload = request.FILES.get("file")
    if upload is None:
        return []
    stored = store_file(
        name=upload.name or "",
        stream=upload,
        declared_type=upload.content_type or "",
        owner_ref=request.officer.actor.ref,
        now=request.now,
        by=request.officer.actor,
    )
    return [stored.pk]


def _card(shown: RevealedRater) -> FactCard:
    return FactCard(
        _("评价人，离开本页就不再显示"),
        (
            Pair(_("姓名"), shown.name or _("没有留")),
            Pair(_("电话"), shown.phone or _("没有留"), code=True),
            Pair(_("办件编号"), shown.matter or _("现场服务"), code=True),
            Pair(_("原话"), shown.text or _("没有写")),
        ),
    )
