"""`GET /items/{task_code}`: the whole guide."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from zhengwu.forms.public import json_schema, ui_schema
from zhengwu.hall.public import centres_for
from zhengwu.items.public import ITEM_TYPES, ItemVersion, Season, latest_version, season, version_of
from zhengwu.items.public import STATE_NAMES as ITEM_STATE_NAMES
from zhengwu.items.public import State as ItemState
from zhengwu.kernel.public import current_time, local_date

router = Router()


class GuideOut(Schema):
    """办事指南. `windows` are places; `periods` are the parts of the year in which the item is open.

    `limits.situations`: other limits in some situations; of several whose `when` holds the first counts. `digest`: SHA-256 of
    the published version, as `GET /items/{task_code}/versions/{version}` gives it.
    `listed_only`: only its place in the catalogue is published; nothing is promised yet, so limits, visits and depth are null.
    """

    task_code: str
    version: int
    state: str
    state_name: str
    name: str
    summary: str
    body: str
    division: str
    type: str
    type_name: str
    audience: str
    min_level: int
    visits: int | None
    online_depth: int | None
    offered: bool
    listed_only: bool
    open_today: bool
    opens_date: str | None
    limits: dict[str, Any]
    questions: list[dict[str, Any]]
    materials: list[dict[str, Any]]
    form: dict[str, Any]
    fees: list[dict[str, Any]]
    steps: list[dict[str, Any]]
    results: list[dict[str, Any]]
    amounts: list[dict[str, Any]]
    windows: list[dict[str, Any]]
    periods: list[dict[str, Any]]
    faq: list[dict[str, Any]]
    basis: list[dict[str, Any]]
    eligibility: list[str]
    eligibility_any: list[str]
    refuse_when: list[str]
    contacts: dict[str, Any]
    notes: list[str]
    preconditions: list[dict[str, Any]]
    joint_bodies: list[str]
    power_source: str
    entrusted_by: str
    duties: list[str]
    accountability: list[str]
    objects: list[str]
    ways: list[str]
    appointment: bool
    commitment: bool
    digest: str


@router.get(
    "/items/{task_code}", response=GuideOut, auth=None, tags=["items"], summary="办事指南", operation_id="get_item"
)
def get_item(request: HttpRequest, task_code: str, version: int | None = None) -> GuideOut:
    """The guide of the version in force, or of the version asked for."""
    found = latest_version(task_code=task_code) if version is None else version_of(task_code=task_code, version=version)
    return _guide(found, season(found.guide, local_date(current_time())))


def _guide(found: ItemVersion, standing: Season) -> GuideOut:
    guide = found.guide.model_dump(mode="json", by_alias=True)
    promise, statutory = found.promise, found.statutory
    return GuideOut(
        task_code=found.item.task_code,
        version=found.version,
        state=found.state,
        state_name=ITEM_STATE_NAMES[ItemState(found.state)],
        name=found.name,
        body=found.item.body.name,
        division=found.item.division.name,
        type=found.item_type,
        type_name=ITEM_TYPES[found.item_type],
        audience=found.audience,
        min_level=found.min_level,
        visits=None if found.listed_only else found.visits,
        online_depth=None if found.listed_only else found.online_depth,
        offered=found.offered,
        listed_only=found.listed_only,
        open_today=found.offered and standing.standing != "closed",
        opens_date=standing.opens_date.isoformat() if standing.opens_date else None,
        limits={
            "promise": None if found.listed_only else {"days": promise.days, "unit": promise.unit},
            "statutory": {"days": statutory.days, "unit": statutory.unit} if statutory else None,
            "situations": guide["limits"],
        },
        form={"schema": json_schema(found.guide.form), "ui": ui_schema(found.guide.form)},
        windows=_windows(found),
        digest=found.digest,
        **{
            name: guide[name]
            for name in (
                "summary",
                "questions",
                "materials",
                "fees",
                "steps",
                "results",
                "amounts",
                "periods",
                "faq",
                "basis",
                "eligibility",
                "eligibility_any",
                "refuse_when",
                "contacts",
                "notes",
                "preconditions",
                "joint_bodies",
                "power_source",
                "entrusted_by",
                "duties",
                "accountability",
                "objects",
                "ways",
                "appointment",
                "commitment",
            )
        },
    )


def _windows(found: ItemVersion) -> list[dict[str, Any]]:
    return [
        {
            "centre": serving.centre.name,
            "address": serving.centre.address,
            "phone": serving.centre.phone,
            "hours": serving.centre.hours,
            "windows": [{"no": w.no, "name": w.name} for w in serving.windows],
        }
        for serving in centres_for(task_code=found.item.task_code)
    ]
