"""A table of made-up paper certificates, as a bureau might have kept it: to see how the library carries a great many."""

from __future__ import annotations

import csv
import datetime as dt
from typing import IO

from zhengwu.certificates.models import Certificate, CertificateType
from zhengwu.certificates.operations.stock._reader import targets_for
from zhengwu.certificates.rules.directory import EntryState, HolderCategory
from zhengwu.certificates.rules.stock.columns import SAYS
from zhengwu.certificates.rules.validity import Validity
from zhengwu.kernel.public import Conflict

#: Every number of a made-up certificate begins so.
MARK = "生成字"
_NAMES = ("王芳", "李强", "赵敏", "孙立", "周正", "陈静")
_WORDS = {
    "address": "上派镇巢湖路 {n} 号",
    "number": "{digit}",
    "date": "2015-06-01",
    "past_date": "1980-06-01",
    "text": "有",
}
_FIRST_DAY, _DAYS = dt.date(2010, 1, 4), 3_000


class NothingToMakeUp(Conflict):
    """The directory has no kind that could be made up."""

    code = "stock.nothing_to_make_up"
    template = "证照目录里没有可以生成的证照。请先载入演示数据（zhengwu demo load），或启用一种给自然人的证照。"


def made_up_kind() -> CertificateType:
    """A kind in force that natural persons hold and that needs nothing we cannot make up.

    Raises:
        NothingToMakeUp
    """
    kinds = CertificateType.objects.filter(state=EntryState.IN_FORCE, holder_category=HolderCategory.NATURAL)
    for kind in kinds.exclude(validity=Validity.STATED).order_by("code"):
        if all(one.kind in _WORDS or not one.must for one in kind.definition.fields()):
            return kind
    raise NothingToMakeUp


def write_made_up(kind: CertificateType, *, many: int, file: IO[str]) -> None:
    """Write a CSV of `many` rows that goes on where an earlier one ended. Its holders were born in 1900 and live nowhere."""
    fields = {one.key: one for one in kind.definition.fields()}
    says = [target for target in targets_for(kind) if target.key.startswith(SAYS)]
    words = [_WORDS.get(fields[target.key.removeprefix(SAYS)].kind, "") for target in says]
    table = csv.writer(file)
    table.writerow(["证照编号", "持证人", "持证人证件号码", "颁发日期", "有效期止", *(target.name for target in says)])
    first = Certificate.objects.filter(number__startswith=MARK).count()
    for n in range(first + 1, first + many + 1):
        issued = _FIRST_DAY + dt.timedelta(days=n % _DAYS)
        facts = {"n": n % 900 + 1, "digit": n % 9 + 1}
        table.writerow(
            [f"{MARK}〔{issued.year}〕{n}号", _NAMES[n % len(_NAMES)], _identity(n), issued.isoformat(), "长期",
             *(each.format(**facts) for each in words)]
        )  # fmt: skip


def _identity(n: int) -> str:
    """A number that is well-formed and that nobody living has."""
    born = dt.date(1900, 1, 1) + dt.timedelta(days=n // 999 % 9_000)
    seventeen = f"340123{born:%Y%m%d}{n % 999 + 1:03}"
    rest = sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(seventeen)) % 11
    return seventeen + "10X98765432"[rest]
