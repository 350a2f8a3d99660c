"""Every kind of document, and certificates of both layouts, as sealed OFD, opened and verified by programs of others: sm-crypto in
Node, ofd.js in a browser."""

from __future__ import annotations

import base64
import datetime as dt
import json
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser import open_browser
from zhengwu.certificates.public import CertificateType, certificate_ofd, enact_as, write_as
from zhengwu.certificates.tests.factories import (
    FANG,
    MONDAY,
    QIANG,
    TYPE,
    entry,
    issued,
    open_bureau,
    standing_seal,
)
from zhengwu.documents.operations.ofd import of_document
from zhengwu.documents.operations.pdf import render
from zhengwu.documents.tests.factories import NOW, VALUES
from zhengwu.documents.tests.test_pdf import squeezed, unsaved
from zhengwu.kernel.public import SYSTEM
from zhengwu.ofd.public import Box, Place, demo_material, read, sign

pytestmark = pytest.mark.xdist_group("ofd")
ROOT = Path(__file__).resolve().parents[1]
NODE = Path(sys.executable).with_name("node")
READER = ROOT / "node_modules" / "ofd.js" / "lib" / "ofd.umd.min.js"
PLACE = Place(page=1, box=Box(x=120, y=200, width=42, height=42))
OPEN = """async (content) => {
  const file = new File([Uint8Array.from(atob(content), (char) => char.charCodeAt(0))], "a.ofd");
  const [opened] = await new Promise((ok, fail) => ofd.parseOfdDocument({ ofd: file, success: ok, fail }));
  const pages = ofd.renderOfd(800, opened);
  document.body.replaceChildren(...pages);
  return {
    pages: pages.length,
    text: document.body.textContent,
    seals: Object.values(opened.stampAnnot).flat().length,
    genuine: Object.values(opened.stampAnnot).flat().every(({ stamp }) => stamp.sealObj.verifyRet && stamp.signedInfo.VerifyRet),
  };
}"""


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def sealed() -> dict[str, bytes]:
    """One document of every kind."""
    days = dt.timedelta(days=900)
    material, _root = demo_material(
        name="肥西县民政局", seal_id="34012300000001", valid_from=NOW - days, valid_to=NOW + days
    )
    made = {}
    for kind in sorted(VALUES):
        document = unsaved(kind)
        made[kind] = sign(of_document(document, render(document)), seal=material, at=NOW, place=PLACE)
    return made


@pytest.fixture
def certificates(db: None) -> dict[str, bytes]:
    """Certificates as they are issued: upright for one holder and for two, and lengthwise, under the seal of their issuer."""
    bureau = open_bureau()
    standing_seal()
    lengthwise = entry(code=f"{TYPE[:-1]}2", name="残疾证", mark="残疾", layout=CertificateType.Layout.LANDSCAPE)
    write_as(entry=lengthwise, by=SYSTEM, now=MONDAY)
    enact_as(code=lengthwise.code, by=SYSTEM, now=MONDAY)
    return {
        "certificate": certificate_ofd(issued(bureau)),
        "certificate of two": certificate_ofd(issued(bureau, FANG, QIANG)),
        "certificate lengthwise": certificate_ofd(issued(bureau, type_code=lengthwise.code)),
    }


def faults(*files: dict[str, bytes]) -> list[list[str]]:
    asked = [{path: base64.b64encode(body).decode() for path, body in one.items()} for one in files]
    done = subprocess.run(
        [NODE, ROOT / "tests" / "ofd_elsewhere.mjs"],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[list[str]] = json.loads(done.stdout)
    return found


def test_digests_and_signatures_hold_for_code_that_did_not_write_them(
    sealed: dict[str, bytes], certificates: dict[str, bytes]
) -> None:
    files = sealed | certificates
    altered = parts(files["receipt"])
    altered["Doc_0/Pages/Page_0/Content.xml"] += b" "
    *whole, told = faults(*(parts(content) for content in files.values()), altered)
    assert dict(zip(files, whole, strict=True)) == {kind: [] for kind in files}
    assert told == ["digest of Doc_0/Pages/Page_0/Content.xml"]


@pytest.mark.browser
def test_another_reader_opens_every_one_of_them(sealed: dict[str, bytes], certificates: dict[str, bytes]) -> None:
    with sync_playwright() as playwright:
        browser = open_browser(playwright)
        page = browser.new_page()
        page.add_script_tag(path=READER)
        for kind, content in (sealed | certificates).items():
            document = read(content)
            seen = page.evaluate(OPEN, base64.b64encode(content).decode())
            assert seen["pages"] == len(document.pages), kind
            assert squeezed(document.text) == squeezed(seen["text"]), kind
            assert (seen["seals"], seen["genuine"]) == (1, True), kind
        browser.close()
