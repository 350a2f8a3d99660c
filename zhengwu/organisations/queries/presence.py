"""Which appointments count today, as a condition of SQL: an A who is away counts not, and B takes over.

The same decision as `rules/presence.on_duty`, made by the database for many posts at once; a test holds them against each
other. `present` is for the ORM, `PRESENT_SQL` for statements written by hand.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import Exists, OuterRef, Q

from zhengwu.organisations.models import Absence, Appointment, Post

#: What `present` says, over an appointment with the alias `a`; the day is the parameter `today`.
PRESENT_SQL = """
    a.valid_from <= %(today)s AND (a.valid_to IS NULL OR a.valid_to > %(today)s)
    AND EXISTS (SELECT FROM people_account holder WHERE holder.id = a.account_id AND holder.is_active)
    AND NOT EXISTS (
        SELECT FROM organisations_absence away
        WHERE away.account_id = a.account_id AND away.state = 'approved'
          AND away.from_date <= %(today)s AND away.back_date > %(today)s)
    AND EXISTS (
        SELECT FROM organisations_post held
        WHERE held.id = a.post_id
          AND (held.valid_from IS NULL OR held.valid_from <= %(today)s)
          AND (held.valid_to IS NULL OR held.valid_to > %(today)s)
          AND (a.role = 'A' OR held.b_acts = 'always' OR NOT EXISTS (
              SELECT FROM organisations_appointment first
              JOIN people_account f ON f.id = first.account_id AND f.is_active
              WHERE first.post_id = a.post_id AND first.role = 'A'
                AND first.valid_from <= %(today)s AND (first.valid_to IS NULL OR first.valid_to > %(today)s)
                AND NOT EXISTS (
                    SELECT FROM organisations_absence gone
                    WHERE gone.account_id = first.account_id AND gone.state = 'approved'
                      AND gone.from_date <= %(today)s AND gone.back_date > %(today)s))))
"""


def present(today: dt.date) -> Q:
    """The condition under which an appointment counts today: live, its account open, its post not closed, its holder not
    away; and for a B who acts only when A is absent, no A at work. For `Appointment.objects.filter(…)`, no statement of its own.
    """
    first = Appointment.objects.filter(_live(today), ~_away(today), post=OuterRef("post"), role="A")
    lets_b = Q(role="A") | Q(post__b_acts=Post.BActing.ALWAYS) | ~Exists(first)
    return _live(today) & open_posts(today, prefix="post__") & ~_away(today) & lets_b


def open_posts(today: dt.date, *, prefix: str = "") -> Q:
    """The condition under which a post exists today."""
    began = Q(**{f"{prefix}valid_from__isnull": True}) | Q(**{f"{prefix}valid_from__lte": today})
    lasts = Q(**{f"{prefix}valid_to__isnull": True}) | Q(**{f"{prefix}valid_to__gt": today})
    return began & lasts


def _live(today: dt.date) -> Q:
    lasts = Q(valid_to__isnull=True) | Q(valid_to__gt=today)
    return lasts & Q(valid_from__lte=today, account__is_active=True)


def _away(today: dt.date) -> Exists:
    return Exists(
        Absence.objects.filter(
            account=OuterRef("account"), state=Absence.States.APPROVED, from_date__lte=today, back_date__gt=today
        )
    )
