"""一窗: desk/window/*.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.case import FactCard
from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import (
    Badge,
    Crumb,
    Doc,
    Field,
    FieldError,
    Hidden,
    Line,
    Link,
    Notice,
    Pair,
    PaperRow,
    SignaturePad,
    Step,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowStartPage:
    """Who stands there. POSTs `do=identify` with the card, `do=code` with a checklist's code, `do=leave` to `action`."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    action: str
    identity: Sequence[Field]
    code: Field
    person: Sequence[Pair] = ()
    items_href: str = ""
    drafts: Sequence[Line] = ()
    links: Sequence[Link] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterPaper:
    """A material at the counter: `row` with its file; posts `paper.<key>`, `seen.<key>`, `copies.<key>`.

    `reuse`: the words of the button that takes an earlier one again (`do=reuse:<key>`); empty when there is none.
    """

    row: PaperRow
    strict: str = ""
    original: bool = False
    paper: bool = False
    seen: bool = False
    copies: int = 0
    reuse: str = ""
    badge: Badge | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterSection:
    """A part of the form."""

    key: str
    title: str
    pairs: Sequence[Pair] = ()
    fields: Sequence[Field] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterFormPage:
    """填表、收材料. A multipart form POSTed to `action`; buttons named `do` say what is meant."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    action: str
    steps: Sequence[Step]
    sections: Sequence[CounterSection]
    papers: Sequence[CounterPaper]
    papers_note: str = ""
    consent: str = ""
    signed: bool = False
    signed_error: str = ""
    signature: SignaturePad | None = None
    sheet_href: str = ""
    notice_href: str = ""
    discard_action: str = ""
    facts: Sequence[FactCard] = ()
    hidden: Sequence[Hidden] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterDonePage:
    """收好了: number, password, and the receipt to print."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    pairs: Sequence[Pair]
    docs: Sequence[Doc]
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipRow:
    """A case on a slip, to be given or counted. Posts `case` (picked), `papers.<no>`, `counted.<no>`, `difference.<no>`."""

    project_no: str
    title: str
    note: str
    papers: str = ""
    counted: str = ""
    difference: str = ""
    picked: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipPage:
    """交接单 being written or counted; POSTed to `action`."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    action: str
    button: str
    back_href: str
    rows: Sequence[SlipRow]
    counting: bool = False
    lead: str = ""
    law: str = ""
    empty: str = ""
    fields: Sequence[Field] = ()
    hidden: Sequence[Hidden] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
    facts: Sequence[FactCard] = ()
