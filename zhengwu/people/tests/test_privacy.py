"""个人信息保护法: looks leave a line, consents are bound to a purpose, an account is closed for good."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, StoredEvent
from zhengwu.people.models import Account, Consent
from zhengwu.people.operations.accounts.close_account import (
    AccountClosedAlready,
    MattersOpen,
    WorkAccount,
    close_account,
)
from zhengwu.people.operations.persons.change_contact import change_contact
from zhengwu.people.operations.privacy.give_consent import give_consent
from zhengwu.people.operations.privacy.reveal_number import reveal_number
from zhengwu.people.operations.privacy.withdraw_consent import withdraw_consent
from zhengwu.people.queries import consents_of, has_consented, reveals_of
from zhengwu.people.rules import purposes
from zhengwu.people.tests.factories import NOW, WANG_FANG, account, person, registrar, told

pytestmark = pytest.mark.django_db


def test_a_look_shows_all_and_leaves_who_when_and_why() -> None:
    wang_fang = person()
    shown = reveal_number(person=wang_fang, reason="核对户籍", by=registrar(wang_fang, action="people.reveal"), now=NOW)
    assert (shown.id_number, shown.phone) == (WANG_FANG, "13800000012")
    (event,) = reveals_of(person=wang_fang)
    assert event.data == {
        "person_id": wang_fang.pk,
        "reason": "核对户籍",
        "body_name": "肥西县政务服务管理局",
        "post_name": "综合窗口",
    }
    assert WANG_FANG not in str([e.data for e in StoredEvent.objects.all()])


def test_no_look_without_a_reason_or_the_right() -> None:
    wang_fang = person()
    with pytest.raises(BadInput):
        reveal_number(person=wang_fang, reason=" ", by=registrar(wang_fang, action="people.reveal"), now=NOW)
    for by in (registrar(wang_fang), registrar(action="people.reveal")):
        with pytest.raises(NotPermitted):
            reveal_number(person=wang_fang, reason="好奇", by=by, now=NOW)
    assert not reveals_of(person=wang_fang).exists()


def test_a_consent_is_given_once_and_withdrawn_as_easily() -> None:
    wang_fang = person()
    assert not has_consented(person=wang_fang, purpose="notices")
    for _again in range(2):
        give_consent(person=wang_fang, purpose="notices", by=SYSTEM, now=NOW)
    assert has_consented(person=wang_fang, purpose="notices")
    assert not has_consented(person=wang_fang, purpose="callback"), "one consent is for one purpose"
    for _again in range(2):
        withdraw_consent(person=wang_fang, purpose="notices", by=SYSTEM, now=NOW)
    assert not has_consented(person=wang_fang, purpose="notices")
    assert told(wang_fang.ref)[1:] == ["ConsentGiven", "ConsentWithdrawn"]
    assert Consent.objects.get().withdrawn_at == NOW


def test_what_the_law_orders_is_not_asked() -> None:
    wang_fang = person()
    assert has_consented(person=wang_fang, purpose="handling")
    for purpose in ("handling", "marketing", ""):
        with pytest.raises(BadInput):
            give_consent(person=wang_fang, purpose=purpose, by=SYSTEM, now=NOW)
        with pytest.raises(BadInput):
            withdraw_consent(person=wang_fang, purpose=purpose, by=SYSTEM, now=NOW)


def test_new_words_ask_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    wang_fang = person()
    give_consent(person=wang_fang, purpose="notices", by=SYSTEM, now=NOW)
    old = purposes.PURPOSES["notices"]
    renewed = purposes.Purpose(key=old.key, version=2, name=old.name, text="还发广告", basis=old.basis)
    monkeypatch.setitem(purposes.PURPOSES, "notices", renewed)
    assert not has_consented(person=wang_fang, purpose="notices")
    assert [c.stands for c in consents_of(person=wang_fang) if c.purpose.key == "notices"] == [False]
    give_consent(person=wang_fang, purpose="notices", by=SYSTEM, now=NOW)
    assert has_consented(person=wang_fang, purpose="notices")
    assert Consent.objects.filter(withdrawn_at__isnull=False).count() == 1


def test_the_table_itself_keeps_one_open_consent_a_purpose() -> None:
    given = give_consent(person=person(), purpose="notices", by=SYSTEM, now=NOW)
    with pytest.raises(IntegrityError, match="consent_open_once"), transaction.atomic():
        Consent.objects.create(
            person=given.person, purpose="notices", text_version=1, given_at=NOW, given_by="account:1"
        )


def test_a_closed_account_is_empty_and_shut_and_the_person_stays() -> None:
    wang_fang = person()
    opened = account(person=wang_fang, password="first-word")
    give_consent(person=wang_fang, purpose="notices", by=SYSTEM, now=NOW)
    close_account(account=opened, open_matters=[], by=opened.actor, now=NOW)
    opened.refresh_from_db()
    wang_fang.refresh_from_db()
    assert not opened.is_active
    assert not opened.check_password("first-word")
    assert (wang_fang.phone, wang_fang.address, wang_fang.id_number) == ("", "", WANG_FANG)
    assert not has_consented(person=wang_fang, purpose="notices")
    assert told(opened.ref) == ["AccountOpened", "AccountClosed"]
    with pytest.raises(AccountClosedAlready):
        close_account(account=opened, open_matters=[], by=opened.actor, now=NOW)


def test_contact_stays_while_another_account_of_hers_goes_on() -> None:
    wang_fang = person()
    first, _second = account(person=wang_fang), account("fang2", "王芳", wang_fang)
    close_account(account=first, open_matters=[], by=first.actor, now=NOW)
    wang_fang.refresh_from_db()
    assert wang_fang.phone == "13800000012"


def test_open_matters_and_work_accounts_stay_open() -> None:
    opened = account(person=person())
    with pytest.raises(MattersOpen, match="失业登记、低保、三、四、五等"):
        close_account(
            account=opened,
            open_matters=["失业登记", "低保", "三", "四", "五", "六"],
            by=opened.actor,
            now=NOW,
        )
    desk = account("zhaomin", "赵敏", is_staff=True)
    with pytest.raises(WorkAccount):
        close_account(account=desk, open_matters=[], by=desk.actor, now=NOW)
    assert Account.objects.filter(is_active=True).count() == 2


def test_a_phone_changes_once_and_an_address_only_when_it_is_said() -> None:
    wang_fang = person()
    for _again in range(2):
        change_contact(person=wang_fang, phone="13900000012", by=SYSTEM, now=NOW)
    wang_fang.refresh_from_db()
    assert wang_fang.phone == "13900000012"
    assert told(wang_fang.ref) == ["PersonRegistered", "PersonChanged"]
    with pytest.raises(BadInput):
        change_contact(person=wang_fang, phone="1", by=SYSTEM, now=NOW)
