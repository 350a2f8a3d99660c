"""One version: what it says, how it differs from what is in force, what can be done with it."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import (
    SAMPLE_NAMES,
    SAMPLES,
    WORD,
    WordingVersion,
    faults_of,
    in_force,
    require_over_wording,
    slots_of,
    wording_version,
)
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.desk.wordings._tables import differences
from zhengwu.doors.desk.wordings._words import (
    PLACE,
    State,
    kind_name,
    of_kind,
    state_badge,
    told,
    version_words,
    way,
    whose,
)
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Action, Cell, Column, Crumb, Empty, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day, moment
from zhengwu.kernel.public import InputError, local_date


@page("desk/wordings/<int:version_id>", may=WORD, name="desk-wording-version")
def version(request: DoorRequest, version_id: int) -> HttpResponse:
    """A draft shows what still has to be put right before it can be put in force."""
    found, today = wording_version(version_id), local_date(request.now)
    require_over_wording(body_code=found.body_code, by=request.officer)
    now, slots, wording = (
        in_force(kind=found.kind, body_code=found.body_code, on=today),
        slots_of(found.kind),
        found.wording,
    )
    draft = found.state == State.DRAFT
    faults = faults_of(kind=found.kind, wording=wording) if draft else []
    compared = () if found == now.version else (
        differences(now.wording, wording, slots, words=(_("现行：{version}").format(version=version_words(now.version)),
                                                        version_words(found))),
    )  # fmt: skip
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=way(
            Crumb(kind_name(found.kind), of_kind(found.kind, found.body_code)),
            Crumb(version_words(found)),
            body_code=found.body_code,
        ),
        heading=_("{kind}：{version}").format(kind=kind_name(found.kind), version=version_words(found)),
        badges=(state_badge(found, in_force=now.version, today=today),),
        facts=(
            FactCard(
                _("这一版"),
                (
                    Pair(_("适用"), whose(found)),
                    Pair(_("从哪天起"), full_day(found.valid_from) if found.valid_from else _("还没有定")),
                    Pair(_("最后修改"), f"{found.changed_by}，{moment(found.changed_at)}"),
                ),
            ),
        ),
        sections=(*((_to_fix(faults),) if faults else ()), *compared, _whole(told(wording, slots))),
        actions=_actions(found, draft=draft, sound=not faults),
    )
    return show_record(request, built)


def _actions(found: WordingVersion, *, draft: bool, sound: bool) -> tuple[Action, ...]:
    def act(do: str) -> str:
        return reverse("desk-wording-act", args=[found.pk, do])

    preview = reverse("desk-wording-preview", args=[found.pk])
    looks = tuple(
        Action(
            _("预览：{sample}").format(sample=_(SAMPLE_NAMES[sample])),
            f"{preview}?sample={sample}",
            _("PDF，不占文号"),
        )
        for sample in SAMPLES[found.kind]
    )
    if draft:
        edit = Action(_("修改"), reverse("desk-wording-edit", args=[found.pk]))
        use = Action(_("启用"), act("use") if sound else "", "" if sound else _("先把要改的地方改好"))
        return (edit, use, *looks, Action(_("放弃草稿"), act("drop")))
    if found.state == State.IN_FORCE:
        return (*looks, Action(_("停用"), act("retire"), _("以后的文书改用它前面的范本")))
    return looks


def _to_fix(faults: list[InputError]) -> Section:
    rows = tuple(
        Row((Cell(text=_("第 {n} 块").format(n=int(fault.loc[1]) + 1) if len(fault.loc) > 1 else "", none=_("整份")),
             Cell(text=said(fault))))
        for fault in faults
    )  # fmt: skip
    table = Table(caption=_("要改的地方"), columns=(Column(_("在哪里")), Column(_("要改什么"))), rows=rows)
    return Section(title=_("要改的地方"), table=table)


def _whole(lines: list[str]) -> Section:
    rows = tuple(Row((Cell(text=str(n)), Cell(text=line))) for n, line in enumerate(lines, 1))
    table = Table(
        caption=_("全文"), columns=(Column(_("序号")), Column(_("写什么"))), rows=rows, empty=Empty(_("还是空的。"))
    )
    return Section(title=_("全文"), table=table)
