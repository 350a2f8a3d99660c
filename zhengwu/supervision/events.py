"""What happens to cards and rules. Payloads name the card and what it is about, never an applicant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class CardFact(Fact):
    """Base: `about` is what the card is about (`case:…`); `signal` alert, yellow or red."""

    number: str
    about: str
    rule_key: str
    signal: str
    body_code: str
    task_code: str

    @property
    def subject(self) -> str:
        """The chain of the card."""
        return f"card:{self.number}"


@dataclass(frozen=True, kw_only=True)
class CardRaised(CardFact):
    """A rule was broken (发出监察卡). `responsible_account`, `approver_account`: who handled it and who decides, where known."""

    rule_version: int
    occurrence: str
    weight: int
    accountability: bool
    item_name: str
    division_code: str
    responsible_account: int | None
    approver_account: int | None
    occurred_at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class CardNotified(CardFact):
    """The unit was told; it may explain until `explain_due_date`, inclusive."""

    explain_due_date: dt.date
    item_name: str
    responsible_account: int | None
    approver_account: int | None


@dataclass(frozen=True, kw_only=True)
class _Said(CardFact):
    text: str


@dataclass(frozen=True, kw_only=True)
class CardExplained(_Said):
    """The unit explained (说明)."""


@dataclass(frozen=True, kw_only=True)
class CardUpheld(_Said):
    """It stands (认定). `silent`: by itself, because nobody explained."""

    silent: bool
    rectify_due_date: dt.date | None


@dataclass(frozen=True, kw_only=True)
class CardCancelled(_Said):
    """It does not stand (撤销); its points come back. `by_system`: a calendar or a pause changed afterwards."""

    by_system: bool


@dataclass(frozen=True, kw_only=True)
class CardAppealed(_Said):
    """The unit appealed, once (申诉)."""


@dataclass(frozen=True, kw_only=True)
class CardRectified(_Said):
    """The unit put it right (整改)."""


@dataclass(frozen=True, kw_only=True)
class CardSentBack(_Said):
    """The supervisor was not content (退回整改)."""

    rectify_due_date: dt.date | None


@dataclass(frozen=True, kw_only=True)
class CardClosed(_Said):
    """It is over (办结)."""


@dataclass(frozen=True, kw_only=True)
class CardReferred(_Said):
    """It was handed on to those who call to account (移交追责)."""


@dataclass(frozen=True, kw_only=True)
class RuleFact(Fact):
    """Base: a fact about a rule."""

    rule_key: str
    rule_version: int

    @property
    def subject(self) -> str:
        """The chain of the rule."""
        return f"supervision-rule:{self.rule_key}"


@dataclass(frozen=True, kw_only=True)
class RuleDrafted(RuleFact):
    """A new version was written or changed (起草规则)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class RuleInForce(RuleFact):
    """A version holds from `valid_from` (规则生效)."""

    valid_from: dt.date
    reason: str


@dataclass(frozen=True, kw_only=True)
class RuleEnded(RuleFact):
    """The rule holds no longer from `valid_to` (规则停用)."""

    valid_to: dt.date
    reason: str


@dataclass(frozen=True, kw_only=True)
class OrderFact(Fact):
    """Base: `about` is what the order is about (`case:…`, `card:…`, or empty), `body_code` its lead body."""

    number: str
    about: str
    title: str
    body_code: str
    task_code: str
    due_date: dt.date

    @property
    def subject(self) -> str:
        """The chain of the order."""
        return f"order:{self.number}"


@dataclass(frozen=True, kw_only=True)
class OrderIssued(OrderFact):
    """A supervisor asks a body for something (下达督办)."""


@dataclass(frozen=True, kw_only=True)
class OrderSigned(OrderFact):
    """The lead body has it (签收)."""


@dataclass(frozen=True, kw_only=True)
class OrderReminded(OrderFact):
    """Its day is near, or it is `today` (到期提醒)."""

    today: bool


@dataclass(frozen=True, kw_only=True)
class OrderOverdue(OrderFact):
    """Its day passed without an answer (督办超期)."""


@dataclass(frozen=True, kw_only=True)
class OrderUrged(OrderFact):
    """The supervisor asked to hurry (催办)."""

    text: str


@dataclass(frozen=True, kw_only=True)
class OrderExtensionAsked(OrderFact):
    """The lead body asked for more time (申请延期)."""

    reason: str
    wanted_date: dt.date


@dataclass(frozen=True, kw_only=True)
class OrderExtensionAnswered(OrderFact):
    """The supervisor answered (答复延期); granted, `due_date` is the new day."""

    granted: bool
    text: str


@dataclass(frozen=True, kw_only=True)
class OrderReplied(OrderFact):
    """The lead body answered (反馈)."""

    late: bool


@dataclass(frozen=True, kw_only=True)
class OrderSentBack(OrderFact):
    """The answer was not enough (退回重办)."""

    text: str


@dataclass(frozen=True, kw_only=True)
class OrderClosed(OrderFact):
    """The answer was accepted (销号)."""

    text: str


@dataclass(frozen=True, kw_only=True)
class OrderWithdrawn(OrderFact):
    """It was taken back (撤销督办)."""

    text: str


@dataclass(frozen=True, kw_only=True)
class FindingFact(Fact):
    """Base: a row of the ledger of problems; `body_code` has to put it right."""

    number: str
    kind: str
    place: str
    body_code: str
    due_date: dt.date | None

    @property
    def subject(self) -> str:
        """The chain of the finding."""
        return f"finding:{self.number}"


@dataclass(frozen=True, kw_only=True)
class FindingFiled(FindingFact):
    """A patrol saw something (登记问题)."""

    source: str


@dataclass(frozen=True, kw_only=True)
class FindingAssigned(FindingFact):
    """The body has to put it right (交办)."""

    text: str


@dataclass(frozen=True, kw_only=True)
class FindingOverdue(FindingFact):
    """It was not put right in time (超期未整改)."""


@dataclass(frozen=True, kw_only=True)
class FindingRectified(FindingFact):
    """The body put it right (整改)."""

    late: bool


@dataclass(frozen=True, kw_only=True)
class FindingRechecked(FindingFact):
    """Somebody looked again (复查)."""

    passed: bool
    text: str


@dataclass(frozen=True, kw_only=True)
class FindingClosed(FindingFact):
    """It was struck off (销号)."""

    text: str


@dataclass(frozen=True, kw_only=True)
class FindingDropped(FindingFact):
    """It was none (不成立)."""

    text: str
