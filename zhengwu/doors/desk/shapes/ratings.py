"""好差评 at the desk. desk/ratings/serve.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError, Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingServePage:
    """请现场评价: `code` is what the QR of the visit opens; `tablet_href` the page of the window's tablet."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    action: str
    fields: Sequence[Field]
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
    code: str = ""
    tablet_href: str = ""
