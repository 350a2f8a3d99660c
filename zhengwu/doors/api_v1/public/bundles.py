"""`GET /bundles` and `GET /bundles/{code}`: several items that one event of a life asks for."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Router, Schema

from zhengwu.items.public import BundleItem, BundleView, bundle_of, bundles
from zhengwu.kernel.public import current_time, local_date

router = Router()


class BundleItemOut(Schema):
    """One item in force. Apply for several at once (`POST /bundles/{code}/cases`), or for each by itself (`POST /cases`)."""

    task_code: str
    name: str
    body: str
    body_code: str
    promise_days: int
    promise_unit: str
    visits: int
    online_depth: int


class BundleMaterialOut(Schema):
    """One material, and the items that ask for it. `settled`: everybody hands it in, whatever the situation."""

    name: str
    needed_by: list[str]
    settled: bool


class BundleOut(Schema):
    """一件事. `materials_asked`: counted item by item; `materials_once`: with the same paper counted once."""

    code: str
    name: str
    summary: str
    audience: str
    life_events: list[str]
    bodies: int
    materials_asked: int
    materials_once: int
    resting: int
    items: list[BundleItemOut]


class BundleDetail(BundleOut):
    """With the merged list of materials, in the order in which they are first asked for."""

    materials: list[BundleMaterialOut]


class BundleList(Schema):
    """All of them; there are never so many that they need pages."""

    items: list[BundleOut]
    total: int


@router.get("/bundles", response=BundleList, auth=None, tags=["items"], summary="一件事", operation_id="list_bundles")
def list_bundles(request: HttpRequest, q: str = "", audience: Literal["", "natural", "legal"] = "") -> BundleList:
    """Every bundle in force today that holds at least two items that take applications."""
    found = bundles(on=local_date(current_time()), q=q, audience=audience)
    return BundleList(items=[_out(one) for one in found], total=len(found))


@router.get(
    "/bundles/{code}", response=BundleDetail, auth=None, tags=["items"], summary="一件事详情", operation_id="get_bundle"
)
def get_bundle(request: HttpRequest, code: str) -> BundleDetail:
    """One bundle with its items in order and its one list of materials."""
    found = bundle_of(code=code, on=local_date(current_time()))
    materials = [
        BundleMaterialOut(name=p.name, needed_by=[item.task_code for item in p.needed_by], settled=p.settled)
        for p in found.merged.papers
    ]
    return BundleDetail(**_out(found).model_dump(), materials=materials)


def _out(found: BundleView) -> BundleOut:
    merged = found.merged
    return BundleOut(
        code=found.code,
        name=found.name,
        summary=found.summary,
        audience=found.audience,
        life_events=list(found.life_events),
        bodies=merged.bodies,
        materials_asked=merged.asked,
        materials_once=merged.once,
        resting=found.resting,
        items=[_item(item) for item in found.items],
    )


def _item(item: BundleItem) -> BundleItemOut:
    return BundleItemOut(
        task_code=item.task_code,
        name=item.name,
        body=item.body_name,
        body_code=item.body_code,
        promise_days=item.promise_days,
        promise_unit=item.promise_unit,
        visits=item.visits,
        online_depth=item.online_depth,
    )
