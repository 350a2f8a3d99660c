"""法定时限: the limits the law itself sets for licensing. An item may promise less, never more."""

from __future__ import annotations

from zhengwu.timelimits.rules.clock import Limit

#: 补正告知: on the spot or within five working days, once and complete; silence is acceptance (行政许可法 art. 32).
CORRECTION_NOTICE = Limit(5)
#: 决定: from acceptance (art. 42 para. 1), and the one extension the head of the organ may approve.
DECISION, DECISION_EXTENSION_DAYS = Limit(20), 10
#: 统一、联合、集中办理 (art. 42 para. 2), extended by the head of the government.
JOINT_DECISION, JOINT_EXTENSION_DAYS = Limit(45), 15
#: 下级先行审查: from its own acceptance (art. 43).
PRIOR_REVIEW = Limit(20)
#: 颁发、送达: from the decision to approve (art. 44).
DELIVERY = Limit(10)
#: 听证: requested after the notice, held after the request (art. 47); told beforehand (art. 48).
HEARING_REQUEST, HEARING, HEARING_NOTICE = Limit(5), Limit(20), Limit(7)
#: 双公示: permit and penalty decisions are published.
DUAL_PUBLICITY = Limit(7)
#: Remedies (救济): application for review within 60 days, suit within 6 months of the decision.
REVIEW_DAYS, SUIT_MONTHS = 60, 6
