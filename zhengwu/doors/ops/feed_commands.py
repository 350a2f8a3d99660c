"""`zhengwu items verify-feed`: check a feed of changes as a site that follows it would."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, NoReturn
from urllib.parse import urlencode, urlsplit

import typer

from zhengwu.kernel.public import NotReached, SignatureWrong, ask, check_detached

_SECONDS = 20
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Got:
    content: bytes
    signature: str


def verify_feed(
    source: Annotated[str, typer.Argument(help="变更通报的地址，或存下来的一页（签名存在旁边的 .jws 文件里）")],
    keys: Annotated[str, typer.Option(help="公钥名单的地址或文件；不写就到同一网站的 /.well-known/ 下取")] = "",
    guides: Annotated[bool, typer.Option("--guides", help="把每一条指向的内容也取来核对")] = False,
) -> None:
    """Follow the feed to its end: every page signed by a known key, no entry twice; with --guides, every digest right."""
    try:
        known = json.loads(_fetch(keys or _keys_beside(source)).content)["keys"]
        entries = 0
        seen: set[tuple[str, int, str, str]] = set()
        for page in _pages(source):
            check_detached(page.signature, page.content, keys=known)
            for entry in json.loads(page.content)["changes"]:
                _check(entry, seen, site=source if guides else "")
                entries += 1
    except SignatureWrong as wrong:
        _fail(wrong.say())
    except (NotReached, OSError, ValueError, KeyError, TypeError) as wrong:
        _fail(f"读不到或读不懂：{wrong}")
    typer.echo(f"核对无误：{entries} 条变更，签名都对。")


def _keys_beside(source: str) -> str:
    address = urlsplit(source)
    if not address.scheme:
        _fail("核对文件要用 --keys 给出公钥名单。")
    return f"{address.scheme}://{address.netloc}/.well-known/zhengwu-keys.json"


def _pages(source: str) -> Iterator[_Got]:
    """The page, and at an address all that follow it."""
    got = _fetch(source)
    yield got
    page: dict[str, Any] = json.loads(got.content)
    while urlsplit(source).scheme and page["more"]:
        got = _fetch(f"{source.partition('?')[0]}?{urlencode({'since': page['next']})}")
        yield got
        page = json.loads(got.content)


def _fetch(source: str, *, site: str = "") -> _Got:
    if urlsplit(source).scheme in {"http", "https"}:
        # Whoever sits at the machine names the site; what the feed points at stays on it, and the signature counts, not the line.
        answer = ask("GET", source, configured=site or source, seconds=_SECONDS, plain=True, most_bytes=_MOST_BYTES)
        if not answer.ok:
            raise NotReached(f"HTTP {answer.status}")
        return _Got(answer.content, answer.headers.get("Signature-JWS", ""))
    path = Path(source)
    beside = path.with_name(f"{path.name}.jws")
    return _Got(path.read_bytes(), beside.read_text() if beside.exists() else "")


def _check(entry: dict[str, Any], seen: set[tuple[str, int, str, str]], *, site: str) -> None:
    """One entry; with a site, what it points at there, too."""
    once = (entry["task_code"], entry["version"], entry["change"], entry["at"])
    if once in seen:
        _fail(f"同一条变更出现了两次：{entry['task_code']} 第 {entry['version']} 版 {entry['change']}")
    seen.add(once)
    if site and hashlib.sha256(_fetch(entry["href"], site=site).content).hexdigest() != entry["digest"]:
        _fail(f"内容和摘要对不上：{entry['href']}")


def _fail(words: str) -> NoReturn:
    typer.echo(words, err=True)
    raise typer.Exit(1)
