"""导入一件事: a file of bundles is brought in, all of it or nothing, and every mistake is named at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from zhengwu.items.events import BundleChanged, BundlePublished
from zhengwu.items.models import Bundle, Item
from zhengwu.items.operations.files._read_file import read_file
from zhengwu.items.operations.files._refused import ImportRefused
from zhengwu.items.queries.versions import offered
from zhengwu.items.rules.bundle_source import BundleSource, bundle_faults, read_bundles
from zhengwu.kernel.public import Actor, publish

_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('zhengwu.items.import_bundles'))"


class BundlesRefused(ImportRefused):
    """The source has mistakes; nothing was imported. `mistakes` are all of them, in plain words."""

    code = "items.bundles_refused"
    template = "一件事文件有 {count} 处要改，一件也没有导入：\n{list}"
    kind = "bundles"


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleReport:
    """What an import did, in numbers of bundles."""

    published: int = 0
    changed: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """Bundles in the source."""
        return self.published + self.changed + self.unchanged


def import_bundles(
    *,
    source: str | Path | Sequence[Mapping[str, Any]],
    by: Actor,
    now: dt.datetime,
    progress: Callable[[int, int], None] | None = None,
) -> BundleReport:
    """Bring the bundles up to what the source says (导入一件事). Doing it twice is doing it once.

    A bundle that the source does not name stays as it is: give it a `valid_to` to end it.

    Args:
        source: a YAML or JSON file, a folder of them, or the rows: one mapping a bundle (see rules/bundle_source.py).
        progress: called with (done, total) after each bundle.
    Raises:
        BundlesRefused: with every mistake of every bundle; nothing was imported
    """
    rows = read_file(Path(source)) if isinstance(source, str | Path) else source
    sources, mistakes = read_bundles(rows)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(_ONE_AT_A_TIME)
        mistakes += bundle_faults(sources, materials=_materials(sources))
        if mistakes:
            raise BundlesRefused(sorted(mistakes, key=lambda one: one.number))
        known = {
            one.code: one for one in Bundle.objects.select_for_update().filter(code__in=[s.code for _, s in sources])
        }
        done: list[str] = []
        for place, (_, one) in enumerate(sources, start=1):
            done.append(_carry_out(one, known.get(one.code), by=by, now=now))
            if progress:
                progress(place, len(sources))
    return BundleReport(**{word: done.count(word) for word in ("published", "changed", "unchanged")})


def _materials(sources: Sequence[tuple[int, BundleSource]]) -> dict[str, list[str]]:
    """Every item the bundles name that exists, and what it asks for while it is in force: two statements."""
    named = {code for _, one in sources for code in one.items}
    found: dict[str, list[str]] = {
        code: [] for code in Item.objects.filter(task_code__in=named).values_list("task_code", flat=True)
    }
    in_force = offered().filter(item__task_code__in=named).values_list("item__task_code", "guide_json__materials")
    return found | {code: [material["name"] for material in materials or ()] for code, materials in in_force}


def _carry_out(one: BundleSource, bundle: Bundle | None, *, by: Actor, now: dt.datetime) -> str:
    wanted = {
        "name": one.name,
        "summary": one.summary,
        "audience": one.audience,
        "life_events": list(one.life_events),
        "task_codes": list(one.items),
        "same": {name: list(others) for name, others in one.same.items()},
        "valid_from": one.valid_from,
        "valid_to": one.valid_to,
    }
    if bundle is None:
        Bundle.objects.create(code=one.code, **wanted)
        fact = BundlePublished(
            bundle_code=one.code, name=one.name, task_codes=tuple(one.items), valid_from=one.valid_from
        )
        publish(fact, by=by, at=now)
        return "published"
    changed = tuple(name for name, value in wanted.items() if getattr(bundle, name) != value)
    if not changed:
        return "unchanged"
    for name in changed:
        setattr(bundle, name, wanted[name])
    bundle.save(update_fields=changed)
    publish(
        BundleChanged(bundle_code=one.code, name=one.name, changed=changed, task_codes=tuple(one.items)), by=by, at=now
    )
    return "changed"
