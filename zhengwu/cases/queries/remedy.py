"""救济途径: where an adverse decision on a case can be contested."""

from __future__ import annotations

from zhengwu.cases.models import Case


def remedy_of(case: Case) -> dict[str, str]:
    """The reviewing organ and the court: the guide's, else the body's, else those of the body's division."""
    remedy, body = case.item_version.guide.remedy, case.body
    place = body.division.name
    return {
        "review_body": remedy.review_organ or body.review_organ or f"{place}人民政府",
        "court": remedy.court or body.court or f"{place}人民法院",
    }
