"""考核方案: written as a new version from a day on; periods that were scored keep theirs."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.appraisal.events import SchemeWritten
from zhengwu.appraisal.models import Scheme, SchemeVersion
from zhengwu.appraisal.operations._appraisal import EDIT, NoSuchAppraisal, require_over_place
from zhengwu.appraisal.rules.samples import SAMPLES
from zhengwu.appraisal.rules.scheme import Spec, check_spec
from zhengwu.kernel.public import SYSTEM, publish
from zhengwu.organisations.public import Officer

_EVER = dt.date(2020, 1, 1)


def write_scheme(*, key: str, spec: Spec, valid_from: dt.date, by: Officer, now: dt.datetime) -> SchemeVersion:
    """Write the next version of a scheme (修订考核方案).

    Raises:
        NotPermitted, NoSuchAppraisal, BadInput
    """
    require_over_place(by, EDIT)
    check_spec(spec)
    with transaction.atomic():
        scheme = Scheme.objects.select_for_update().filter(key=key).first()
        if scheme is None:
            raise NoSuchAppraisal
        newest = scheme.versions.order_by("-version").first()
        made = scheme.versions.create(
            version=newest.version + 1 if newest else 1,
            valid_from=valid_from,
            data=spec.as_data(),
            written_by=by.name,
            written_at=now,
        )
        publish(SchemeWritten(scheme=key, scheme_version=made.version, valid_from=valid_from), by=by.actor, at=now)
    return made


def ship_schemes(*, now: dt.datetime) -> int:
    """Lay down the schemes that come with the platform; what is there stays as it is. How many were laid down."""
    made = 0
    for key, (name, target, length, spec) in SAMPLES.items():
        with transaction.atomic():
            scheme, fresh = Scheme.objects.get_or_create(
                key=key, defaults={"name": name, "target_kind": target, "length": length}
            )
            if fresh:
                scheme.versions.create(
                    version=1, valid_from=_EVER, data=spec.as_data(), written_by=SYSTEM.name, written_at=now
                )
                publish(SchemeWritten(scheme=key, scheme_version=1, valid_from=_EVER), by=SYSTEM, at=now)
                made += 1
    return made
