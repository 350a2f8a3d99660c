"""联合踏勘、联合验收: one date, one form, every body signs (DOMAIN §7)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from zhengwu.kernel.pure import Conflict, LawForbids


class VisitKind(StrEnum):
    """What the bodies come together for."""

    SURVEY = "survey"
    ACCEPTANCE = "acceptance"


VISIT_KIND_NAMES: dict[VisitKind, str] = {VisitKind.SURVEY: "联合踏勘", VisitKind.ACCEPTANCE: "联合验收"}


class Verdict(StrEnum):
    """What one body signs."""

    UNSIGNED = ""
    FIT = "fit"
    RECTIFY = "rectify"


VERDICT_NAMES: dict[Verdict, str] = {Verdict.UNSIGNED: "还没签", Verdict.FIT: "符合", Verdict.RECTIFY: "要整改"}


class AlreadySigned(Conflict):
    """One signature a body."""

    code = "parallel.already_signed"
    template = "{who}已经签过了，不能再改。要改结论，请再组织一次。"


class NotInvited(Conflict):
    """A body that was not called signs nothing."""

    code = "parallel.not_invited"
    template = "这次没有请这个部门参加，不用签字。"


class FindingsMissing(LawForbids):
    """Whoever asks for repairs says which."""

    code = "parallel.findings_missing"
    article = "建设工程质量管理条例第十六条"
    template = "请写明要整改什么，项目单位照着改。"


class NotAccepted(LawForbids):
    """A project is complete when everybody has signed that it is fit."""

    code = "parallel.not_accepted"
    article = "建设工程质量管理条例第十六条"
    template = "联合验收还没有全部签字通过，不能完成。请先组织联合验收。"


def conclusion(verdicts: Sequence[Verdict]) -> Verdict:
    """UNSIGNED until everybody has signed; then RECTIFY if one asks for repairs."""
    if not verdicts or Verdict.UNSIGNED in verdicts:
        return Verdict.UNSIGNED
    return Verdict.RECTIFY if Verdict.RECTIFY in verdicts else Verdict.FIT
