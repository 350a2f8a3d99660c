"""差异: what one version says otherwise than another, in words people read.

Compared is the content as it is spelled in `ItemSource` (drafts may be incomplete, so nothing is parsed). Read
`difference` first. Entries of lists are matched by their key or name, so that an entry inserted at the top is one
addition and not a change of everything below; what merely stands elsewhere is said to have moved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final, Literal

from zhengwu.items.rules.difference_values import Line, Spelling, meant, same, worded
from zhengwu.items.rules.difference_words import ENTRIES, FIELDS, NOT_COMPARED, SECTIONS

Kind = Literal["added", "removed", "changed", "moved"]
#: Fields by which an entry of a list is known again, the most telling first.
_KNOWN_BY: Final = ("key", "question", "law", "name", "who", "label", "title", "value")
#: Fields by which people call an entry.
_CALLED: Final = ("name", "text", "question", "law", "label", "title", "who", "note")
#: Two sentences at least this alike are one sentence that was rewritten.
_ALIKE: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is otherwise. `label`: what it is called; `of`: the way down to it (材料“身份证”), as (word, name).

    `before` and `after` are lines of words, empty where there was or is nothing; of what moved they are its place, from 1.
    """

    kind: Kind
    label: str
    of: tuple[tuple[str, str], ...] = ()
    before: tuple[Line, ...] = ()
    after: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChanges:
    """Everything that is otherwise in one section. `title` in Chinese source words."""

    key: str
    title: str
    changes: tuple[Change, ...]


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[SectionChanges, ...]:
    """What `after` says otherwise than `before`, section by section; empty when it says the same.

    Args: both in the spelling of `ItemSource`. A field that is left out and one that has its default are the same.
    """
    spelling = Spelling(before=before, after=after)
    found: list[SectionChanges] = []
    for key, (title, paths) in SECTIONS.items():
        changes = [change for path in paths for change in _field(path, _at(before, path), _at(after, path), spelling)]
        if changes:
            found.append(SectionChanges(key=key, title=title, changes=tuple(changes)))
    if rest := tuple(_rest(before, after, spelling)):
        found.append(SectionChanges(key="other", title="其他", changes=rest))
    return tuple(found)


def section_of(path: str) -> str:
    """The section in which a path of the content is written: guide.materials[2].name → materials."""
    plain = "".join(part.split("]")[-1] for part in path.split("["))
    for key, (_, paths) in SECTIONS.items():
        if any(plain == one or plain.startswith(f"{one}.") for one in paths):
            return key
    return "basics"


def _at(content: Mapping[str, Any], path: str) -> Any:
    found: Any = content
    for key in path.split("."):
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def _rest(before: Mapping[str, Any], after: Mapping[str, Any], spelling: Spelling) -> Iterator[Change]:
    """Fields that no section names: shown all the same, so that nothing changes unseen."""
    named = {path for _, paths in SECTIONS.values() for path in paths}
    for key in dict.fromkeys([*before, *after]):
        if key not in named | NOT_COMPARED | {"guide"}:
            yield from _field(key, before.get(key), after.get(key), spelling)
    was, now = before.get("guide") or {}, after.get("guide") or {}
    for key in dict.fromkeys([*was, *now]):
        if f"guide.{key}" not in named:
            yield from _field(key, was.get(key), now.get(key), spelling)


def _field(
    path: str, before: Any, after: Any, spelling: Spelling, of: tuple[tuple[str, str], ...] = ()
) -> Iterator[Change]:
    owner, name = _owner_and_name(path)
    label = FIELDS.get(f"{owner}.{name}", FIELDS.get(name, name))
    if same(owner, name, before, after):
        return
    if _entries(before) and _entries(after) and (before or after):
        yield from _parts(name, before or (), after or (), spelling, of)
    elif _sentences(before) and _sentences(after) and (before or after):
        yield from _list(owner, name, label, before or (), after or (), of)
    elif isinstance(before, Mapping) and isinstance(after, Mapping) and name not in _WHOLE:
        for key in dict.fromkeys([*before, *after]):
            yield from _field(f"{name}.{key}", before.get(key), after.get(key), spelling, of)
    else:
        was = worded(owner, name, meant(owner, name, before), spelling.before)
        now = worded(owner, name, meant(owner, name, after), spelling.after)
        kind: Kind = "changed" if was and now else "added" if now else "removed"
        if was or now:
            yield Change(kind=kind, label=label, of=of, before=was, after=now)


#: Mappings that are read as one: a limit is "3 个工作日", a condition is one sentence.
_WHOLE: Final = frozenset({"promise", "statutory", "when", "exempt_when"})


def _owner_and_name(path: str) -> tuple[str, str]:
    owner, _, name = path.rpartition(".")
    return owner.rpartition(".")[2], name


def _entries(value: Any) -> bool:
    return value is None or (isinstance(value, list | tuple) and all(isinstance(one, Mapping) for one in value))


def _sentences(value: Any) -> bool:
    return value is None or (isinstance(value, list | tuple) and all(isinstance(one, str) for one in value))


def _identities(entries: Sequence[Mapping[str, Any]]) -> list[str]:
    """What each entry is known by; entries known by the same are told apart by their number."""
    seen: dict[str, int] = {}
    found = []
    for entry in entries:
        known = next((f"{name}={entry[name]}" for name in _KNOWN_BY if entry.get(name)), "")
        seen[known] = seen.get(known, 0) + 1
        found.append(f"{known}#{seen[known]}")
    return found


def called(entry: Mapping[str, Any]) -> str:
    """How people call an entry of a list."""
    return next((str(entry[name]) for name in _CALLED if entry.get(name)), "")


def _parts(
    name: str,
    before: Sequence[Mapping[str, Any]],
    after: Sequence[Mapping[str, Any]],
    spelling: Spelling,
    of: tuple[tuple[str, str], ...],
) -> Iterator[Change]:
    entry = ENTRIES.get(name, FIELDS.get(name, name))
    ids_before, ids_after = _identities(before), _identities(after)
    was, now = dict(zip(ids_before, before, strict=True)), dict(zip(ids_after, after, strict=True))
    moved = _moved(ids_before, ids_after)
    for known in ids_after:
        here = (*of, (entry, called(now[known])))
        if known not in was:
            lines = worded("", name, now[known], spelling.after)
            yield Change(kind="added", label=entry, of=here, after=lines)
            continue
        if known in moved:
            places = (ids_before.index(known) + 1, ids_after.index(known) + 1)
            lines_of = [(Line(text=str(place)),) for place in places]
            yield Change(kind="moved", label=entry, of=here, before=lines_of[0], after=lines_of[1])
        for key in dict.fromkeys([*was[known], *now[known]]):
            yield from _field(f"{name}.{key}", was[known].get(key), now[known].get(key), spelling, here)
    for known in ids_before:
        if known not in now:
            lines = worded("", name, was[known], spelling.before)
            yield Change(kind="removed", label=entry, of=(*of, (entry, called(was[known]))), before=lines)


def _moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Entries on both sides that stand elsewhere among their kind: all but the longest run that kept its order."""
    place = {known: number for number, known in enumerate(before)}
    common = [known for known in after if known in place]
    tails: list[int] = []
    chains: list[tuple[str, ...]] = []
    for known in common:
        length = bisect_left(tails, place[known])
        chain = (*(chains[length - 1] if length else ()), known)
        if length == len(tails):
            tails.append(place[known])
            chains.append(chain)
        else:
            tails[length], chains[length] = place[known], chain
    return frozenset(common) - frozenset(chains[-1] if chains else ())


def _list(
    owner: str,
    name: str,
    label: str,
    before: Sequence[str],
    after: Sequence[str],
    of: tuple[tuple[str, str], ...],
) -> Iterator[Change]:
    """Sentences, or codes: a sentence that was rewritten is one change, not a removal and an addition."""
    gone = [text for text in before if text not in after]
    for text in after:
        if text in before:
            continue
        new = worded(owner, name, text)
        likest = max(gone, key=lambda one: _likeness(one, text), default="")
        if likest and _likeness(likest, text) >= _ALIKE:
            gone.remove(likest)
            yield Change(kind="changed", label=label, of=of, before=worded(owner, name, likest), after=new)
        else:
            yield Change(kind="added", label=label, of=of, after=new)
    for text in gone:
        yield Change(kind="removed", label=label, of=of, before=worded(owner, name, text))
    for text in sorted(_moved(before, after), key=list(after).index):
        here = (*of, (label, text))
        places = [(Line(text=str(list(side).index(text) + 1)),) for side in (before, after)]
        yield Change(kind="moved", label=label, of=here, before=places[0], after=places[1])


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
