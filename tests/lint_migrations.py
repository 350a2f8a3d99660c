"""Migrations that let the old version of the platform go on working beside the new one, and stop nobody meanwhile.

A release is brought out while people work: first `zhengwu migrate`, then one process after the other is started anew. In between
the old code reads and writes the new tables. So a release only adds (expand); what nothing uses any more goes in a later
one (contract), and then it is named in `ALLOWED` with the reason. Written down for operators in docs/handbook/upgrade.md.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

#: The last migration of each room before this was asked: they made the tables of a first installation, which has no old version.
HISTORY = {
    "analytics": 1, "appraisal": 1, "archives": 1, "cases": 10, "certificates": 5, "disclosure": 1, "documents": 9, "flows": 4,
    "hall": 2, "items": 9, "kernel": 2, "notices": 1, "organisations": 5, "parallel": 2, "people": 6, "ratings": 4, "seals": 1,
    "supervision": 4, "timelimits": 1,
}  # fmt: skip
#: `room.migration` → why what it does is safe nevertheless.
ALLOWED: dict[str, str] = {
    "kernel.0003_event_below": "a constraint that is not validated: one entry in the catalogue",
    "kernel.0004_event_below_proved": "reads under a lock that stops neither readers nor writers",
    "kernel.0005_event_parts": "names and catalogue alone, proved by 0004; the old version finds the same table and columns",
}


def faults(migration: Any, before: Any) -> Iterator[str]:
    """What stands in the way of two versions at work.

    Args:
        before: the `ProjectState` the migration finds; left as it is.
    """
    from django.contrib.postgres import operations as postgres
    from django.db.migrations import operations as plain

    state, made = before.clone(), set()
    if migration.atomic is False and any(isinstance(one, plain.AlterField) for one in migration.operations):
        yield "changes a column outside of a transaction: half of it could stay"
    for operation in _flat(migration.operations):
        table = str(getattr(operation, "model_name", getattr(operation, "name", ""))).lower()
        match operation:
            case plain.CreateModel():
                made.add(operation.name_lower)
            case plain.RemoveField() | plain.DeleteModel():
                yield f"{operation.describe()}: the old version still reads it; drop it one release after nothing uses it"
            case plain.RenameField() | plain.RenameModel() | plain.AlterModelTable():
                yield f"{operation.describe()}: the old version knows the old name; add, copy in a job, drop a release later"
            case plain.AddField() if table not in made:
                yield from _added(operation)
            case plain.AlterField() if table not in made:
                yield from _altered(operation, migration.app_label, state)
            case postgres.AddIndexConcurrently() | postgres.AddConstraintNotValid():
                pass
            case plain.AddIndex() if table not in made:
                yield f"{operation.describe()}: writing stops while it is built; AddIndexConcurrently, atomic = False"
            case plain.AddConstraint() if table not in made:
                yield f"{operation.describe()}: every row is read under a lock; AddConstraintNotValid, then ValidateConstraint"
            case plain.RunPython():
                yield "RunPython: rewriting rows belongs into a job that people do not wait for; name it in ALLOWED if it is short"
            case plain.RunSQL():
                yield "RunSQL: nobody can read from it what it locks; name it in ALLOWED with what it does"
        operation.state_forwards(migration.app_label, state)


def _flat(operations: Any) -> Iterator[Any]:
    """What is done to the database: SeparateDatabaseAndState by its database half."""
    from django.db.migrations.operations import SeparateDatabaseAndState

    for one in operations:
        yield from _flat(one.database_operations) if isinstance(one, SeparateDatabaseAndState) else (one,)


def _added(operation: Any) -> Iterator[str]:
    field = operation.field
    if not field.many_to_many and not field.null and not field.has_db_default():
        yield (
            f"{operation.describe()}: the old version writes rows without it, and the database has no default; "
            "null=True or db_default="
        )
    if field.unique or (field.db_index and not field.null):
        yield f"{operation.describe()}: its index is built under a lock; db_index=False, then AddIndexConcurrently"


def _altered(operation: Any, room: str, state: Any) -> Iterator[str]:
    from django.db import connection

    old = state.models[room, operation.model_name_lower].get_field(operation.name)
    new = operation.field
    if old.null and not new.null:
        yield f"{operation.describe()}: NOT NULL reads every row under a lock, and the old version may write none"
    if not old.unique and new.unique:
        yield f"{operation.describe()}: its unique index is built under a lock"
    if type(old) is not type(new) or _shorter(old, new):
        kinds = f"{type(old).__name__} → {type(new).__name__}"
        yield f"{operation.describe()} ({kinds}, {connection.vendor}): the table is written anew under a lock"


def _shorter(old: Any, new: Any) -> bool:
    return bool(old.max_length and new.max_length and new.max_length < old.max_length)


def main() -> int:
    """Every migration since `HISTORY`; 1 when one is faulty, or an entry of `ALLOWED` is about nothing."""
    import django

    django.setup()
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(None)
    plan = [key for key in loader.graph.nodes if key[0] in loader.migrated_apps]
    wrong, used = [], set()
    for key in sorted(plan):
        migration = loader.graph.nodes[key]
        room, name = key
        if not migration.__module__.startswith("zhengwu.") or int(name[:4]) <= HISTORY.get(room, 0):
            continue
        before = loader.project_state(key, at_end=False)
        for fault in faults(migration, before):
            if f"{room}.{name}" in ALLOWED:
                used.add(f"{room}.{name}")
            else:
                wrong.append(f"{room}.{name}: {fault}")
    wrong += [f"{name}: allowed, and there is nothing to allow" for name in ALLOWED.keys() - used]
    for line in wrong:
        sys.stdout.write(f"{line}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhengwu.site.settings")
    sys.exit(main())
