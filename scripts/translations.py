"""English for every sentence people read: collect it, compile it, check it. Plain Python, nothing to install.

    python scripts/translations.py extract   # bring zhengwu/locale/en/LC_MESSAGES/django.po up to date
    python scripts/translations.py compile   # write the django.mo that the platform reads
    python scripts/translations.py check     # name what is missing; 1 when something is

Chinese is the source language. What counts as a sentence for people stands in `scripts/sentences.py`. The catalogue is sorted
and names no files, so that a change shows only what changed: a sentence that moves is the same sentence.
"""

from __future__ import annotations

import ast
import re
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from sentences import CONTEXT, ROOT, Sentence, sentences

CATALOGUE = ROOT / "zhengwu" / "locale" / "en" / "LC_MESSAGES" / "django.po"
COMPILED = CATALOGUE.with_suffix(".mo")
HEADER = (
    "Project-Id-Version: zhengwu\n"
    "Language: en\n"
    "MIME-Version: 1.0\n"
    "Content-Type: text/plain; charset=UTF-8\n"
    "Content-Transfer-Encoding: 8bit\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\n"
)
_MAGIC = 0x950412DE
_PLACEHOLDER = re.compile(r"\{[a-z_][a-z_0-9]*(?:[^{}]*)\}|%\([a-z_0-9]+\)[sd]|%[sd]")


@dataclass
class Entry:
    """One msgid and its English: one form, or two when the sentence counts something."""

    msgid: str
    plural: bool = False
    english: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    fuzzy: bool = False

    @property
    def done(self) -> bool:
        """Every form has words."""
        return len(self.english) == 1 + self.plural and all(self.english)


def read_catalogue(text: str) -> dict[str, Entry]:
    """The entries of a .po file by msgid, without the header."""
    found: dict[str, Entry] = {}
    for block in re.split(r"\n\s*\n", text):
        parts: dict[str, str] = {}
        at = ""
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            if line.startswith("msg"):
                at, line = line.split(" ", 1)  # noqa: PLW2901
            parts[at] = parts.get(at, "") + ast.literal_eval(line.strip())
        if parts.get("msgid"):
            if "msgctxt" in parts:
                parts["msgid"] = f"{parts['msgctxt']}{CONTEXT}{parts['msgid']}"
            english = [words for name, words in parts.items() if name.startswith("msgstr")]
            fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in block.splitlines())
            entry = Entry(parts["msgid"], "msgid_plural" in parts, english, fuzzy=fuzzy)
            found[entry.msgid] = entry
    return found


def write_catalogue(entries: Iterable[Entry]) -> str:
    """The .po file."""
    blocks = ['msgid ""\nmsgstr ""\n' + "".join(f"{_quoted(line)}\n" for line in HEADER.splitlines(keepends=True))]
    for entry in sorted(entries, key=lambda e: e.msgid):
        lines = ["#, fuzzy"] if entry.fuzzy else []
        context, _, msgid = entry.msgid.rpartition(CONTEXT)
        if context:
            lines.append(f"msgctxt {_quoted(context)}")
        lines.append(f"msgid {_quoted(msgid)}")
        if entry.plural:
            forms = [*entry.english, "", ""][:2]
            lines.append(f"msgid_plural {_quoted(entry.msgid)}")
            lines += [f"msgstr[{n}] {_quoted(form)}" for n, form in enumerate(forms)]
        else:
            lines.append(f"msgstr {_quoted(entry.english[0] if entry.english else '')}")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def collected(found: Iterable[Sentence]) -> dict[str, Entry]:
    """The sentences of the sources as entries without English."""
    entries: dict[str, Entry] = {}
    for sentence in found:
        entry = entries.setdefault(sentence.text, Entry(sentence.text, sentence.plural))
        entry.plural = entry.plural or sentence.plural
        if sentence.file not in entry.files:
            entry.files.append(sentence.file)
    for entry in entries.values():
        entry.files.sort()
    return entries


def extract() -> None:
    """New sentences in, vanished ones out, translations kept."""
    known = read_catalogue(CATALOGUE.read_text()) if CATALOGUE.exists() else {}
    entries = collected(sentences())
    for msgid, entry in entries.items():
        if msgid in known:
            entry.english, entry.fuzzy = known[msgid].english, known[msgid].fuzzy
            if entry.plural != known[msgid].plural:
                entry.english, entry.fuzzy = (entry.english * 2)[: 1 + entry.plural], True
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_text(write_catalogue(entries.values()))
    missing = sum(not entry.done for entry in entries.values())
    gone = len(known.keys() - entries.keys())
    print(f"{len(entries)} sentences, {missing} without English, {gone} vanished")


def faults() -> Iterator[str]:
    """Everything that keeps the English from being complete, each with its sentence."""
    known = read_catalogue(CATALOGUE.read_text()) if CATALOGUE.exists() else {}
    found = list(sentences())
    wanted = collected(found)
    for msgid, entry in sorted(wanted.items()):
        there = known.get(msgid)
        if there is None or not there.done:
            yield f"no English: {msgid!r} ({entry.files[0]})"
        elif there.fuzzy:
            yield f"to be looked at again: {msgid!r} ({entry.files[0]})"
        elif there.plural != entry.plural:
            yield f"counts here and not there: {msgid!r} ({entry.files[0]})"
        else:
            yield from _mismatches(there)
    plural = {s.text for s in found if s.plural}
    for sentence in found:
        if sentence.text in plural and not sentence.plural:
            yield f"counted in one place and not in another: {sentence.text!r} ({sentence.file})"
    for msgid in sorted(known.keys() - wanted.keys()):
        yield f"no longer used: {msgid!r} (run: python scripts/translations.py extract)"


def _mismatches(entry: Entry) -> Iterator[str]:
    """Placeholders that differ; a counted sentence may leave the number out when it is one."""
    needed = set(_PLACEHOLDER.findall(entry.msgid))
    for n, words in enumerate(entry.english):
        given = set(_PLACEHOLDER.findall(words))
        strange, absent = given - needed, needed - given
        if strange or (absent and not (entry.plural and n == 0)):
            yield f"placeholders differ: {entry.msgid!r} → {words!r}: {', '.join(sorted(strange | absent))}"


def machine_object(entries: Iterable[Entry]) -> bytes:
    """The .mo file: two tables of lengths and offsets, msgids sorted as bytes, no hash table."""
    pairs = {b"": HEADER.encode()}
    for entry in entries:
        if entry.done and not entry.fuzzy:
            msgid = f"{entry.msgid}\0{entry.msgid}" if entry.plural else entry.msgid
            pairs[msgid.encode()] = "\0".join(entry.english).encode()
    ordered = sorted(pairs.items())
    start = 7 * 4
    data_at = start + len(ordered) * 16
    tables: list[tuple[int, int]] = []
    data = b""
    for column in (0, 1):
        for pair in ordered:
            tables.append((len(pair[column]), data_at + len(data)))
            data += pair[column] + b"\0"
    head = struct.pack("<7I", _MAGIC, 0, len(ordered), start, start + len(ordered) * 8, 0, 0)
    return head + b"".join(struct.pack("<2I", *row) for row in tables) + data


def compile_catalogue() -> None:
    """Write the .mo beside the .po."""
    COMPILED.write_bytes(machine_object(read_catalogue(CATALOGUE.read_text()).values()))


def check() -> int:
    """Name every fault; 1 when there is one."""
    found = list(faults())
    for line in found:
        print(line)
    print(f"{len(found)} faults" if found else "every sentence has its English")
    return 1 if found else 0


def main(command: str) -> int:
    """`extract`, `compile` or `check`."""
    if command == "extract":
        extract()
    elif command == "compile":
        compile_catalogue()
    elif command == "check":
        return check()
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
