"""Tables of appraisal."""

from zhengwu.appraisal.models.mark import Mark
from zhengwu.appraisal.models.result import Loss, Objection, Result, Round
from zhengwu.appraisal.models.scheme import Scheme, SchemeVersion

__all__ = ["Loss", "Mark", "Objection", "Result", "Round", "Scheme", "SchemeVersion"]
