"""What the verbs of leave share: the locked absence, and whether anybody would be left."""

from __future__ import annotations

from django.db.models import Q

from zhengwu.kernel.public import Conflict
from zhengwu.organisations.models import Absence, Appointment, Post
from zhengwu.organisations.queries.absences import AbsenceUnknown
from zhengwu.organisations.queries.terms import away, term
from zhengwu.organisations.rules.presence import Away, uncovered
from zhengwu.people.public import Account


class AbsenceMoved(Conflict):
    """It has been answered or taken back meanwhile."""

    code = "absence.moved"
    template = "这条请假现在是“{state}”，不能再办这一步。请刷新后再看。"


class AbsenceOverlaps(Conflict):
    """Away already on some of the days."""

    code = "absence.overlaps"
    template = "{first} 到 {last} 已经有一次{kind}，日期重叠。请改日期，或先撤回那一次。"


class BothAbsent(Conflict):
    """A and B would be away at once: leave is refused (DOMAIN §8)."""

    code = "absence.both_absent"
    template = "{first} 到 {last}，“{post}”的{others}也不在岗，没有人顶。请和{others}商量错开，或请{body}另外安排人。"


def locked_absence(absence_id: int) -> Absence:
    """The absence, locked until the transaction ends.

    Raises:
        AbsenceUnknown
    """
    rows = Absence.objects.select_for_update(of=("self",)).select_related("account", "body__division")
    found = rows.filter(pk=absence_id).first()
    if found is None:
        raise AbsenceUnknown
    return found


def check_state(absence: Absence, *allowed: str) -> None:
    """Whether it still is where this step starts.

    Raises:
        AbsenceMoved
    """
    if absence.state not in allowed:
        raise AbsenceMoved(state=str(absence.get_state_display()))


def check_covered(leave: Away, *, but: int = 0) -> None:
    """Whether somebody is left in every post this account holds on those days. Locks the account and those posts: A and B
    who ask at once queue here, and the second sees the first.

    Args:
        but: the number of the absence asked about, when it is stored already.
    Raises:
        AbsenceOverlaps, BothAbsent
    """
    Account.objects.select_for_update(no_key=True).get(pk=leave.account_id)
    own = Absence.objects.filter(
        account_id=leave.account_id,
        state__in=[Absence.States.REQUESTED, Absence.States.APPROVED],
        from_date__lt=leave.back_date,
        back_date__gt=leave.from_date,
    ).exclude(pk=but)
    if earlier := own.first():
        raise AbsenceOverlaps(
            first=earlier.from_date.isoformat(),
            last=earlier.last_date.isoformat(),
            kind=str(earlier.get_kind_display()),
        )
    mine = Appointment.objects.filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=leave.from_date),
        account_id=leave.account_id,
        valid_from__lt=leave.back_date,
    )
    posts = Post.objects.select_for_update(of=("self",)).filter(pk__in=mine.values("post")).order_by("pk")
    for post in posts.select_related("body"):
        _check_post(post, leave)


def _check_post(post: Post, leave: Away) -> None:
    terms = [term(one) for one in Appointment.objects.filter(post=post).select_related("account")]
    others = {one.account_id for one in terms} - {leave.account_id}
    granted = Absence.objects.filter(
        account__in=others,
        state=Absence.States.APPROVED,
        from_date__lt=leave.back_date,
        back_date__gt=leave.from_date,
    )
    gap = uncovered(terms, [away(one) for one in granted], leave=leave)
    if gap is not None:
        raise BothAbsent(
            post=post.name,
            first=gap.first.isoformat(),
            last=gap.last.isoformat(),
            others="、".join(gap.others),
            body=post.body.short_name or post.body.name,
        )
