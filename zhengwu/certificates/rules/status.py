"""The one table of what may happen to a certificate, and who may do it (DOMAIN §9, GB/T 36903).

Guards, the desk's locked buttons, the words of a check and the tests are all derived from `TABLE`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zhengwu.kernel.pure import Conflict, NotPermitted


class Status(StrEnum):
    """证照状态. `REPLACED` is how an earlier version ends: the certificate goes on under a new identifier."""

    DRAFTED = "drafted"
    VALID = "valid"
    WITHHELD = "withheld"
    REVOKED = "revoked"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    TRANSFERRED = "transferred"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"


#: What people read.
STATUS_NAMES: dict[Status, str] = {
    Status.DRAFTED: "待签发",
    Status.VALID: "有效",
    Status.WITHHELD: "暂扣",
    Status.REVOKED: "撤销",
    Status.CANCELLED: "注销",
    Status.EXPIRED: "过期失效",
    Status.TRANSFERRED: "转出",
    Status.WITHDRAWN: "吊销",
    Status.REPLACED: "已换新",
}
#: What other systems read (证照状态代码); a draft is nobody's business yet.
STATUS_CODES: dict[Status, str] = {
    Status.VALID: "01",
    Status.WITHHELD: "02",
    Status.REVOKED: "03",
    Status.CANCELLED: "04",
    Status.EXPIRED: "05",
    Status.TRANSFERRED: "06",
    Status.WITHDRAWN: "07",
    Status.REPLACED: "99",
}
#: From here nothing leads on.
FINAL = frozenset(
    {
        Status.REVOKED,
        Status.CANCELLED,
        Status.EXPIRED,
        Status.TRANSFERRED,
        Status.WITHDRAWN,
        Status.REPLACED,
    }
)


class Verb(StrEnum):
    """What is done to a certificate."""

    ISSUE = "issue"
    CHANGE = "change"
    EXTEND = "extend"
    WITHHOLD = "withhold"
    RELEASE = "release"
    TRANSFER = "transfer"
    REVOKE = "revoke"
    CANCEL = "cancel"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"


#: What it is called on buttons, in the history and in refusals.
VERB_NAMES: dict[Verb, str] = {
    Verb.ISSUE: "签发",
    Verb.CHANGE: "变更",
    Verb.EXTEND: "延续",
    Verb.WITHHOLD: "暂扣",
    Verb.RELEASE: "解除暂扣",
    Verb.TRANSFER: "转出",
    Verb.REVOKE: "撤销",
    Verb.CANCEL: "注销",
    Verb.WITHDRAW: "吊销",
    Verb.EXPIRE: "到期失效",
}


class Role(StrEnum):
    """Who acts: the authority that issued it, the calendar, the holder."""

    ISSUER = "issuer"
    SYSTEM = "system"
    HOLDER = "holder"


ROLE_NAMES: dict[Role, str] = {Role.ISSUER: "颁发机关", Role.SYSTEM: "系统", Role.HOLDER: "持证人"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One row of the table. `why`: the law it stands on; `renews`: a new version begins where this one ends."""

    by: Role
    moves: dict[Status, Status]
    why: str = ""
    renews: bool = False


TABLE: dict[Verb, Step] = {
    Verb.ISSUE: Step(by=Role.ISSUER, moves={Status.DRAFTED: Status.VALID}, why="行政许可法第三十九条"),
    Verb.CHANGE: Step(by=Role.ISSUER, moves={Status.VALID: Status.REPLACED}, why="行政许可法第四十九条", renews=True),
    Verb.EXTEND: Step(by=Role.ISSUER, moves={Status.VALID: Status.REPLACED}, why="行政许可法第五十条", renews=True),
    Verb.WITHHOLD: Step(by=Role.ISSUER, moves={Status.VALID: Status.WITHHELD}, why="行政处罚法第九条"),
    Verb.RELEASE: Step(by=Role.ISSUER, moves={Status.WITHHELD: Status.VALID}),
    Verb.TRANSFER: Step(by=Role.ISSUER, moves={Status.VALID: Status.TRANSFERRED}),
    Verb.REVOKE: Step(by=Role.ISSUER, moves={Status.VALID: Status.REVOKED}, why="行政许可法第六十九条"),
    Verb.CANCEL: Step(by=Role.ISSUER, moves={Status.VALID: Status.CANCELLED}, why="行政许可法第七十条"),
    Verb.WITHDRAW: Step(by=Role.ISSUER, moves={Status.WITHHELD: Status.WITHDRAWN}, why="行政处罚法第九条"),
    Verb.EXPIRE: Step(by=Role.SYSTEM, moves={Status.VALID: Status.EXPIRED}),
}


class NotNow(Conflict):
    """The step does not follow from the status the certificate has."""

    code = "certificate.not_now"
    template = "这份证照现在是“{status_name}”，不能办“{verb_name}”。请刷新页面，看现在能办哪一步。"


class NotTheirs(NotPermitted):
    """Somebody else takes this step."""

    code = "certificate.not_theirs"
    template = "“{verb_name}”由{role_name}办。请联系他们。"


def next_status(status: Status, verb: Verb, *, by: Role) -> Status:
    """Where `verb` leads from `status` when `by` takes it.

    Raises:
        NotTheirs: another role takes this step
        NotNow: the table has no such step
    """
    step = TABLE[verb]
    if step.by is not by:
        raise NotTheirs(verb_name=VERB_NAMES[verb], role_name=ROLE_NAMES[step.by])
    try:
        return step.moves[status]
    except KeyError:
        raise NotNow(status_name=STATUS_NAMES[status], verb_name=VERB_NAMES[verb]) from None


def verbs_from(status: Status, *, by: Role) -> tuple[Verb, ...]:
    """Every step this role can take from here."""
    return tuple(verb for verb, step in TABLE.items() if step.by is by and status in step.moves)


def road_to(status: Status, verb: Verb) -> tuple[Verb, ...]:
    """The steps by which an act on the case ends its certificate: one that is withheld is released first, in the same moment.

    Empty when it has ended already: nothing is left to end.
    """
    if status in FINAL:
        return ()
    return (Verb.RELEASE, verb) if status is Status.WITHHELD and status not in TABLE[verb].moves else (verb,)
