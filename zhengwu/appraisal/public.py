"""The way into appraisal."""

from zhengwu.appraisal.models import Loss, Mark, Objection, Result, Round, Scheme, SchemeVersion
from zhengwu.appraisal.operations._appraisal import NoSuchAppraisal, require_over_place
from zhengwu.appraisal.operations.compute import compute_round
from zhengwu.appraisal.operations.conclude import (
    AnsweredAlready,
    ObjectedAlready,
    ObjectingIsOver,
    StillAsked,
    StillObjecting,
    answer_objection,
    finalise_round,
    object_to_loss,
    publish_round,
)
from zhengwu.appraisal.operations.mark import CancelledAlready, cancel_mark, record_mark
from zhengwu.appraisal.operations.write_scheme import ship_schemes, write_scheme
from zhengwu.appraisal.queries.marks import mark_for, marks_for
from zhengwu.appraisal.queries.results import (
    objections_of,
    objections_waiting,
    result_for,
    results_for,
    round_of,
    rounds,
    scheme_of,
    schemes,
)
from zhengwu.appraisal.queries.targets import Whom, targets_of
from zhengwu.appraisal.rules.periods import LENGTH_NAMES, Length, period_before, read_period
from zhengwu.appraisal.rules.samples import SAMPLES
from zhengwu.appraisal.rules.scheme import (
    MEASURES,
    RECORDED,
    SOURCES,
    TARGET_NAMES,
    WAY_NAMES,
    Indicator,
    Spec,
    Target,
    Way,
)
from zhengwu.appraisal.rules.scoring import POINT
from zhengwu.appraisal.rules.states import STATE_NAMES, RoundOutOfOrder, State

__all__ = [
    "LENGTH_NAMES",
    "MEASURES",
    "POINT",
    "RECORDED",
    "SAMPLES",
    "SOURCES",
    "STATE_NAMES",
    "TARGET_NAMES",
    "WAY_NAMES",
    "AnsweredAlready",
    "CancelledAlready",
    "Indicator",
    "Length",
    "Loss",
    "Mark",
    "NoSuchAppraisal",
    "ObjectedAlready",
    "ObjectingIsOver",
    "Objection",
    "Result",
    "Round",
    "RoundOutOfOrder",
    "Scheme",
    "SchemeVersion",
    "Spec",
    "State",
    "StillAsked",
    "StillObjecting",
    "Target",
    "Way",
    "Whom",
    "answer_objection",
    "cancel_mark",
    "compute_round",
    "finalise_round",
    "mark_for",
    "marks_for",
    "object_to_loss",
    "objections_of",
    "objections_waiting",
    "period_before",
    "publish_round",
    "read_period",
    "record_mark",
    "require_over_place",
    "result_for",
    "results_for",
    "round_of",
    "rounds",
    "scheme_of",
    "schemes",
    "ship_schemes",
    "targets_of",
    "write_scheme",
]
