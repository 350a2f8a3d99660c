"""一次性告知: one notice within five working days, listing everything; silence is acceptance (行政许可法 art. 32)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from zhengwu.kernel.pure import BadInput, InputError, LawForbids, clean_text

#: Working days in which the organ must speak (行政许可法 art. 32(1)(4)).
NOTICE_WORKDAYS = 5

#: Days the applicant gets when the officer names none. Local rule, configurable later (DOMAIN §6 ⚠).
DEFAULT_DEADLINE_DAYS = 15

#: Characters a problem or its remedy may have.
_MOST_CHARACTERS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing wrong with one material, and how to put it right."""

    material: str
    problem: str
    remedy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionNotice:
    """The one notice of a case (补正告知书): all gaps, and the last day to supply."""

    gaps: tuple[Gap, ...]
    issued_date: dt.date
    deadline_date: dt.date


class AlreadyNotified(LawForbids):
    """A second notice: the applicant may be asked only once."""

    code = "correction.already_notified"
    article = "行政许可法第三十二条第一款第四项"
    template = "补正只能告知一次，这件已经告知过了。请按已告知的内容办理。"


class NoticeTooLate(LawForbids):
    """Five working days have passed in silence: the application counts as accepted since its receipt."""

    code = "correction.too_late"
    article = "行政许可法第三十二条第一款第四项"
    template = "从收件起五个工作日内没有告知（最晚 {notice_due}），依法自收件之日起就算受理，不能再要求补正。"


class OffTheList(LawForbids):
    """A gap names a material that the published guide does not ask for."""

    code = "correction.off_the_list"
    article = "行政许可法第三十条、第三十一条"
    template = "“{materials}”不在办事指南的材料清单里，不能要求申请人提交。请从清单里选。"


class NothingMissing(LawForbids):
    """An empty notice would only cost the applicant time."""

    code = "correction.nothing_missing"
    article = "行政许可法第三十二条第一款第四项"
    template = "请写明要补哪份材料、问题在哪。材料齐全的，应当受理。"


class BadDeadline(LawForbids):
    """A deadline nobody can keep, or one that never ends."""

    code = "correction.bad_deadline"
    article = "行政许可法第三十二条"
    template = "补正期限要在 1 到 {most} 天之间，请改一下。"


MOST_DEADLINE_DAYS = 60


def silence_accepted(*, notice_due: dt.date | None, today: dt.date) -> bool:
    """Whether five working days have passed in silence, so that the application counts as accepted since its receipt
    (行政许可法 art. 32(1)(4)). `notice_due` is None before receipt."""
    return notice_due is not None and today > notice_due


def written(gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """The gaps with their words cleaned, each material named once and each problem said.

    Raises:
        BadInput: with every mistake
    """
    errors: list[InputError] = []
    cleaned: list[Gap] = []
    for position, gap in enumerate(gaps):
        loc = ("items", position)
        if gap.material in {g.material for g in gaps[:position]}:
            msg = "“{name}”写了两次，请把问题合在一起写。"
            errors.append(InputError(loc=loc, msg=msg, code="correction.twice", facts={"name": gap.material[:60]}))
        try:
            problem = clean_text(gap.problem, max_length=_MOST_CHARACTERS, loc=(*loc, "problem"))
            remedy = clean_text(gap.remedy, max_length=_MOST_CHARACTERS, loc=(*loc, "remedy"))
        except BadInput as wrong:
            errors.extend(wrong.errors)
            continue
        if not problem:
            msg = "请写明“{name}”的问题在哪，申请人才知道怎么补。"
            facts = {"name": gap.material[:60]}
            errors.append(InputError(loc=(*loc, "problem"), msg=msg, code="correction.no_problem", facts=facts))
        cleaned.append(Gap(material=gap.material, problem=problem, remedy=remedy))
    if errors:
        raise BadInput(errors)
    return tuple(cleaned)


def correction_notice(
    *,
    gaps: Sequence[Gap],
    asked_materials: Collection[str],
    earlier_notices: int,
    notice_due: dt.date,
    today: dt.date,
    deadline_days: int = DEFAULT_DEADLINE_DAYS,
) -> CorrectionNotice:
    """Decide the one correction notice of a case.

    Args:
        gaps: everything that is wrong, each with its material.
        asked_materials: names in the guide version pinned to the case, narrowed by the applicant's situation.
        earlier_notices: how many notices this case already had.
        notice_due: last day on which silence has not yet become acceptance.
        today: the day in Shanghai.
        deadline_days: calendar days the applicant gets.

    Raises:
        AlreadyNotified, NoticeTooLate, NothingMissing, OffTheList, BadDeadline
    """
    if earlier_notices:
        raise AlreadyNotified
    if silence_accepted(notice_due=notice_due, today=today):
        raise NoticeTooLate(notice_due=notice_due)
    if not gaps:
        raise NothingMissing
    if strange := sorted({g.material for g in gaps} - set(asked_materials)):
        raise OffTheList(materials="、".join(name[:60] for name in strange))
    if not 1 <= deadline_days <= MOST_DEADLINE_DAYS:
        raise BadDeadline(most=MOST_DEADLINE_DAYS)
    return CorrectionNotice(gaps=tuple(gaps), issued_date=today, deadline_date=today + dt.timedelta(days=deadline_days))


class CorrectionOver(LawForbids):
    """The deadline to supply has passed."""

    code = "correction.over"
    article = "行政许可法第三十二条"
    template = "补正期限 {deadline} 已过，不能再补。您可以重新申请，已交的材料可以再用。"


class NotAsked(LawForbids):
    """The applicant hands in something the notice did not ask for."""

    code = "correction.not_asked"
    article = "行政许可法第三十二条"
    template = "“{materials}”不在要补的材料里。要补的是：{asked}。"


def still_missing(
    *, asked: Collection[str], supplied: Collection[str], deadline_date: dt.date, today: dt.date
) -> frozenset[str]:
    """What remains to be supplied after this round; empty means the application is complete and accepted.

    Raises:
        CorrectionOver, NotAsked
    """
    if today > deadline_date:
        raise CorrectionOver(deadline=deadline_date)
    if strange := sorted(set(supplied) - set(asked)):
        raise NotAsked(materials="、".join(strange), asked="、".join(sorted(asked)))
    return frozenset(asked) - frozenset(supplied)
