"""材料审查意见: say of one paper whether it is fit, and whether its original was seen."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import MaterialJudged
from zhengwu.cases.models import CaseMaterial, MaterialOpinion
from zhengwu.cases.operations._case import locked
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.judging import JUDGED_IN, UnfitReasonMissing
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import STATE_NAMES, State
from zhengwu.cases.rules.trust import Trust
from zhengwu.kernel.public import NotFound, clean_text, publish
from zhengwu.organisations.public import Officer, require


class NoSuchMaterial(NotFound):
    """The case has no such hand-in."""

    code = "material.not_found"
    template = "没有找到这份材料，它可能刚被新的一份换掉。请刷新页面。"


def judge_material(
    *,
    project_no: str,
    material_id: int,
    fit: bool,
    reason: str = "",
    original_seen: bool = False,
    by: Officer,
    now: dt.datetime,
) -> MaterialOpinion:
    """Give an opinion on one hand-in (合格、不合格). It stands beside the paper for whoever decides. An original that was seen
    raises a paper somebody uploaded themselves from C to B.

    Raises:
        NoSuchCase, NoSuchMaterial, OutOfOrder, NotPermitted
        UnfitReasonMissing, BadInput
    """
    reason = clean_text(reason, max_length=2000, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        only_in(JUDGED_IN, State(case.state), step="审查材料")
        action = JUDGED_IN[State(case.state)]
        require(by, action, over=over_of(case, action))
        material = case.materials.select_for_update().filter(pk=material_id).first()
        if material is None:
            raise NoSuchMaterial
        if not fit and not reason:
            raise UnfitReasonMissing.one(("reason",), "不合格要写明理由。", "material.reason_missing")
        _see_original(material, original_seen)
        step = STATE_NAMES[State(case.state)]
        opinion = MaterialOpinion.objects.create(
            material=material,
            fit=fit,
            reason=reason,
            step=step,
            account_id=by.account_id,
            given_by=by.name,
            given_at=now,
        )
        publish(
            MaterialJudged(
                project_no=project_no,
                material=material.name,
                fit=fit,
                reason=reason,
                step=step,
                original_seen=original_seen,
            ),
            by=by.actor,
            at=now,
        )
    return opinion


def _see_original(material: CaseMaterial, seen: bool) -> None:
    if not seen or material.original_seen:
        return
    material.original_seen = True
    if material.trust_level is Trust.C:
        material.trust = Trust.B
    material.save(update_fields=["original_seen", "trust"])
