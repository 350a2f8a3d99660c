"""The API itself: its routers and how errors are said (RFC 9457)."""

from __future__ import annotations

from zhengwu.doors.api_v1 import problems
from zhengwu.doors.api_v1.certificates import copies, requests
from zhengwu.doors.api_v1.description import DescribedAPI
from zhengwu.doors.api_v1.desk import (
    accept,
    answer_filing,
    change_applicant,
    close,
    decide,
    deliver,
    disclose,
    end_special_procedure,
    events,
    extend,
    file_refusal,
    forward,
    pre_return,
    propose_undoing,
    receive,
    refuse_acceptance,
    request_correction,
    return_opinion,
    review,
    settle,
    start_special_procedure,
    take_over,
    tasks,
    transfer,
    undo,
    verify_commitment,
)
from zhengwu.doors.api_v1.public import (
    bundle_cases,
    bundles,
    case,
    cases,
    changes,
    disclosures,
    divisions,
    files,
    item,
    items,
    me,
    open_data,
    rating,
    supply,
    verify,
    version,
    views,
    withdraw,
)
from zhengwu.doors.api_v1.supervision import appeal, cancel, cards, explain, rectify, refer, rules, send_back, uphold
from zhengwu.doors.api_v1.supervision import close as close_card

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
    disclosures,
    files,
    cases,
    bundle_cases,
    case,
    supply,
    withdraw,
    views,
    rating,
    verify,
    open_data,
)
DESK = (
    tasks,
    events,
    receive,
    settle,
    accept,
    request_correction,
    refuse_acceptance,
    start_special_procedure,
    end_special_procedure,
    extend,
    review,
    file_refusal,
    answer_filing,
    decide,
    deliver,
    close,
    pre_return,
    forward,
    return_opinion,
    transfer,
    take_over,
    change_applicant,
    verify_commitment,
    propose_undoing,
    undo,
    disclose,
)
CERTIFICATES = (requests, copies)
SUPERVISION = (cards, rules, explain, uphold, cancel, appeal, rectify, send_back, close_card, refer)
for endpoint in (*PUBLIC, *CERTIFICATES, *DESK, *SUPERVISION):
    api.add_router("", endpoint.router)
