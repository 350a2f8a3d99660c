"""What happened to 公开征求意见. Each fact is appended to the chain `consultation:<id>`; names and words stay in their table."""

from dataclasses import dataclass
from datetime import date

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfAConsultation(Fact):
    """A fact about one round."""

    consultation_id: str
    title: str

    @property
    def subject(self) -> str:
        return f"consultation:{self.consultation_id}"


@dataclass(frozen=True, kw_only=True)
class ConsultationOpened(_OfAConsultation):
    """A list was laid before the public (公开征求意见)."""

    opens_date: date
    closes_date: date
    drafts: tuple[str, ...]
    task_codes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class OpinionGiven(_OfAConsultation):
    """Somebody said something (提出意见)."""

    opinion_id: int


@dataclass(frozen=True, kw_only=True)
class OpinionAnswered(_OfAConsultation):
    """An opinion was answered (答复意见): adopted, partly or not."""

    opinion_id: int
    answer: str


@dataclass(frozen=True, kw_only=True)
class ConsultationClosed(_OfAConsultation):
    """The round is over and its result published (公布结果)."""

    opinions: int
    adopted: int
