"""Publishing, suspending, cancelling; and that a published version never changes, whoever asks."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from zhengwu.items.models import ItemVersion
from zhengwu.items.public import (
    ItemNotOffered,
    ItemUnknown,
    NotYetEffective,
    OlderVersion,
    VersionUnknown,
    WrongState,
    cancel_item,
    import_items,
    in_force,
    latest_version,
    publish_version,
    resume,
    suspend,
    version_of,
    versions_of,
)
from zhengwu.items.tasks import publish_due
from zhengwu.items.tests.factories import BODY, EDITOR, NOW, TODAY, a_county, published, source
from zhengwu.kernel.public import BadInput, NotPermitted
from zhengwu.organisations.public import GrantScope, Officer

pytestmark = pytest.mark.django_db
CODE = f"{BODY}4000714001000"


def officer(*, may: bool) -> Officer:
    scope = GrantScope(action="items.publish", body_code=BODY)
    return Officer(
        account_id=9, name="编辑" if may else "外人", post_id=1, post_name="事项编辑岗", post_kind="editor",
        body_code=BODY,
        body_name="肥西县人力资源和社会保障局", division_code="340123000000", grants=(scope,) if may else (),
    )  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        "name = '另一个名字'", "guide_json = '{}'", "promise_days = 1", "version = 9",
        "effective_date = '2020-01-01'", "digest = ''",
        "statutory_days = NULL", "item_id = item_id + 1", "state = 'draft'", "state = 'approved'", "themes = '{}'",
    ],
)  # fmt: skip
def test_the_database_refuses_to_change_a_published_version(change: Any) -> None:
    published()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE items_itemversion SET {change}")
    assert version_of(task_code=CODE, version=1).name == "就业失业登记"


def test_the_database_refuses_to_delete_a_published_version() -> None:
    version = published()
    with pytest.raises(DatabaseError), transaction.atomic():
        version.delete()


def test_what_the_database_lets_through() -> None:
    published()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE items_itemversion SET search = '''新'':1A'::tsvector")
        cursor.execute("UPDATE items_itemversion SET state = 'suspended'")
        cursor.execute("UPDATE items_itemversion SET state = 'cancelled', cancelled_date = '2026-09-01'")


@pytest.mark.parametrize("change", ["state = 'in_force'", "cancelled_date = '2026-09-02'", "cancelled_date = NULL"])
def test_cancelled_is_for_good(change: Any) -> None:
    published()
    cancel_item(task_code=CODE, version=1, reason="依据已废止", by=EDITOR, now=NOW)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE items_itemversion SET {change}")


def test_a_version_not_yet_published_may_still_be_corrected() -> None:
    a_county()
    import_items(source=[source(effective_date="2026-10-01")], by=EDITOR, now=NOW)
    assert ItemVersion.objects.filter(state="approved").update(name="改过的名字") == 1


def test_only_one_version_is_live() -> None:
    published()
    version = ItemVersion.objects.get()
    version.pk, version.version = None, 2
    with pytest.raises(IntegrityError), transaction.atomic():
        version.save(force_insert=True)


def test_a_version_waits_for_its_day_and_the_job_publishes_it_then() -> None:
    published()
    import_items(source=[source(version=2, visits=2, effective_date="2026-10-01")], by=EDITOR, now=NOW)
    assert version_of(task_code=CODE, version=2).state == "approved"
    assert in_force(task_code=CODE, on=TODAY).version == 1
    with pytest.raises(NotYetEffective):
        publish_version(task_code=CODE, version=2, by=EDITOR, now=NOW)
    later = NOW + timedelta(days=30)
    assert publish_due(now=later) == 1
    assert publish_due(now=later) == 0
    assert in_force(task_code=CODE, on=later.date()).version == 2
    assert [version.state for version in versions_of(task_code=CODE)] == ["in_force", "superseded"]


def test_an_older_version_cannot_follow_a_newer_one() -> None:
    a_county()
    import_items(source=[source(effective_date="2026-10-01")], by=EDITOR, now=NOW)
    import_items(source=[source(version=2)], by=EDITOR, now=NOW)
    with pytest.raises(OlderVersion):
        publish_version(task_code=CODE, version=1, by=EDITOR, now=NOW + timedelta(days=30))
    assert publish_due(now=NOW + timedelta(days=30)) == 0


def test_a_suspended_item_takes_no_applications_until_it_is_resumed() -> None:
    published()
    suspend(task_code=CODE, version=1, reason="系统检修", by=officer(may=True), now=NOW)
    with pytest.raises(ItemNotOffered, match="已暂停"):
        in_force(task_code=CODE, on=TODAY)
    assert latest_version(task_code=CODE).state == "suspended"
    resume(task_code=CODE, version=1, reason="检修完毕", by=officer(may=True), now=NOW)
    assert in_force(task_code=CODE, on=TODAY).version == 1
    with pytest.raises(WrongState, match="有效"):
        resume(task_code=CODE, version=1, reason="检修完毕", by=EDITOR, now=NOW)


def test_outsiders_change_nothing() -> None:
    published()
    with pytest.raises(NotPermitted):
        suspend(task_code=CODE, version=1, reason="不想办了", by=officer(may=False), now=NOW)
    assert in_force(task_code=CODE, on=TODAY).offered


@pytest.mark.parametrize("reason", ["", "  ", "原\0因", "字" * 501])
def test_a_reason_is_asked_for(reason: Any) -> None:
    published()
    with pytest.raises(BadInput):
        cancel_item(task_code=CODE, version=1, reason=reason, by=EDITOR, now=NOW)


def test_unknown_items_and_versions_are_said_to_be_unknown() -> None:
    published()
    for code in ("没有", "\0", "", "\ud800"):
        with pytest.raises(ItemUnknown):
            in_force(task_code=code, on=TODAY)
        with pytest.raises(VersionUnknown):
            publish_version(task_code=code, version=1, by=EDITOR, now=NOW)
    with pytest.raises(ItemUnknown):
        versions_of(task_code="没有")
    with pytest.raises(VersionUnknown):
        version_of(task_code=CODE, version=10**30)
    with pytest.raises(ItemNotOffered):
        in_force(task_code=CODE, on=TODAY - timedelta(days=400))


def test_reading_a_version_with_all_around_it_is_one_statement(django_assert_num_queries: Any) -> None:
    published()
    with django_assert_num_queries(1):
        version = in_force(task_code=CODE, on=TODAY)
        assert (version.item.body.name, version.item.division.name) == ("肥西县人力资源和社会保障局", "肥西县")
