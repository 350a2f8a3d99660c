"""The API itself: its routers and how errors are said (RFC 9457)."""

from __future__ import annotations

from zhengwu.doors.api_v1 import problems
from zhengwu.doors.api_v1.description import DescribedAPI
from zhengwu.doors.api_v1.desk import (
    accept,
    change_applicant,
    close,
    decide,
    deliver,
    end_special_procedure,
    events,
    extend,
    forward,
    pre_return,
    receive,
    refuse_acceptance,
    request_correction,
    return_opinion,
    review,
    start_special_procedure,
    take_over,
    tasks,
    transfer,
)
from zhengwu.doors.api_v1.public import (
    bundle_cases,
    bundles,
    case,
    cases,
    changes,
    divisions,
    files,
    item,
    items,
    me,
    rating,
    supply,
    verify,
    version,
    withdraw,
)

api = DescribedAPI(
    title="zhengwu 政务",
    version="1",
    description="一体化政务服务平台接口。错误是 application/problem+json；时间带时区；金额以分为单位。",
    docs_url=None,
    urls_namespace="api-v1",
)
problems.install(api)
PUBLIC = (
    me,
    items,
    changes,
    item,
    version,
    bundles,
    divisions,
    files,
    cases,
    bundle_cases,
    case,
    supply,
    withdraw,
    rating,
    verify,
)
DESK = (
    tasks,
    events,
    receive,
    accept,
    request_correction,
    refuse_acceptance,
    start_special_procedure,
    end_special_procedure,
    extend,
    review,
    decide,
    deliver,
    close,
    pre_return,
    forward,
    return_opinion,
    transfer,
    take_over,
    change_applicant,
)
for endpoint in (*PUBLIC, *DESK):
    api.add_router("", endpoint.router)
