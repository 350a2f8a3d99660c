"""What the tests of the editor do: open a page, read its form, send it."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import NOW, TODAY, account
from zhengwu.items.public import Draft, save_part
from zhengwu.organisations.public import Officer, hats_of


def the_editor() -> Officer:
    """编辑 in the post that edits items; the other hat is that of the window."""
    return next(hat for hat in hats_of(account("bianji"), today=TODAY) if hat.may("items.edit"))


def at(draft: Draft, *way: object) -> str:
    name = {0: "-start", 1: "", 2: "-row-new", 3: "-row"}[len(way)]
    return reverse(f"desk-items-edit{name}", args=[draft.pk, *way])


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content.decode()[-3000:]
    return answer.content.decode()


def sent(client: Client, address: str, form: dict[str, Any], status: int = 302) -> str:
    answer = client.post(address, form)
    assert answer.status_code == status, answer.content.decode()[-3000:]
    return answer.content.decode() if status != 302 else answer["Location"]


def form_of(html: str) -> dict[str, Any]:
    """What a browser would send of the page's form."""
    body = re.search(r'<form class="card" method.*?</form>', html, re.DOTALL)
    assert body is not None
    form: dict[str, Any] = {}
    for tag in re.findall(r"<input[^>]*>", body[0]):
        name, value = (re.search(rf'{what}="([^"]*)"', tag) for what in ("name", "value"))
        kind = re.search(r'type="(\w+)"', tag)
        if name is None or (kind and kind[1] in {"checkbox", "radio"} and " checked" not in tag):
            continue
        form.setdefault(name[1], []).append(value[1] if value else "")
    for name_, text in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>\n?(.*?)</textarea>', body[0], re.DOTALL):
        form[name_] = [text]
    for name_, options in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', body[0], re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options) or re.search(
            r'<option value="([^"]*)"', options
        )
        form[name_] = [chosen[1] if chosen else ""]
    form.pop("do", None)
    form.pop("csrfmiddlewaretoken", None)
    return form


def reread(draft: Draft) -> Any:
    return Draft.objects.get(pk=draft.pk).content


def saved(draft: Draft, changes: dict[str, Any]) -> Draft:
    latest = Draft.objects.get(pk=draft.pk)
    return save_part(draft_id=draft.pk, revision=latest.revision, part="x", changes=changes, by=the_editor(), now=NOW)
