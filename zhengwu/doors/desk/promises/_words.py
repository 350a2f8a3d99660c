"""What the lists of promises and filings share."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case
from zhengwu.doors.ui.shapes import Cell, Field, Segment


def search_field(q: str) -> Field:
    """One box: the number of a case, or the beginning of a name."""
    words = _("办件编号或申请人")
    return Field(name="q", label=words, kind="search", value=q, required=False, label_hidden=True, placeholder=words)


def found(q: str) -> Q:
    """Rows of cases with this number, or whose applicant's name begins so."""
    return Q(case__project_no__icontains=q) | Q(case__applicant_name__startswith=q) if q else Q()


def case_cell(case: Case, name: str, *, head: bool = True) -> Cell:
    """The item, leading to the page `name` of the case."""
    return Cell(text=case.item_name, small=case.project_no, href=reverse(name, args=[case.project_no]), head=head)


def segments(address: str, views: tuple[tuple[str, str], ...], current: str) -> tuple[Segment, ...]:
    """The views of a list; what is unknown shows the first."""
    known = {name for name, _text in views}
    here = current if current in known else ""
    return tuple(Segment(text, f"{address}?view={name}", name == here) for name, text in views)
