"""Whose cases an account may look at: one SQL statement, because every page of 我的 asks it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from zhengwu.people.models import Account

#: Oneself, the legal persons one represents by law, and principals whose live mandates reach as far as looking; each with the
#: items it is narrowed to, and the rows that were merged into it. The same people as `applicants_for` finds.
_SEEN = """
    WITH me AS (SELECT id FROM people_naturalperson WHERE id = %(person)s AND died_date IS NULL),
    seen AS (
        SELECT 'person' AS kind, me.id AS key, '[]'::jsonb AS task_codes FROM me
        UNION ALL SELECT 'legal', firm.id, '[]'::jsonb
            FROM me JOIN people_legalperson firm ON firm.legal_representative_id = me.id AND firm.dissolved_date IS NULL
        UNION ALL SELECT CASE WHEN given.principal_legal_id IS NULL THEN 'person' ELSE 'legal' END,
                coalesce(given.principal_legal_id, given.principal_person_id), given.task_codes
            FROM me
            JOIN people_mandate given ON given.agent_id = me.id
            LEFT JOIN people_naturalperson principal ON principal.id = given.principal_person_id
            LEFT JOIN people_legalperson firm ON firm.id = given.principal_legal_id
            WHERE NOT given.awaits_answer AND given.revoked_at IS NULL
              AND given.valid_from <= %(today)s AND (given.valid_to IS NULL OR given.valid_to > %(today)s)
              AND principal.died_date IS NULL AND firm.dissolved_date IS NULL
              AND (given.actions = '[]'::jsonb OR given.actions @> '["query"]'::jsonb)
    )
    SELECT seen.kind || ':' || seen.key, seen.task_codes::json,
        (SELECT coalesce(json_agg('person:' || alias.id ORDER BY alias.id), '[]'::json) FROM people_naturalperson alias
         WHERE seen.kind = 'person' AND alias.merged_into_id = seen.key)
    FROM seen
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visible:
    """Whose cases an account may look at: under these names; only of these items, when there are any."""

    refs: tuple[str, ...]
    task_codes: tuple[str, ...] = ()


def visible_to(account: Account, *, today: date) -> list[Visible]:
    """Whose cases the account may look at today (可查询的名义), aliases of merged rows included."""
    if account.person_id is None:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_SEEN, {"person": account.person_id, "today": today})
        return [Visible(refs=(ref, *aliases), task_codes=tuple(codes)) for ref, codes, aliases in cursor.fetchall()]
