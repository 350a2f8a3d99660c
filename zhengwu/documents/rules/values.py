"""What each kind of document must say (文书要素): one frozen, typed form per kind.

Text is kept as written; only characters no paper and no database can carry are refused. Identity and phone numbers are
masked here, so that no document ever holds one in full.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

T = TypeVar("T")
_RESIDENT_ID = re.compile(r"\d{17}[\dXx]")
_MOBILE = re.compile(r"1\d{10}")


def _printable(value: object) -> object:
    if not isinstance(value, str):
        return value
    value = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    for char in value:
        if unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t":
            raise ValueError("control")
    return unicodedata.normalize("NFC", value)


def _masked_id(value: str) -> str:
    return f"{value[:4]}{'*' * 10}{value[-4:]}" if _RESIDENT_ID.fullmatch(value) else value


def _masked_phone(value: str) -> str:
    return f"{value[:3]}****{value[-4:]}" if _MOBILE.fullmatch(value) else value


def some(rows: tuple[T, ...]) -> tuple[T, ...]:
    """Rows, of which there is at least one."""
    if not rows:
        raise PydanticCustomError("too_short", "at least one row")
    return rows


Line = Annotated[str, StringConstraints(min_length=1, max_length=500), BeforeValidator(_printable)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=20_000), BeforeValidator(_printable)]
MaskedId = Annotated[Line, AfterValidator(_masked_id)]
MaskedPhone = Annotated[Line, AfterValidator(_masked_phone)]
#: What a hand drew in a field of 1000 by 400: an SVG path of lines alone, so that it can carry nothing else.
HandPath = Annotated[str, StringConstraints(max_length=60_000, pattern=r"^(M\d{1,4} \d{1,3}(L\d{1,4} \d{1,3})+)+$")]
Days = Annotated[int, Field(ge=0, le=3660)]
Unit = Literal["工作日", "日"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Remedy(_Frozen):
    """救济途径: where to ask for review in 60 days (行政复议法 art. 20) and sue in 6 months (行政诉讼法 art. 46)."""

    review_body: Line
    court: Line


class ReceivedMaterial(_Frozen):
    """收件清单中的一行: one material taken in."""

    name: Line
    form: Line = "原件"
    copies: Annotated[int, Field(ge=0, le=9999)] = 1
    note: Line | None = None


class TolerantMaterial(_Frozen):
    """容缺材料: may be handed in later, by the deadline."""

    name: Line
    deadline_date: dt.date
    form: Line = "原件或者电子件"
    consequence: Line = "终止办理，记入信用记录；补齐以前不能领取结果"


class Gap(_Frozen):
    """补正事项: one thing wrong with one material, and how to put it right."""

    material: Line
    problem: Prose
    remedy: Prose | None = None


class ServedDocument(_Frozen):
    """送达的文书: title and number."""

    title: Line
    number: Line


class Values(_Frozen):
    """What every document says: whose matter it is, and which one.

    `permit` tells a licence (行政许可) from everything else: only there the documents cite the Licensing Law.
    """

    applicant: Line
    applicant_kind: Literal["natural", "legal"] = "natural"
    agent: Line | None = None
    item_name: Line
    project_no: Line
    permit: bool = False


class Receipt(Values):
    """收件凭证: what was handed in, when, and who took it."""

    id_type: Line | None = None
    id_number: MaskedId | None = None
    phone: MaskedPhone | None = None
    materials: tuple[ReceivedMaterial, ...]
    received_at: AwareDatetime
    collector: Line
    place: Line | None = None
    query_password: Line | None = None
    consult_phone: Line | None = None
    signature: HandPath | None = None


class AcceptanceNotice(Values):
    """受理通知书 (行政许可法 art. 32); with tolerant materials it is a 容缺受理通知书."""

    phone: MaskedPhone | None = None
    materials: tuple[Line, ...] = ()
    received_date: dt.date
    accepted_date: dt.date
    promise_days: Days | None = None
    statutory_days: Days | None = None
    unit: Unit = "工作日"
    statutory_unit: Unit | None = None
    due_date: dt.date | None = None
    statutory_due_date: dt.date | None = None
    handler: Line | None = None
    consult_phone: Line | None = None
    supervise_phone: Line | None = None
    tolerant: tuple[TolerantMaterial, ...] = ()
    deemed: bool = False


class CorrectionNotice(Values):
    """补正告知书: once, listing everything (行政许可法 art. 32(1)(4))."""

    received_date: dt.date
    gaps: Annotated[tuple[Gap, ...], AfterValidator(some)]
    deadline_date: dt.date | None = None
    handler: Line | None = None
    consult_phone: Line | None = None


class NonAcceptanceNotice(Values):
    """不予受理通知书: reason, the body that is competent, and the remedy (行政许可法 art. 32(1)(1)(2))."""

    received_date: dt.date
    reason: Prose
    basis: Prose | None = None
    competent_body: Line | None = None
    remedy: Remedy


class SpecialProcedureNotice(Values):
    """特别程序告知书: time that does not count, told in writing (行政许可法 art. 45)."""

    procedure: Line
    basis: Prose
    reason: Prose | None = None
    planned_days: Days
    unit: Unit = "工作日"
    start_date: dt.date
    handler: Line | None = None
    consult_phone: Line | None = None


class ExtensionNotice(Values):
    """延期告知书: once, with the reason (行政许可法 art. 42)."""

    accepted_date: dt.date
    days: Annotated[int, Field(ge=1, le=3660)]
    unit: Unit = "工作日"
    reason: Prose
    basis: Prose | None = None
    original_due_date: dt.date | None = None
    due_date: dt.date
    consult_phone: Line | None = None


class ApprovalDecision(Values):
    """准予行政许可决定书, or 准予决定书 where the item is no licence (行政许可法 art. 38(1)).

    `committed`: proofs for which a promise stood (告知承诺). `renewed_no`: the case it prolongs (延续); `deemed`: by law, because
    nobody decided in time (art. 50(2)).
    """

    accepted_date: dt.date
    basis: Prose | None = None
    content: Prose | None = None
    result_name: Line | None = None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    delivery: Line | None = None
    committed: tuple[Line, ...] = ()
    renewed_no: Line | None = None
    deemed: bool = False


class RejectionDecision(Values):
    """不予行政许可决定书, or 不予办理决定书: reasons and remedy (行政许可法 art. 38(2))."""

    accepted_date: dt.date
    reason: Prose
    basis: Prose | None = None
    remedy: Remedy


class ServiceReceipt(Values):
    """送达回证: what was served on whom, how and when."""

    served: Annotated[tuple[ServedDocument, ...], AfterValidator(some)]
    method: Literal["window", "courier", "electronic"]
    recipient: Line
    relation: Line = "本人"
    place: Line | None = None
    served_at: AwareDatetime
    server: Line | None = None
    tracking_no: Line | None = None
    note: Prose | None = None
    signature: HandPath | None = None


class TerminationNotice(Values):
    """终止办理通知书: what was tolerated did not come in time."""

    accepted_date: dt.date
    materials: Annotated[tuple[Line, ...], AfterValidator(some)]
    deadline_date: dt.date
    remedy: Remedy


class UndoingNotice(Values):
    """拟撤销、拟注销告知书: on which ground, and until when the holder may speak (行政许可法 art. 7, 69, 70)."""

    undoing: Literal["revoke", "cancel"]
    ground: Line
    basis: Line
    reason: Prose
    heard_until: dt.date
    handler: Line | None = None
    consult_phone: Line | None = None


class UndoingDecision(Values):
    """撤销决定书、注销决定书: ground, reason, what the holder said and how it was weighed, what no longer counts."""

    undoing: Literal["revoke", "cancel"]
    ground: Line
    basis: Line
    reason: Prose
    views: Prose | None = None
    answer: Prose | None = None
    ended: tuple[ServedDocument, ...] = ()
    compensates: bool = False
    remedy: Remedy
