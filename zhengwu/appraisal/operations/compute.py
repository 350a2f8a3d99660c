"""计算考核: the results of a period, from what happened in it. Run again, only what the facts changed is another revision."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import transaction

from zhengwu.appraisal.events import RoundComputed
from zhengwu.appraisal.models import Loss, Objection, Result, Round, Scheme
from zhengwu.appraisal.operations._appraisal import EDIT, NoSuchAppraisal, facts_of, require_over_place
from zhengwu.appraisal.queries.sources import measures_of, occurrences_of
from zhengwu.appraisal.queries.targets import Whom, targets_of
from zhengwu.appraisal.rules.periods import Length, Period, read_period
from zhengwu.appraisal.rules.scheme import Spec, Target, Way
from zhengwu.appraisal.rules.scoring import Scored, band_of, list_of, score, stars_of
from zhengwu.appraisal.rules.states import State, must_be
from zhengwu.forms.pure import compute
from zhengwu.kernel.public import BadInput, local_date, publish
from zhengwu.organisations.public import Officer


def compute_round(*, key: str, period: str, by: Officer, now: dt.datetime) -> Round:
    """Score everybody of a scheme in a period (试算). What did not change keeps its revision; a final period is not touched.

    Raises:
        NotPermitted, NoSuchAppraisal
        BadInput: no such period, or it is not over
        RoundOutOfOrder: it is final
    """
    require_over_place(by, EDIT)
    scheme = Scheme.objects.filter(key=key).first()
    if scheme is None:
        raise NoSuchAppraisal
    days = read_period(period, Length(scheme.length))
    if days.last >= local_date(now):
        raise BadInput.one(("period",), "这一期还没有结束，结束以后再计算。", "appraisal.not_over")
    with transaction.atomic():
        one = _round(scheme, days, now=now)
        must_be(State(one.state), State.COMPUTED, State.PUBLISHED)
        kind, spec = Target(scheme.target_kind), one.version.spec
        found = targets_of(kind, division_code=settings.HOME_DIVISION, period=days)
        changed = sum(recompute(one, whom, kind=kind, spec=spec, days=days, now=now) for whom in found)
        one.computed_at = now
        one.save(update_fields=["computed_at"])
        publish(RoundComputed(**facts_of(one), results=len(found), changed=changed), by=by.actor, at=now)
    return one


def _round(scheme: Scheme, days: Period, *, now: dt.datetime) -> Round:
    found = Round.objects.select_for_update(of=("self",)).filter(scheme_key=scheme.key, period=days.name).first()
    if found is not None:
        return found
    version = scheme.versions.filter(valid_from__lte=days.last).order_by("-valid_from", "-version").first()
    if version is None:
        raise BadInput.one(("period",), "这个方案那时候还没有生效。", "appraisal.no_version")
    return Round.objects.create(
        version=version,
        scheme_key=scheme.key,
        period=days.name,
        first_date=days.first,
        last_date=days.last,
        computed_at=now,
    )


def recompute(one: Round, whom: Whom, *, kind: Target, spec: Spec, days: Period, now: dt.datetime) -> bool:
    """The result of one target; whether it is another than before."""
    scored = scored_for(one, whom, kind=kind, spec=spec, days=days)
    before = one.results.filter(target=whom.code, current=True).first()
    if before is not None and before.digest == scored.digest:
        return False
    one.results.filter(target=whom.code, current=True).update(current=False)
    _keep(one, whom, spec, scored, revision=before.revision + 1 if before else 1, now=now)
    return True


def scored_for(one: Round, whom: Whom, *, kind: Target, spec: Spec, days: Period) -> Scored:
    """What the facts say today of this target and period."""
    asked = whom.asked(kind, days)
    sources = {each.source for each in spec.indicators if each.way is not Way.FORMULA}
    needs_measures = any(each.way is Way.FORMULA for each in spec.indicators)
    waived = one.objections.filter(target=whom.code, state=Objection.State.UPHELD).values_list("indicator", "ref")
    return score(
        spec,
        occurrences={source: occurrences_of(source, asked) for source in sorted(sources)},
        measures=measures_of(asked) if needs_measures else {},
        compute=lambda formula, measures: compute(formula, measures, today=days.last),
        waived=set(waived),
    )


def _keep(one: Round, whom: Whom, spec: Spec, scored: Scored, *, revision: int, now: dt.datetime) -> None:
    result = Result.objects.create(
        round=one,
        target=whom.code,
        target_name=whom.name,
        body_code=whom.body_code,
        division_code=whom.division_code,
        revision=revision,
        total=scored.total,
        stars=stars_of(scored.total, spec),
        band=band_of(scored.total, spec),
        listed=list_of(scored.total, spec),
        lines=[
            {"indicator": line.indicator, "full": line.full, "got": line.got, "measures": dict(line.measures)}
            for line in scored.lines
        ],
        digest=scored.digest,
        computed_at=now,
    )
    Loss.objects.bulk_create(
        Loss(
            result=result,
            indicator=cause.indicator,
            ref=cause.ref,
            on_date=cause.on,
            hundredths=cause.hundredths,
            waived=cause.waived,
        )
        for cause in scored.causes
    )
