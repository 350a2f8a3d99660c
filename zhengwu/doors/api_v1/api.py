"""The API itself: its routers and how errors are said (RFC 9457)."""

from __future__ import annotations

from ninja import NinjaAPI

from zhengwu.doors.api_v1 import problems
from zhengwu.doors.api_v1.desk import act, events, tasks
from zhengwu.doors.api_v1.public import case, cases, files, item, items, me, rating, supply, verify, withdraw

api = NinjaAPI(
    title="zhengwu 政务",
    version="1",
    description="一体化政务服务平台接口。错误是 application/problem+json；时间带时区；金额以分为单位。",
    docs_url=None,
    urls_namespace="api-v1",
)
problems.install(api)
for endpoint in (me, items, item, files, cases, case, supply, withdraw, rating, verify, tasks, events, act):
    api.add_router("", endpoint.router)
