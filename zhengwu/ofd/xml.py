"""The XML of OFD: read without entities, whatever prefix or namespace its author chose; written with the standard's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from zhengwu.ofd.errors import BrokenXml, UnsafePackage

NAMESPACE = "http://www.ofdspec.org/2016"
_OFD = f"{{{NAMESPACE}}}"
_MAX_XML = 32 * 1024 * 1024
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
#: What XML 1.0 cannot hold at all.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Element = Any


def parse(content: bytes, *, part: str) -> Element:
    """The root element of a part. Document types and entities are refused before the parser sees them.

    Raises:
        UnsafePackage, BrokenXml
    """
    plain = content.replace(b"\x00", b"")  # the declaration may hide in UTF-16
    if _DECLARES.search(plain):
        raise UnsafePackage(why=f"{part} 里声明了实体")
    if len(content) > _MAX_XML:
        raise UnsafePackage(why=f"{part} 太大")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise BrokenXml(part=part) from None


def name_of(element: Element) -> str:
    """Its name without the namespace: readers of foreign files cannot insist on one."""
    return str(element.tag).rpartition("}")[2]


def children(element: Element, name: str) -> Iterator[Element]:
    """Its direct children of this name."""
    return (one for one in element if name_of(one) == name)


def child(element: Element | None, *names: str) -> Element | None:
    """The first descendant along these names, or None."""
    for name in names:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def text_of(element: Element | None, *names: str) -> str:
    """The text along these names, stripped; empty when there is none."""
    found = child(element, *names)
    return (found.text or "").strip() if found is not None else ""


def root(name: str) -> Element:
    """A new root element in the namespace of the standard."""
    return etree.Element(_OFD + name, nsmap={"ofd": NAMESPACE})


def add(parent: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    """A new child; attributes keep the order they are given in."""
    made = etree.SubElement(parent, _OFD + name)
    for key, value in attributes.items():
        made.set(key, clean(value))
    if text is not None:
        made.text = clean(text)
    return made


def clean(text: str) -> str:
    """Without the characters XML has no way to write."""
    return _UNWRITABLE.sub("", text)


def serialize(element: Element) -> bytes:
    """UTF-8 with its declaration."""
    return bytes(etree.tostring(element, xml_declaration=True, encoding="UTF-8"))


def number(value: float) -> str:
    """A length in millimetres to a ten-thousandth, without idle zeros."""
    written = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def numbers(*values: float) -> str:
    """ST_Array of lengths (§7.3)."""
    return " ".join(number(value) for value in values)
