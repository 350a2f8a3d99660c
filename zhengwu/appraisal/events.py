"""What can happen to appraisals."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class SchemeWritten(Fact):
    """A version of a scheme is in force from a day on (考核方案)."""

    scheme: str
    scheme_version: int
    valid_from: dt.date

    @property
    def subject(self) -> str:
        """The chain of the scheme."""
        return f"appraisal-scheme:{self.scheme}"


@dataclass(frozen=True, kw_only=True)
class _OfMark(Fact):
    mark_id: int
    target_kind: str
    target: str
    source: str

    @property
    def subject(self) -> str:
        """The chain of the record."""
        return f"mark:{self.mark_id}"


@dataclass(frozen=True, kw_only=True)
class MarkRecorded(_OfMark):
    """Somebody recorded what no system sees (考勤、巡查登记)."""

    on: dt.date
    words: str
    body_code: str


@dataclass(frozen=True, kw_only=True)
class MarkCancelled(_OfMark):
    """The record was wrong (撤销登记)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class _OfRound(Fact):
    round_id: int
    scheme: str
    period: str

    @property
    def subject(self) -> str:
        """The chain of the period."""
        return f"appraisal:{self.scheme}:{self.period}"


@dataclass(frozen=True, kw_only=True)
class RoundComputed(_OfRound):
    """The results of a period were computed (试算), these many changed."""

    results: int
    changed: int


@dataclass(frozen=True, kw_only=True)
class RoundPublished(_OfRound):
    """The results are shown to those they are about (公布), who may object until `until_date`."""

    until_date: dt.date


@dataclass(frozen=True, kw_only=True)
class RoundFinal(_OfRound):
    """The results stand (确定)."""


@dataclass(frozen=True, kw_only=True)
class ResultObjected(_OfRound):
    """The unit says that a loss is wrong (异议)."""

    result_id: int
    target: str
    body_code: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ResultObjectionAnswered(_OfRound):
    """Somebody outside the unit answered (答复异议); upheld, the loss is waived and the result computed anew."""

    result_id: int
    target: str
    body_code: str
    upheld: bool
    answer: str
    account_id: int
