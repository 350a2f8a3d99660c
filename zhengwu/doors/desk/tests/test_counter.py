"""赵敏 at the integrated window: from the card to the receipt, and what goes wrong on the way."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import (
    Case,
    Gap,
    WindowDraft,
    give_papers,
    list_results,
    request_correction,
    send_dispatch,
    take_dispatch,
)
from zhengwu.documents.public import documents_of, store_file
from zhengwu.doors.desk.tests.factories import (
    NOW,
    UNEMPLOYMENT,
    account,
    at_the_desk,
    decided_elsewhere,
    filled,
    officer,
    picture,
    received,
    signed_on,
)
from zhengwu.doors.desk.window import items
from zhengwu.doors.desk.window._filling import Filling
from zhengwu.doors.desk.window._posted import ANSWER, FILE, PAPER, SEEN, SHOWN, SHOWN_PAPERS
from zhengwu.items.public import in_force, narrow
from zhengwu.ofd.public import Box, Metadata, Place, demo_material, from_pdf, sign

pytestmark = pytest.mark.usefixtures("county")

CARD = {"do": "identify", "name": "王芳", "id_type": "resident_id", "id_number": "340123199112030028"}
COUNTER = {"channel": "window", "hall": "FX-CENTRE", "collect_hall": "FX-SHANGPAI"}


def text(answer: Any) -> str:
    return str(answer.content.decode())


def begun(desk: Client) -> WindowDraft:
    """王芳 has shown her card and wants 失业登记."""
    assert desk.post(reverse("desk-window"), CARD)["Location"] == reverse("desk-window-items")
    answer = desk.post(reverse("desk-window-begin", args=[UNEMPLOYMENT]), COUNTER)
    draft = WindowDraft.objects.get()
    assert answer["Location"] == reverse("desk-window-form", args=[draft.pk])
    return draft


def written(draft: WindowDraft, **more: Any) -> dict[str, Any]:
    """The form as a browser sends it: the situation, every field, every paper seen and kept."""
    version = in_force(task_code=UNEMPLOYMENT, on=draft.created_at.date())
    answers = {q.key: q.options[0].value for q in version.guide.questions} | {"situation": "dismissed"}
    fields = filled(version.guide.form)
    papers = narrow(version.guide, answers).materials
    return {
        **{ANSWER + key: value for key, value in answers.items()},
        **{key: "yes" if value is True else value for key, value in fields.items()},
        **{PAPER + m.key: "1" for m in papers},
        **{SEEN + m.key: "1" for m in papers},
        SHOWN: " ".join(fields),
        SHOWN_PAPERS: " ".join(m.key for m in papers),
        **more,
    }


def test_from_the_card_to_the_receipt() -> None:
    desk = at_the_desk("zhaomin")
    draft = begun(desk)
    here = reverse("desk-window-form", args=[draft.pk])
    assert "340123199112030028" not in text(desk.get(here))
    assert "上派镇便民服务中心" in text(desk.get(here))
    # The situation first: what it asks for is shown before anything is judged.
    assert desk.post(here, written(draft, do="situation")).status_code == 302
    page = text(desk.get(here))
    needed = Filling.of(WindowDraft.objects.get(), today=officer("zhaomin").on or draft.created_at.date()).needed
    assert all(m.name in page for m in needed.materials)
    # A scan is kept at once; what is missing comes back with everything typed.
    first = needed.materials[0]
    scan = SimpleUploadedFile("扫描.png", picture(), "image/png")
    desk.post(here, written(draft, do=f"upload:{first.key}") | {FILE + first.key: scan})
    unsigned = desk.post(here, written(draft, do="receive"))
    assert unsigned.status_code == 422
    assert 'href="#f-signed"' in text(unsigned)
    assert "扫描.png" in text(unsigned)
    sheet = desk.get(reverse("desk-window-sheet", args=[draft.pk]))
    assert sheet.content.startswith(b"%PDF")
    (file_href,) = re.findall(r'href="(/desk/window/drafts/[^"]+/files/[^"]+)"', text(unsigned))
    assert desk.get(file_href)["Content-Type"] == "image/png"
    assert at_the_desk("sunli").get(file_href).status_code == 403
    done = desk.post(here, written(draft, do="receive", signed_on_paper="1"))
    case = Case.objects.get()
    assert done["Location"] == reverse("desk-window-done", args=[case.project_no])
    assert (case.state, case.source, case.account_id) == ("received", "window", account("wangfang").pk)
    assert case.reception.collect_hall_name == "上派镇便民服务中心"
    shown = text(desk.get(done["Location"]))
    assert case.project_no in shown
    receipt = desk.get(reverse("desk-window-receipt", args=[case.project_no]))
    assert receipt.content.startswith(b"%PDF")
    # Pressed again, the page leads to the same receipt.
    assert desk.get(here)["Location"] == done["Location"]
    assert desk.get(reverse("desk-case", args=[case.project_no])).status_code == 200


def test_what_the_library_has_need_not_be_brought() -> None:
    desk = at_the_desk("zhaomin")
    draft = begun(desk)
    here = reverse("desk-window-form", args=[draft.pk])
    desk.post(here, written(draft, do="situation"))
    filling = Filling.of(WindowDraft.objects.get(), today=draft.created_at.date())
    name, certificate = next(iter(filling.library.items()))
    key = next(m.key for m in filling.needed.materials if m.name == name)
    assert certificate.number in text(desk.get(here))
    done = desk.post(here, written(draft, do="receive", signed_on_paper="1") | {f"library.{key}": "1"})
    assert done.status_code == 302, text(done)
    material = Case.objects.get().materials.get(name=name)
    assert (material.kind, material.trust, material.certificate_identifier) == (
        "certificate", "A", certificate.identifier
    )  # fmt: skip
    assert certificate.uses.get().consent_by == "王芳"


def test_a_paper_is_missing_then_a_notice_is_printed_and_no_case_is_made() -> None:
    desk = at_the_desk("zhaomin")
    draft = begun(desk)
    here = reverse("desk-window-form", args=[draft.pk])
    desk.post(here, written(draft, do="situation"))
    posted = written(draft, do="notice")
    keys = [name for name in posted if name.startswith(PAPER)]
    missing = {name: value for name, value in posted.items() if name != keys[0]}
    assert desk.get(reverse("desk-window-notice", args=[draft.pk])).status_code == 404
    assert desk.post(here, missing)["Location"] == f"{here}#told"
    assert desk.get(reverse("desk-window-notice", args=[draft.pk])).content.startswith(b"%PDF")
    assert not Case.objects.exists()
    assert "没收完的" in text(desk.get(reverse("desk-window")))
    assert draft.item_version.name in text(desk.get(reverse("desk-window")))
    # Everything there: nothing to tell. And whoever wants it no more leaves nothing behind.
    assert desk.post(here, posted).status_code == 409
    desk.post(reverse("desk-window-discard", args=[draft.pk]))
    assert desk.get(here).status_code == 404


def test_slips_of_the_card_and_of_the_code_are_named_where_they_are() -> None:
    desk = at_the_desk("zhaomin")
    wrong = desk.post(reverse("desk-window"), CARD | {"id_number": "340123199112030029"})
    assert wrong.status_code == 422
    assert 'href="#f-id_number"' in text(wrong)
    assert 'value="王芳"' in text(wrong)
    other = desk.post(reverse("desk-window"), CARD | {"name": "李强"})
    assert other.status_code == 409
    code = desk.post(reverse("desk-window"), {"do": "code", "code": "nonsense"})
    assert (code.status_code, 'href="#f-code"' in text(code)) == (422, True)
    # Nobody there: no list of items, and no form for anybody.
    assert desk.get(reverse("desk-window-items"))["Location"] == reverse("desk-window")
    assert desk.get(reverse("desk-window-begin", args=[UNEMPLOYMENT])).status_code == 409
    helper = {"channel": "village", "helper_name": "", "mandate_note": "王芳书面委托"}
    desk.post(reverse("desk-window"), CARD)
    answer = desk.post(reverse("desk-window-begin", args=[UNEMPLOYMENT]), helper)
    assert answer.status_code == 422
    assert "王芳书面委托" in text(answer)
    assert 'href="#f-helper_name"' in text(answer)


def test_items_are_found_a_page_at_a_time(django_assert_max_num_queries: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(items, "ROWS_A_PAGE", 1)
    desk = at_the_desk("zhaomin")
    desk.post(reverse("desk-window"), CARD)
    with django_assert_max_num_queries(14):
        first = text(desk.get(reverse("desk-window-items")))
    onward = re.search(r'href="([^"]+cursor=[^"]+)"', first)
    assert onward
    assert text(desk.get(onward[1].replace("&amp;", "&"))) != first
    found = text(desk.get(reverse("desk-window-items"), {"q": "失业登记"}))
    assert reverse("desk-window-begin", args=[UNEMPLOYMENT]) in found
    assert "没有找到" in text(desk.get(reverse("desk-window-items"), {"q": "zzzzqqq"}))


def test_papers_are_handed_over_counted_and_given_back(django_assert_max_num_queries: Any) -> None:
    case, other = received(), received()
    desk, back_office = at_the_desk("zhaomin"), at_the_desk("sunli")
    new, no = reverse("desk-window-slip-new"), case.project_no
    assert no in text(desk.get(new))
    nothing = desk.post(new, {f"papers.{no}": "3"})
    assert nothing.status_code == 422
    given = desk.post(new, {"case": [no, other.project_no], f"papers.{no}": "3", f"papers.{other.project_no}": "2"})
    slip = given["Location"]
    assert "等接收" in text(desk.get(slip))
    with django_assert_max_num_queries(12):
        assert "县人力资源和社会保障局" in text(back_office.get(reverse("desk-window-slips")))
    assert "清点接收" in text(back_office.get(slip))
    wrong = back_office.post(slip, {f"counted.{no}": "2", f"counted.{other.project_no}": "2"})
    assert wrong.status_code == 422
    assert f'href="#f-difference-{no}"' in text(wrong)
    counted = {f"counted.{no}": "2", f"difference.{no}": "少照片", f"counted.{other.project_no}": "2"}
    assert back_office.post(slip, counted)["Location"] == slip
    assert "少照片" in text(desk.get(slip))
    returned = {"direction": "back", "case": no, f"papers.{no}": "2", "reason": ""}
    assert back_office.post(new, returned).status_code == 422
    assert back_office.post(new, returned | {"reason": "照片要重照"}).status_code == 302
    assert at_the_desk("guanli").get(slip).status_code == 404


def test_results_are_listed_by_destination_sent_and_signed_for(django_assert_max_num_queries: Any) -> None:
    case = decided_elsewhere()
    desk, here = at_the_desk("zhaomin"), reverse("desk-window-dispatches")
    with django_assert_max_num_queries(12):
        assert "上派镇便民服务中心" in text(desk.get(here))
    made = desk.post(here, {"hall": "FX-SHANGPAI", "do": "list"})["Location"]
    assert case.project_no in text(desk.get(made))
    assert desk.post(made, {"step": "listed"})["Location"] == made
    assert desk.post(made, {"step": "listed"}).status_code == 409
    assert desk.post(made, {"step": "sent"})["Location"] == made
    assert "已到" in text(desk.get(made))
    assert "上派镇便民服务中心" in text(desk.get(here, {"view": "lists", "day": "2026-11-24"}))
    assert "没有派件单" in text(desk.get(here, {"view": "lists", "day": "2026-11-25"}))
    assert desk.post(here, {"hall": "FX-SHANGPAI", "do": "list"}).status_code == 200


def test_papers_are_read_side_by_side_and_judged() -> None:
    case = received()
    desk, no = at_the_desk("zhaomin"), case.project_no
    first, second = case.materials.all()[:2]
    here = reverse("desk-viewer", args=[no])
    assert here in text(desk.get(reverse("desk-case", args=[no])))
    both = text(desk.get(f"{here}?left={first.pk}&left.turn=90&left.zoom=150&right={second.pk}"))
    assert 'data-panes="2"' in both
    assert 'data-zoom="150"' in both
    assert 'data-key="r"' in both
    drawn = reverse("desk-page-picture", args=[no, first.pk, 1])
    assert f"{drawn}?turn=90" in both
    assert desk.get(drawn, {"turn": "90"})["Content-Type"] == "image/png"
    assert desk.get(reverse("desk-page-picture", args=[no, 0, 1])).status_code == 409
    assert "王芳" in text(desk.get(f"{here}?left={first.pk}&right=form"))
    paper = documents_of(case.subject).get()
    as_ofd = desk.get(reverse("desk-document", args=[no, paper.pk]), {"as": "ofd"})
    assert (as_ofd["Content-Type"], "attachment" in as_ofd["Content-Disposition"]) == ("application/ofd", True)
    seal, _root = demo_material(name="肥西县民政局", seal_id="1", valid_from=NOW, valid_to=NOW + timedelta(days=9))
    place = Place(page=1, box=Box(x=120, y=200, width=42, height=42))
    sealed = desk.get(reverse("desk-document", args=[no, paper.pk])).content
    for content, said in (
        (as_ofd.content, "签章是真的，盖章以后没有改动。"),
        (from_pdf(sealed, metadata=Metadata(title="发票"), tags={}), "没有签章，真假要另行核实。"),
        (
            sign(as_ofd.content, seal=seal, at=NOW, place=place),
            "印章：肥西县民政局；签章人：肥西县民政局；时间：2026年11月24日",
        ),
    ):
        handed = store_file(name="发票.ofd", stream=BytesIO(content), declared_type="", owner_ref="x", now=NOW)
        type(second).objects.filter(pk=second.pk).update(file=handed)
        shown = text(desk.get(f"{here}?left={second.pk}"))
        assert said in shown
    assert "签章没有通过核验" in shown
    assert "签章人的证书不是我们信任的机构发的" in shown
    assert "The seal did not pass the check" in text(desk.get(f"/en{here}?left={second.pk}"))
    judge = reverse("desk-judge", args=[no, first.pk])
    assert 'href="#f-fit"' in text(desk.post(judge, {"reason": "看不清"}))
    unsaid = desk.post(judge, {"fit": "no"})
    assert (unsaid.status_code, 'href="#f-reason"' in text(unsaid)) == (422, True)
    assert desk.post(judge, {"fit": "no", "reason": "公章看不清", "original_seen": "1"}).status_code == 302
    assert "不合格，公章看不清" in text(desk.get(f"{here}?left={first.pk}"))
    assert "B 级" in text(desk.get(f"{here}?left={first.pk}"))
    assert at_the_desk("sunli").post(judge, {"fit": "yes"}).status_code == 403


def test_somebody_comes_back_with_the_paper_that_was_missing() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    names = list(case.materials.values_list("name", flat=True))[:2]
    gaps = [Gap(material=name, problem="看不清", remedy="重新拍") for name in names]
    request_correction(project_no=case.project_no, gaps=gaps, deadline_days=10, by=officer("zhaomin"), now=NOW)
    find = reverse("desk-window-supply")
    wrong = desk.post(find, {"project_no": "没有"})
    assert (wrong.status_code, "没有这个编号的办件" in text(wrong)) == (422, True)
    desk.post(reverse("desk-window"), CARD)
    assert case.project_no in text(desk.get(find)), "it is listed for who stands there"
    here = desk.post(find, {"project_no": case.project_no})["Location"]
    page = text(desk.get(here))
    assert all(name in page for name in names)
    assert "340123199112030028" not in page
    # Nothing given is refused; a scan survives a second one that is no picture.
    assert desk.post(here, {}).status_code == 422
    bad = SimpleUploadedFile("x.exe", b"MZ", "application/x-msdownload")
    kept = desk.post(here, {"file-0": SimpleUploadedFile("a.png", picture(), "image/png"), "file-1": bad})
    assert kept.status_code == 200
    found = re.search(r'name="kept-0" value="([^"]+)"', text(kept))
    assert found
    answer = desk.post(here, {"kept-0": found[1], "how-0": ["seen"], "how-1": ["paper"]} | signed_on(page))
    assert answer["Location"] == here
    case.refresh_from_db()
    assert case.state == "reviewing"
    came = case.materials.filter(replaced_at=None, name__in=names)
    assert {(m.name, m.kind, m.original_seen) for m in came} == {(names[0], "file", True), (names[1], "paper", False)}
    receipt = reverse("desk-window-supply-receipt", args=[case.project_no])
    assert receipt in text(desk.get(here))
    receipts = documents_of(case.subject).filter(kind="receipt")
    assert [bool(each.values["signature"]) for each in receipts].count(True) == 1, "the one signed on the pad"
    assert desk.get(receipt).content.startswith(b"%PDF")


def test_the_hall_of_collection_hands_out_what_was_decided_elsewhere(django_assert_max_num_queries: Any) -> None:
    case, desk, zhao = decided_elsewhere(), at_the_desk("zhaomin"), officer("zhaomin")
    parcel = list_results(hall_code="FX-SHANGPAI", by=zhao, now=NOW)
    here, listed = reverse("desk-window-collect-case", args=[case.project_no]), reverse("desk-window-collect")
    assert case.project_no not in text(desk.get(listed)), "not here yet"
    send_dispatch(dispatch_id=parcel.pk, by=zhao, now=NOW)
    take_dispatch(dispatch_id=parcel.pk, by=zhao, now=NOW)
    with django_assert_max_num_queries(10):
        assert case.project_no in text(desk.get(listed))
    li = {**CARD, "name": "李强", "id_number": "340123198506140014"}
    refused = desk.post(here, li)
    assert (refused.status_code, "没有登记过的委托" in text(refused)) == (409, True)
    assert 'href="#f-mandate"' in text(refused)
    assert desk.post(here, CARD | signed_on(text(desk.get(here))))["Location"] == here
    case.refresh_from_db()
    assert (case.state, case.delivery.recipient) == ("closed", "王芳")
    proof = reverse("desk-window-proof", args=[case.project_no])
    assert proof in text(desk.get(here))
    assert documents_of(case.subject).get(kind="service_receipt").values["signature"]
    assert desk.get(proof).content.startswith(b"%PDF")
    assert case.project_no not in text(desk.get(listed))


def test_a_slip_is_printed_and_an_earlier_day_is_set_for_what_is_tolerated() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    slip = give_papers(papers={case.project_no: 2}, direction="out", by=officer("zhaomin"), now=NOW)
    sheet = reverse("desk-window-slip-sheet", args=[slip.pk])
    assert sheet in text(desk.get(reverse("desk-window-slip", args=[slip.pk])))
    assert desk.get(sheet).content.startswith(b"%PDF")

    case.materials.filter(pk=case.materials.all()[0].pk).update(kind="tolerated", file=None)
    reception = reverse("desk-reception", args=[case.project_no])
    assert "f-tolerance_days" in text(desk.get(reception))
    late = desk.post(reception, {"decision": "accept", "do": "decide", "tolerance_days": "99"})
    assert (late.status_code, 'href="#f-tolerance_days"' in text(late)) == (409, True)
    seen = desk.post(reception, {"decision": "accept", "do": "preview", "tolerance_days": "1"})
    assert "（请于2026年11月25日前补交）" in text(seen)
    assert desk.post(reception, {"decision": "accept", "do": "decide", "tolerance_days": "1"}).status_code == 302
