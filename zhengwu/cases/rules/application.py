"""申请: what an application must bring, judged all at once (行政许可法 art. 31)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from zhengwu.kernel.pure import BadInput, Conflict, InputError, LawForbids, clean_line

#: Characters of a certificate's identifier (证照标识).
_MOST_IN_IDENTIFIER = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenMaterial:
    """One material as handed in: a stored file, a certificate to fetch, a promise to bring it later (容缺, `tolerate`), a promise
    that stands for the proof (告知承诺, `promise`), or, at a window only, a paper that was looked at and kept (`paper`).

    original_seen, copies: what the window saw and kept. reused_from: key of the earlier hand-in it is a copy of."""

    name: str
    file_id: UUID | None = None
    certificate_identifier: str = ""
    tolerate: bool = False
    promise: bool = False
    paper: bool = False
    original_seen: bool = False
    copies: int = 0
    reused_from: int | None = None


class AlreadyUsed(Conflict):
    """The same idempotency key came with another application."""

    code = "idempotency.reused"
    template = "这个提交编号已经用于另一份申请。请刷新页面后重新提交。"


class ItemClosed(LawForbids):
    """Outside the part of the year in which the item is open."""

    code = "case.item_closed"
    article = "办事指南的办理时段"
    template = "“{name}”现在不在办理时段，下一次从 {opens_date} 开始。到时再来申请，或打 12345 咨询。"


class WrongAudience(LawForbids):
    """The item is for somebody else."""

    code = "case.wrong_audience"
    article = "办事指南的服务对象"
    template = "这个事项由{audience}申请，您现在是以{kind}的身份。请换一个身份，或换一个账号。"


class LevelTooLow(LawForbids):
    """The item asks for a surer identity."""

    code = "case.level_too_low"
    article = "办事指南的实名要求"
    template = "这个事项要求实名等级 {needed} 级，您现在是 {level} 级。请带身份证到窗口核验一次。"


def shape_errors(
    *, given: Sequence[GivenMaterial], on_guide: Collection[str], at_counter: bool = False
) -> list[InputError]:
    """What is wrong with the way materials were handed in; whether they suffice is the guide's to say.

    Args:
        given: what was handed in.
        on_guide: every name on the guide, in any situation; handing in more than asked is allowed, inventing names is not.
        at_counter: a receptionist took them in; only there a paper may stay paper.
    """
    errors, seen = [], set()
    for position, material in enumerate(given):
        loc, facts = ("materials", position), {"name": material.name[:60]}
        if material.name not in on_guide:
            msg = "“{name}”不在这个事项的材料清单里，不用交。"
            errors.append(InputError(loc=loc, msg=msg, code="material.unknown", facts=facts))
        elif material.name in seen:
            msg = "“{name}”交了两次，请只留一份。"
            errors.append(InputError(loc=loc, msg=msg, code="material.twice", facts=facts))
        elif _ways(material) != 1 or (material.paper and not at_counter):
            msg = "“{name}”请只选一种：上传文件、用电子证照、先受理后补交，或者告知承诺。"
            errors.append(InputError(loc=loc, msg=msg, code="material.one_way", facts=facts))
        else:
            errors.extend(_identifier_errors(material, loc=loc))
        seen.add(material.name)
    return errors


def supply_errors(*, given: Sequence[GivenMaterial], at_counter: bool = False) -> list[InputError]:
    """What is wrong with the way materials were supplied (补交): each once, and really there this time; at a counter a paper may
    stay paper."""
    errors, seen = [], set()
    if not given:
        errors.append(InputError(loc=("materials",), msg="请选择要补交的文件。", code="materials.empty"))
    for position, material in enumerate(given):
        loc, facts = ("materials", position), {"name": material.name[:60]}
        if material.name in seen:
            msg = "“{name}”交了两次，请只留一份。"
            errors.append(InputError(loc=loc, msg=msg, code="material.twice", facts=facts))
        elif material.tolerate or material.promise or _ways(material) != 1 or (material.paper and not at_counter):
            msg = "“{name}”请上传文件或使用电子证照。"
            errors.append(InputError(loc=loc, msg=msg, code="material.one_way", facts=facts))
        else:
            errors.extend(_identifier_errors(material, loc=loc))
        seen.add(material.name)
    return errors


def _ways(material: GivenMaterial) -> int:
    chosen = (material.file_id is not None, bool(material.certificate_identifier))
    return sum((*chosen, material.tolerate, material.promise, material.paper))


def _identifier_errors(material: GivenMaterial, *, loc: tuple[str | int, ...]) -> Sequence[InputError]:
    """An identifier is kept as it came: what would have to be cleaned is no identifier."""
    try:
        clean = clean_line(material.certificate_identifier, max_length=_MOST_IN_IDENTIFIER, loc=loc)
    except BadInput as wrong:
        return wrong.errors
    if clean != material.certificate_identifier:
        msg = "“{name}”的证照标识不对，请重新选择电子证照。"
        return [InputError(loc=loc, msg=msg, code="material.identifier", facts={"name": material.name[:60]})]
    return []
