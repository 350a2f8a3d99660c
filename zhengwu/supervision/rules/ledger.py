"""问题台账: the one table of what may happen to a finding, from the patrol that saw it until it is struck off (销号). DOMAIN §8."""

from __future__ import annotations

from enum import StrEnum

from zhengwu.kernel.pure import Conflict


class FindingState(StrEnum):
    """Where a finding stands."""

    FILED = "filed"
    ASSIGNED = "assigned"
    RECTIFIED = "rectified"
    RECHECKED = "rechecked"
    CLOSED = "closed"
    DROPPED = "dropped"


FINDING_STATE_NAMES: dict[FindingState, str] = {
    FindingState.FILED: "已登记，等交办",
    FindingState.ASSIGNED: "整改中",
    FindingState.RECTIFIED: "已整改，等复查",
    FindingState.RECHECKED: "复查通过，等销号",
    FindingState.CLOSED: "已销号",
    FindingState.DROPPED: "不成立",
}
FINDING_OPEN = (FindingState.FILED, FindingState.ASSIGNED, FindingState.RECTIFIED, FindingState.RECHECKED)


class FindingVerb(StrEnum):
    """What is done to a finding."""

    ASSIGN = "assign"
    RECTIFY = "rectify"
    PASS = "pass"  # noqa: S105  复查通过, no secret
    FAIL = "fail"
    CLOSE = "close"
    DROP = "drop"


FINDING_VERB_NAMES: dict[FindingVerb, str] = {
    FindingVerb.ASSIGN: "交办",
    FindingVerb.RECTIFY: "反馈整改",
    FindingVerb.PASS: "复查通过",
    FindingVerb.FAIL: "复查不通过",
    FindingVerb.CLOSE: "销号",
    FindingVerb.DROP: "认定不成立",
}
FINDING_UNIT_VERBS = frozenset({FindingVerb.RECTIFY})

FINDING_TABLE: dict[FindingVerb, dict[FindingState, FindingState]] = {
    FindingVerb.ASSIGN: {FindingState.FILED: FindingState.ASSIGNED},
    FindingVerb.RECTIFY: {FindingState.ASSIGNED: FindingState.RECTIFIED},
    FindingVerb.PASS: {FindingState.RECTIFIED: FindingState.RECHECKED},
    FindingVerb.FAIL: {FindingState.RECTIFIED: FindingState.ASSIGNED},
    FindingVerb.CLOSE: {FindingState.RECHECKED: FindingState.CLOSED},
    FindingVerb.DROP: {FindingState.FILED: FindingState.DROPPED, FindingState.ASSIGNED: FindingState.DROPPED},
}


class FindingSource(StrEnum):
    """How it was found."""

    PATROL = "patrol"
    ATTENDANCE = "attendance"
    VISIT = "visit"
    REPORT = "report"


FINDING_SOURCE_NAMES: dict[FindingSource, str] = {
    FindingSource.PATROL: "日常巡查",
    FindingSource.ATTENDANCE: "考勤检查",
    FindingSource.VISIT: "暗访体验",
    FindingSource.REPORT: "群众反映",
}


class FindingKind(StrEnum):
    """What is wrong. The samples of window scoring (DOMAIN §8) are about these."""

    ABSENT = "absent"
    LATE = "late"
    MANNER = "manner"
    ORDER = "order"
    GUIDE = "guide"
    DEVICE = "device"
    HANDLING = "handling"
    OTHER = "other"


FINDING_KIND_NAMES: dict[FindingKind, str] = {
    FindingKind.ABSENT: "空岗、离岗",
    FindingKind.LATE: "迟到、早退",
    FindingKind.MANNER: "着装、态度",
    FindingKind.ORDER: "环境、秩序",
    FindingKind.GUIDE: "指南不全、公示不准",
    FindingKind.DEVICE: "设备故障",
    FindingKind.HANDLING: "办件不规范",
    FindingKind.OTHER: "其他",
}


class FindingNotNow(Conflict):
    """The step does not follow from the state the finding is in."""

    code = "finding.not_now"
    template = "这个问题现在是“{state_name}”，不能办“{verb_name}”。请刷新页面，看现在能办哪一步。"


def next_finding_state(state: FindingState, verb: FindingVerb) -> FindingState:
    """Where `verb` leads from `state`.

    Raises:
        FindingNotNow: the table has no such step
    """
    try:
        return FINDING_TABLE[verb][state]
    except KeyError:
        raise FindingNotNow(state_name=FINDING_STATE_NAMES[state], verb_name=FINDING_VERB_NAMES[verb]) from None
