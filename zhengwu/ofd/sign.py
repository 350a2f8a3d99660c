"""签章: a seal put on a page and a signature over every file of the package (GB/T 33190 §18, GB/T 38540 §7)."""

from __future__ import annotations

import base64
import datetime as dt
from dataclasses import dataclass

from lxml import etree

from zhengwu.ofd.errors import CannotSign
from zhengwu.ofd.model import Box
from zhengwu.ofd.package import ENTRY_POINT, Package, pack, resolve
from zhengwu.ofd.ses import SealMaterial, make_signature
from zhengwu.ofd.sm import OID_SM2_WITH_SM3, OID_SM3, sm3
from zhengwu.ofd.xml import NAMESPACE, Element, add, child, children, numbers, parse, root, serialize, text_of

_PROVIDER = {"ProviderName": "zhengwu", "Version": "1.0", "Company": "zhengwu"}
_SHANGHAI = dt.timezone(dt.timedelta(hours=8))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the seal is seen: the page counted from 1, and its box in millimetres."""

    page: int
    box: Box


def sign(content: bytes, *, seal: SealMaterial, at: dt.datetime, place: Place) -> bytes:
    """The file sealed: every file in it is covered, the seal's own included; earlier signatures stay as they are.

    A later signature is listed in Signatures.xml, which no signature covers (§18.1): that is how several may follow.

    Raises:
        OfdError: the file cannot be read
        CannotSign: there is no such page, or it holds several documents
    """
    with Package(content) as package:
        files = {path: package.read(path) for path in package}
    entry = parse(files[ENTRY_POINT], part=ENTRY_POINT)
    bodies = list(children(entry, "DocBody"))
    if len(bodies) != 1:
        raise CannotSign(why="里面不是正好一份文档")
    doc_root = resolve(text_of(bodies[0], "DocRoot"), base=ENTRY_POINT)
    page_id = _page_id(parse(_part(files, doc_root), part=doc_root), place.page)
    signatures_path = _signatures_path(bodies[0], entry, files, doc_root)
    listed = parse(files[signatures_path], part=signatures_path)
    its_id = (
        max(
            (int(one.get("ID", "0")) for one in children(listed, "Signature") if one.get("ID", "").isdigit()), default=0
        )
        + 1
    )
    folder = f"{signatures_path.rpartition('/')[0]}/Sign_{its_id - 1}"
    if any(path.startswith(f"{folder}/") for path in files):
        raise CannotSign(why=f"{folder} 已经有文件")
    _list(listed, its_id, f"/{folder}/Signature.xml")
    files |= {signatures_path: serialize(listed), f"{folder}/Seal.esl": seal.seal}
    covered = {path: body for path, body in files.items() if path not in _never_covered(signatures_path, listed)}
    signature = _signature(covered, folder=folder, at=at, place=place, page_id=page_id)
    files[f"{folder}/Signature.xml"] = signature
    files[f"{folder}/SignedValue.dat"] = make_signature(
        material=seal, data_hash=sm3(signature), property_info=f"/{folder}/Signature.xml", at=at
    )
    return pack(files)


def _part(files: dict[str, bytes], path: str) -> bytes:
    if path not in files:
        raise CannotSign(why=f"缺少 {path}")
    return files[path]


def _page_id(document: Element, wanted: int) -> str:
    pages = list(children(child(document, "Pages"), "Page")) if child(document, "Pages") is not None else []
    if not 1 <= wanted <= len(pages):
        raise CannotSign(why=f"没有第 {wanted} 页")
    return str(pages[wanted - 1].get("ID", ""))


def _signatures_path(body: Element, entry: Element, files: dict[str, bytes], doc_root: str) -> str:
    """Where the list of signatures is; made, and named in the entry point, when this is the first."""
    if named := text_of(body, "Signatures"):
        path = resolve(named, base=ENTRY_POINT)
        _part(files, path)
        return path
    path = f"{doc_root.rpartition('/')[0]}/Signs/Signatures.xml".lstrip("/")
    made = etree.SubElement(body, f"{{{NAMESPACE}}}Signatures")
    made.text = f"/{path}"
    empty = root("Signatures")
    add(empty, "MaxSignId", "0")
    files |= {ENTRY_POINT: serialize(entry), path: serialize(empty)}
    return path


def _list(listed: Element, its_id: int, base_loc: str) -> None:
    """签名列表 (§18.1)."""
    most = child(listed, "MaxSignId")
    if most is None:
        most = etree.Element(f"{{{NAMESPACE}}}MaxSignId")
        listed.insert(0, most)
    most.text = str(its_id)
    add(listed, "Signature", None, ID=str(its_id), Type="Seal", BaseLoc=base_loc)


def _never_covered(signatures_path: str, listed: Element) -> set[str]:
    """The list, and what earlier signatures vouch for themselves: they are not ours to freeze."""
    paths = {signatures_path}
    for one in children(listed, "Signature"):
        base = resolve(one.get("BaseLoc", ""), base=signatures_path)
        paths |= {base, f"{base.rpartition('/')[0]}/SignedValue.dat"}
    return paths


def _signature(covered: dict[str, bytes], *, folder: str, at: dt.datetime, place: Place, page_id: str) -> bytes:
    """签名文件 (§18.2): the digest of every covered file (§18.2.1) and where the seal is seen (§18.2.3)."""
    top = root("Signature")
    info = add(top, "SignedInfo")
    add(info, "Provider", None, **_PROVIDER)
    add(info, "SignatureMethod", OID_SM2_WITH_SM3)
    add(info, "SignatureDateTime", at.astimezone(_SHANGHAI).strftime("%Y-%m-%dT%H:%M:%S"))
    references = add(info, "References", None, CheckMethod=OID_SM3)
    for path in sorted(covered):
        reference = add(references, "Reference", None, FileRef=f"/{path}")
        add(reference, "CheckValue", base64.b64encode(sm3(covered[path])).decode())
    box = place.box
    add(
        info,
        "StampAnnot",
        None,
        ID="1",
        PageRef=page_id,
        Boundary=numbers(box.x, box.y, box.width, box.height),
    )
    add(add(info, "Seal"), "BaseLoc", f"/{folder}/Seal.esl")
    add(top, "SignedValue", f"/{folder}/SignedValue.dat")
    return serialize(top)
