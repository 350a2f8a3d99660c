"""手写签名: 王芳 promises to bring a paper later, and signs for it."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import COMMITMENT_WORDS, Case, signed_in
from zhengwu.documents.public import Standing
from zhengwu.doors.citizen.tests import factories as town

pytestmark = pytest.mark.usefixtures("county")

UNEMPLOYMENT = "11340123MA0000023E4000714001000"
LATER = "解除劳动合同书"
_FORM = {
    "phone": "13800000012",
    "employer": "肥西县演示服装有限公司",
    "left_date": "2026-10-30",
    "education": "college",
}
_TICKS = {"promise_true": "yes", "promise_bring": "yes"}
_HAND = json.dumps([[[120, 200], [300, 190], [420, 220]], [[260, 90], [250, 330]]])


def promising(client: Client) -> str:
    """Ready for review, one paper promised for later; the address of the review."""
    here = town.draft_address(client, answers="?situation=dismissed&residence=local", task_code=UNEMPLOYMENT)
    files = {f"file.{key}": town.picture(f"{key}.png") for key in ("id_card", "household_book")}
    later = {"later.dismissal_letter": "1", "shown.later": "dismissal_letter"}
    answer = client.post(here, town.posted(_FORM, do="review", **files, **later))
    assert answer.status_code == 302, answer.content.decode()
    return f"{here}/review"


def shown(page: str) -> str:
    """The digest of the words on the page."""
    found = re.search(r'name="signature\.of" value="(\w{64})"', page)
    assert found, page
    return found[1]


def test_a_promise_is_signed_and_the_signature_is_shown_with_it() -> None:
    fang = town.signed_in()
    here = promising(fang)
    page = fang.get(here).content.decode()
    assert COMMITMENT_WORDS in page
    of = {"signature.of": shown(page)}
    refused: list[tuple[dict[str, Any], str]] = [
        ({**of}, "请在签名板上签名，或者写下您的姓名。"),
        ({**of, "signature.typed": "外人"}, "写下的姓名和签名人“王芳”不一样"),
        ({**of, "signature.drawn": "[[[5,5]]]"}, "签名太小"),
        ({**of, "signature.drawn": "<script>"}, "没有读懂这个签名"),
        ({"signature.of": "a" * 64, "signature.drawn": _HAND}, "要签的内容变了"),
        ({"signature.drawn": _HAND}, "要签的内容变了"),
    ]
    for given, words in refused:
        answer = fang.post(here, _TICKS | given)
        text = html.unescape(answer.content.decode())
        assert (answer.status_code, words in text) == (422, True), (given, words)
        assert 'href="#f-signature"' in text
        assert text.count(" checked") == len(_TICKS), "what was ticked stays ticked"
    assert not Case.objects.exists()

    # The box was forgotten: what was drawn is still there.
    forgot = fang.post(here, {"promise_true": "yes", **of, "signature.drawn": _HAND})
    assert forgot.status_code == 422
    assert _HAND in html.unescape(forgot.content.decode())

    done = fang.post(here, _TICKS | of | {"signature.drawn": _HAND})
    assert done.status_code == 302, done.content.decode()
    case = Case.objects.get()
    (one,) = signed_in(case)
    assert one.signature is not None
    assert (one.materials, one.standing, one.signature.signer_name) == ((LATER,), Standing.HOLDS, "王芳")
    mine = fang.get(reverse("my-case", args=[case.project_no])).content.decode()
    assert f'<path class="hand" d="{one.signature.path}"/>' in mine
    assert "和签的时候一样" in mine
    assert one.digest in mine


def test_whoever_cannot_draw_writes_the_name() -> None:
    fang = town.signed_in()
    here = promising(fang)
    of = shown(fang.get(here).content.decode())
    done = fang.post(here, _TICKS | {"signature.of": of, "signature.typed": "王 芳"})
    assert done.status_code == 302, done.content.decode()
    mine = fang.get(reverse("my-case", args=[Case.objects.get().project_no])).content.decode()
    assert "写下姓名代替手写" in mine
    assert '<path class="hand"' not in mine


def test_who_promises_nothing_signs_nothing() -> None:
    fang = town.signed_in()
    here = town.filled_in(fang)
    assert "data-signature" not in fang.get(f"{here}/review").content.decode()
