"""In whose matters somebody has an interest: for recusal (回避)."""

from __future__ import annotations

from django.db.models import QuerySet

from zhengwu.people.models import Account, Kinship

#: A scalar subquery for whoever asks about officers: a JSON array of [ref, why] for the account row `acc`, on the day
#: `%(today)s`. `why` is `own` (oneself, a company one represents or acts for, a principal) or `kin` (a declared relative, known
#: by any number ever held, or a company the relative represents). A fragment and not a query of its own, so that knowing it costs
#: no further statement.
INTERESTS_SQL = """
    (SELECT coalesce(json_agg(json_build_array(found.ref, found.why)), '[]'::json) FROM (
        SELECT 'person:' || acc.person_id AS ref, 'own' AS why WHERE acc.person_id IS NOT NULL
        UNION SELECT 'legal:' || firm.id, 'own'
            FROM people_legalperson firm WHERE firm.legal_representative_id = acc.person_id
        UNION SELECT CASE WHEN given.principal_legal_id IS NULL THEN 'person:' || given.principal_person_id
                          ELSE 'legal:' || given.principal_legal_id END, 'own'
            FROM people_mandate given
            WHERE given.agent_id = acc.person_id AND given.revoked_at IS NULL AND NOT given.awaits_answer
              AND given.valid_from <= %(today)s AND (given.valid_to IS NULL OR given.valid_to > %(today)s)
        UNION SELECT 'person:' || alias.id, 'own'
            FROM people_naturalperson alias WHERE alias.merged_into_id = acc.person_id
        UNION SELECT 'person:' || relative.id, 'kin'
            FROM people_kinship said
            JOIN people_identitydocument held ON (held.id_type, held.id_index) = (said.id_type, said.id_index)
            JOIN people_naturalperson relative ON held.person_id IN (relative.id, relative.merged_into_id)
            WHERE said.account_id = acc.id AND said.withdrawn_at IS NULL
        UNION SELECT 'legal:' || firm.id, 'kin'
            FROM people_kinship said
            JOIN people_identitydocument held ON (held.id_type, held.id_index) = (said.id_type, said.id_index)
            JOIN people_legalperson firm ON firm.legal_representative_id = held.person_id
            WHERE said.account_id = acc.id AND said.withdrawn_at IS NULL
    ) found)
"""


def relatives_of(account: Account) -> QuerySet[Kinship]:
    """The declarations of this account that stand, newest first."""
    return Kinship.objects.filter(account=account, withdrawn_at__isnull=True)
