"""表单设计: desk/form_designer/*.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import Badge, Crumb, Field, FieldError, Hidden, Link, Notice, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignedField:
    """One field in the list. Buttons post `do` = up: | down: | copy: | remove: and the key."""

    key: str
    label: str
    kind: str
    icon: str
    badges: Sequence[Badge] = ()
    href: str = ""
    first: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignedSection:
    """One section with its fields. Buttons post `do` = section-up: | section-down: | section-remove: and the number."""

    number: int
    title: str
    hint: str = ""
    fields: Sequence[DesignedField] = ()
    change_href: str = ""
    add_href: str = ""
    first: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignPage:
    """表单设计 of a draft. POSTs to `action`; a drag posts `do` = place:<key>:<section>:<before>."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    action: str
    sections: Sequence[DesignedSection] = ()
    buttons: Sequence[Link] = ()
    undo: str = ""
    editable: bool = True
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KindTile:
    """One kind to choose: its picture, its name, what it asks for."""

    text: str
    note: str
    href: str
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KindChooser:
    """加一项: groups of kinds, and ready blocks; a block is inserted by posting `block`."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    action: str
    groups: Sequence[tuple[str, Sequence[KindTile]]]
    blocks: Sequence[tuple[str, str, str]]
    back_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertiesPage:
    """The properties of a field or a section: titled groups of controls."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    lead: str
    action: str
    back_href: str
    groups: Sequence[tuple[str, Sequence[Field]]]
    hidden: Sequence[Hidden] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPreview:
    """预览: the form as an applicant sees it; POSTs what was tried, nothing is kept."""

    heading: str
    item_name: str
    action: str
    back_href: str
    groups: Sequence[tuple[str, str, Sequence[Field]]]
    widths: Sequence[Segment] = ()
    narrow: bool = False
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
    crumbs: Sequence[Crumb] = ()
