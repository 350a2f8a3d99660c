"""Wordings as rules: how sentences are read, what is printed, what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.documents.rules.kinds import KINDS
from zhengwu.documents.rules.wordings.blocks import MOST_BLOCKS, Paragraph, Remedy, Wording
from zhengwu.documents.rules.wordings.limits import MOST_IN_TEXT, UnsafeWording, check_wording, faults_of
from zhengwu.documents.rules.wordings.musts import musts_of
from zhengwu.documents.rules.wordings.names import NAMES
from zhengwu.documents.rules.wordings.samples import SAMPLE_NAMES, SAMPLES
from zhengwu.documents.rules.wordings.setting import filled
from zhengwu.documents.rules.wordings.slots import slots_of
from zhengwu.documents.rules.wordings.text import Unreadable, read
from zhengwu.documents.wordings import built_in

NAUGHTY = Path("/work/shared/data/vectors/blns.json")
REASON = {"applicant": "王芳", "item_name": "低保", "reason": "收入超标", "review_body": "县政府", "court": "县法院"}


def wording(*texts: str) -> Wording:
    return Wording(blocks=tuple(Paragraph(text=text) for text in texts))


def said(text: str, kind: str = "rejection_decision", **values: Any) -> list[str]:
    blocks = filled(kind=kind, wording=wording(text), values={"permit": False, **values})
    return [block["text"] for block in blocks]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_built_in_wording_keeps_its_own_limits(kind: str) -> None:
    assert faults_of(kind=kind, wording=built_in(kind)) == []
    names = [slot.name for slot in slots_of(kind).values()]
    assert len(names) == len(set(names)), "two values of one kind have the same name"
    for must in musts_of(kind):
        code, _, column = must.said.partition(".")
        assert code.startswith("@") or (slots_of(kind)[code] if not column else slots_of(kind)[code].columns[column])


def test_five_kinds_and_the_last_two_are_ready_for_english() -> None:
    ready = {
        kind
        for kind in KINDS
        if not faults_of(kind=kind, wording=built_in(kind).model_copy(update={"bilingual": True}))
    }
    wanted = {"receipt", "acceptance_notice", "correction_notice", "approval_decision", "rejection_decision"}
    assert ready == wanted | {"pickup_voucher", "closing_notice"}


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        ("{申请人}：", {"applicant": "王芳"}, ["王芳："]),
        ("{applicant}：", {"applicant": "王芳"}, ["王芳："]),
        ("{ 受理日期 }受理", {"accepted_date": "2026-11-04"}, ["2026年11月4日受理"]),
        ("{理由|句}", {"reason": "收入超标"}, ["收入超标。"]),
        ("{reason|stop}", {"reason": "收入超标！"}, ["收入超标！"]),
        ("依据：{依据}", {}, []),
        ("[依照{依据}，|依法]决定", {}, ["依法决定"]),
        ("[依照{依据}，|依法]决定", {"basis": "某法"}, ["依照某法，决定"]),
        ("甲[{依据}]乙", {}, ["甲乙"]),
        ("{?行政许可}许可", {"permit": True}, ["许可"]),
        ("{?行政许可}许可", {}, []),
        ("{!代理人}本人", {}, ["本人"]),
        ("#read(\"/etc/passwd\") $x$ *粗* \\ <a>", {}, ["#read(\"/etc/passwd\") $x$ *粗* \\ <a>"]),
        ("竖|线", {}, ["竖|线"]),
        ("{理由}", {"reason": "{court} [a|b] {?permit}"}, ["{court} [a|b] {?permit}"]),
    ],
)  # fmt: skip
def test_a_sentence_says_what_is_there(text: str, values: dict[str, Any], expected: list[str]) -> None:
    assert said(text, **values) == expected


def test_forms_of_lists_choices_instants_and_english() -> None:
    undone = {"undoing": "cancel", "ended": [{"title": "决定书", "number": "1号"}, {"title": "证", "number": "2号"}]}
    assert said("{处理}{失效文书|书名号}", "undoing_decision", **undone) == ["注销《决定书》（1号）、《证》（2号）"]
    materials = {"materials": ["甲", "乙"]}
    assert said("{材料}/{材料|编号}/{材料|项数}", "acceptance_notice", **materials) == ["甲、乙/1. 甲\n2. 乙/2"]
    assert said("{送达时间}", "service_receipt", served_at="2026-12-11T09:05") == ["2026年12月11日9:05"]
    both = Wording(bilingual=True, blocks=(Paragraph(text="{受理日期}", en="{accepted_date}"), Remedy()))
    first, second = filled(kind="rejection_decision", wording=both, values=REASON | {"accepted_date": "2026-11-04"})
    assert (first["text"], first["en"]) == ("2026年11月4日", "4 November 2026")
    assert "60日内向县政府" in second["text"]
    assert "within 60 days" in second["en"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{../}", "unknown"),
        ("{__class__}", "unknown"),
        ("{applicant.__class__}", "unknown"),
        ("{number|format(x)}", "form"),
        ("{0}", "unknown"),
        ("{}", "unknown"),
        ("{?行政许可=是}", "choice"),
        ("{行政许可}", "form"),
        ("{受理日期|书名号}", "form"),
        ("{救济途径}", "unknown"),
        ("{{理由}}", "unreadable"),
        ("{理由", "unreadable"),
        ("理由}", "unreadable"),
        ("[a[b]c]", "unreadable"),
        ("a]b", "unreadable"),
        ("[a", "unreadable"),
        ("", "blank"),
        ("  ", "blank"),
        ("长" * (MOST_IN_TEXT + 1), "text_too_long"),
        ("零\x00宽", "control"),
    ],
)
def test_what_no_wording_may_say(text: str, code: str) -> None:
    whole = built_in("rejection_decision")
    longer = whole.model_copy(update={"blocks": (*whole.blocks, Paragraph(text=text))})
    faults = faults_of(kind="rejection_decision", wording=longer)
    assert [(fault.code, fault.loc[:2]) for fault in faults] == [(f"wording.{code}", ("blocks", len(whole.blocks)))]
    assert all(fault.say() for fault in faults)


@pytest.mark.parametrize(
    ("kind", "change", "missing"),
    [
        ("rejection_decision", {"drop": 2}, ["理由"]),
        ("rejection_decision", {"drop": 3}, ["救济途径"]),
        ("rejection_decision", {"when": (3, ("行政许可",))}, ["救济途径"]),
        ("rejection_decision", {"text": (2, "[{?代理人}{理由|句}]")}, ["理由"]),
        ("rejection_decision", {"text": (2, "{理由|句}{依据}")}, ["理由"]),
        ("rejection_decision", {"text": (1, "您申请的“{事项}”，不予办理。")}, ["依据"]),
        ("correction_notice", {"drop": 2}, ["补正内容/哪份材料", "补正内容/问题", "补正内容/怎样补正"]),
        ("correction_notice", {"drop": 3}, ["补齐期限"]),
        ("acceptance_notice", {"drop": 6}, ["期限", "法定期限"]),
        ("acceptance_notice", {"when": (2, ("依法视为", "容缺材料"))}, ["受理日期"]),
        ("hearing_right_notice", {"when": (5, ("!应当听证", "代理人"))}, ["要求期限"]),
        ("undoing_notice", {"text": (1, "“{事项}”{情形}{依据}[{?处理=revoke}拟撤销|拟注销]")}, ["处理"]),
        ("service_receipt", {"drop": 2}, ["签名处"]),
    ],
)
def test_what_the_law_wants_said_cannot_be_edited_away(kind: str, change: dict[str, Any], missing: list[str]) -> None:
    blocks = list(built_in(kind).blocks)
    if "drop" in change:
        del blocks[change["drop"]]
    for part in {"when", "text"} & set(change):
        at, value = change[part]
        blocks[at] = blocks[at].model_copy(update={part: value})
    with pytest.raises(UnsafeWording) as refused:
        check_wording(kind=kind, wording=built_in(kind).model_copy(update={"blocks": tuple(blocks)}))
    facts = [fault.facts for fault in refused.value.errors]
    assert ["/".join(filter(None, (one["what"], one["column"]))) for one in facts] == missing


def test_too_much_and_too_knotty_is_refused() -> None:
    whole = built_in("approval_decision")
    many = whole.model_copy(update={"blocks": whole.blocks * (MOST_BLOCKS // len(whole.blocks) + 1)})
    assert "wording.too_many" in {fault.code for fault in faults_of(kind="approval_decision", wording=many)}
    assert faults_of(kind="approval_decision", wording=Wording())[0].code == "wording.empty"
    free = [slot.code for slot in slots_of("approval_decision").values() if not slot.always and slot.code != "content"]
    for hinges, code in ((free[:3], "sometimes"), (free + list(slots_of("approval_decision"))[5:6], "too_knotty")):
        blocks = tuple(b for b in whole.blocks if "准予内容" not in getattr(b, "text", ""))
        knot = Paragraph(text="{准予内容}", when=tuple(hinges))
        faults = faults_of(kind="approval_decision", wording=whole.model_copy(update={"blocks": (*blocks, knot)}))
        assert [(fault.code, fault.facts["what"]) for fault in faults] == [(f"wording.{code}", "准予内容")]


def test_english_says_the_same_as_chinese() -> None:
    whole = built_in("rejection_decision").model_copy(update={"bilingual": True})
    shorter = whole.blocks[2].model_copy(update={"en": "For reasons."})
    faults = faults_of(
        kind="rejection_decision", wording=whole.model_copy(update={"blocks": (*whole.blocks[:2], shorter, whole.blocks[3])})
    )  # fmt: skip
    assert [fault.code for fault in faults] == ["wording.en_differs"]


def test_every_value_has_a_name_people_know() -> None:
    for kind, samples in SAMPLES.items():
        slots = slots_of(kind)
        assert set(slots) <= set(NAMES)
        assert set(samples) <= set(SAMPLE_NAMES)
        for values in samples.values():
            assert set(values) - {"remedy"} <= set(slots)


@settings(deadline=None)
@given(st.text(alphabet="{}[]|?!#申请人 ab=\n", max_size=30))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        read(text)
    except Unreadable:
        assert faults_of(kind="receipt", wording=wording(text))
    else:
        faults_of(kind="receipt", wording=wording(text))


@pytest.mark.skipif(not NAUGHTY.exists(), reason="the collection of strings is not here")
def test_naughty_strings_are_text_or_refused() -> None:
    for text in json.loads(NAUGHTY.read_text("utf-8")):
        assert said("{申请人}", applicant=text) == ([text] if text else []), "a value means nothing"
        if not set(text) & set("{}[]") and text:
            assert said(text) == [text]
