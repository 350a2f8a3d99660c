"""The handbook says what the code reads, and what is deployed says nothing the code does not know."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from zhengwu.site import environment

ROOT = Path(__file__).resolve().parents[1]
HANDBOOK, DEPLOY = ROOT / "docs" / "handbook", ROOT / "deploy"
#: Ways the code reads a variable.
_READS = re.compile(
    r"""(?:environ(?:\.get\(|\[)|\bflag\(|\bwhole\(|\bseconds\(|\bstructure\(|\bsecret\(|\b(?:signing|platform)_key\(|envvar=)\s*f?["']([A-Z][A-Z0-9_]+(?:\{[^}]*\})?)["']"""
)
#: Read for the tests or the measurements alone, or set by us for a library.
_NOT_OPERATORS = {
    *("ZHENGWU_TESTING", "ZHENGWU_TEST_VAR", "TEMPLATE_DATABASE", "EXAMPLES", "XDG_RUNTIME_DIR"),
    "PROMETHEUS_MULTIPROC_DIR",
}
#: What a request's environment is called.
_OF_REQUESTS = {"PATH_INFO", "REQUEST_METHOD", "HTTP_X_REQUEST_ID"}
#: Spelled by a loop in the settings.
_SPELLED_OUT = {
    "SMS_ALIYUN_{name.upper()}": {
        f"SMS_ALIYUN_{name}" for name in ("ACCESS_KEY_ID", "ACCESS_KEY_SECRET", "SIGN_NAME", "TEMPLATE_CODE")
    }
}
#: Handed to the engine or the shell, not to us.
_OF_ENGINES = re.compile(r"POSTGRES_|PATH$|PYTHON")


def read_by_the_code() -> set[str]:
    files = [path for path in (ROOT / "zhengwu").rglob("*.py") if not {"tests", "bench", "chaos"} & set(path.parts)]
    found = {name for path in files for name in _READS.findall(path.read_text())}
    spelled = {name: _SPELLED_OUT[name] for name in found if "{" in name}
    return set().union(found - spelled.keys(), *spelled.values()) - _NOT_OPERATORS - _OF_REQUESTS


def documented() -> dict[str, str]:
    rows = re.findall(
        r"^\| `([A-Z0-9_]+)` \|[^|]*\| ?(.*?) ?\|$", (HANDBOOK / "variables.md").read_text(), re.MULTILINE
    )
    assert len(rows) == len(dict(rows)), "a variable stands twice"
    return dict(rows)


def test_every_variable_the_code_reads_is_in_the_handbook_and_no_other() -> None:
    told, read = set(documented()), read_by_the_code()
    assert len(read) > 50
    assert read - told == set(), "docs/handbook/variables.md lacks a row"
    assert told - read == set(), "nothing reads them"


def test_what_may_come_from_a_file_is_marked_a_secret() -> None:
    marked = {name for name, words in documented().items() if words.startswith("密")}
    assert marked == set(environment.SECRETS)


@pytest.mark.parametrize(("written", "read"), [("", 7), (" 12 ", 12), ("0", 0)])
def test_a_number_is_read(monkeypatch: pytest.MonkeyPatch, written: str, read: int) -> None:
    monkeypatch.setenv("BACKUP_HOURS", written)
    assert environment.whole("BACKUP_HOURS", 7) == read


@pytest.mark.parametrize("written", ["127.0.0.1", "ten", "-1", "1.5", "１２", "٣"])
def test_what_is_no_number_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("BACKUP_HOURS", written)
    with pytest.raises(SystemExit, match="BACKUP_HOURS 要写整数"):
        environment.whole("BACKUP_HOURS", 7)


@pytest.mark.parametrize(("written", "read"), [("", 5.0), ("2", 2.0), (" 0.25 ", 0.25)])
def test_seconds_are_read(monkeypatch: pytest.MonkeyPatch, written: str, read: float) -> None:
    monkeypatch.setenv("REPLICA_MOST_LAG", written)
    assert environment.seconds("REPLICA_MOST_LAG", 5) == read


@pytest.mark.parametrize("written", ["soon", "-1", "1,5", ".5", "nan", "1e9", "٣"])
def test_what_are_no_seconds_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("REPLICA_MOST_LAG", written)
    with pytest.raises(SystemExit, match="REPLICA_MOST_LAG 要写秒数"):
        environment.seconds("REPLICA_MOST_LAG", 5)


def test_json_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RATES", "")
    assert environment.structure("RATES", {"calls": 7}) == {"calls": 7}
    monkeypatch.setenv("RATES", '{"calls": 0}')
    assert environment.structure("RATES", {}) == {"calls": 0}


@pytest.mark.parametrize(("written", "told"), [("{key: s3cret}", "不是正确的 JSON"), ('["s3cret"]', "JSON 对象")])
def test_what_is_no_json_is_told_without_its_words(monkeypatch: pytest.MonkeyPatch, written: str, told: str) -> None:
    monkeypatch.setenv("NOTICE_SMS_HTTP", written)
    with pytest.raises(SystemExit, match="NOTICE_SMS_HTTP.*" + told) as ended:
        environment.structure("NOTICE_SMS_HTTP", {})
    assert "s3cret" not in str(ended.value)


def test_a_secret_comes_from_its_file_unless_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "key"
    file.write_text("from the file\n")
    for name, given in (("DATA_KEY", ""), ("SECRET_KEY", "given")):
        monkeypatch.setenv(name, given)
        monkeypatch.setenv(f"{name}_FILE", str(file))
    environment.read_secret_files()
    assert [environment.secret(name) for name in ("DATA_KEY", "SECRET_KEY")] == ["from the file", "given"]


def named_by_what_is_deployed() -> Iterator[tuple[str, str]]:
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    for service in compose["services"].values():
        yield from (("compose.yaml", name) for name in service.get("environment", ()))
    for unit in (DEPLOY / "systemd").iterdir():
        text = unit.read_text()
        lines = (
            re.findall(r"^Environment=(.*)$", text, re.MULTILINE) if unit.suffix == ".service" else text.splitlines()
        )
        for line in lines:
            yield from ((unit.name, name) for name in re.findall(r"(?:^|\s)([A-Z][A-Z0-9_]+)=", line))
    for block in re.findall(r"^ENV ((?:.*\\\n)*.*)", (DEPLOY / "Containerfile").read_text(), re.MULTILINE):
        yield from (("Containerfile", name) for name in re.findall(r"(?:^|\s)([A-Z][A-Z0-9_]+)=", block))


def test_every_variable_that_is_set_where_we_are_deployed_is_one_we_read() -> None:
    known = read_by_the_code() | {f"{name}_FILE" for name in environment.SECRETS}
    named = list(named_by_what_is_deployed())
    assert {"compose.yaml", "Containerfile", "zhengwu-web@.service", "zhengwu.env"} <= {file for file, _name in named}
    assert [one for one in named if one[1] not in known and not _OF_ENGINES.match(one[1])] == []


def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    return found


def test_the_compose_file_holds_together() -> None:
    whole = compose()
    services = whole["services"]
    assert {"proxy", "web1", "web2", "worker", "migrate", "postgres"} == set(services)
    for name, service in services.items():
        assert set(service.get("secrets", ())) <= set(whole["secrets"]), name
        assert set(service["networks"]) <= set(whole["networks"]), name
        assert set(service.get("depends_on", ())) <= set(services), name
        kept = [mount.split(":")[0] for mount in service.get("volumes", ()) if not mount.startswith(("./", "/"))]
        assert set(kept) <= set(whole["volumes"]), name
        assert "healthcheck" in service, name
        if "build" in service:
            assert service["read_only"], name
            assert service["cap_drop"] == ["ALL"], name
            assert not any(key in service["environment"] for key in environment.SECRETS), "secrets are files"
    assert whole["networks"]["back"]["internal"], "the database is reached by the platform alone"
    upstreams = re.findall(r"server (\w+):8000", (DEPLOY / "nginx.conf").read_text())
    assert set(upstreams) == {name for name in services if name.startswith("web")}


def test_images_are_named_without_a_host_and_nobody_runs_as_root() -> None:
    text = (DEPLOY / "Containerfile").read_text()
    images = [service["image"] for service in compose()["services"].values()] + re.findall(r"ARG PYTHON=(\S+)", text)
    assert [image for image in images if "." in image.split(":")[0] or "/" in image] == []
    assert re.findall(r"^USER (.*)$", text, re.MULTILINE) == ["10001:10001"]
    assert text.count("\nFROM ") == 2


UNITS = sorted((DEPLOY / "systemd").glob("*.service"))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_units_shut_every_door_they_do_not_use(unit: Path) -> None:
    said = dict(re.findall(r"^(\w+)=(.*)$", unit.read_text(), re.MULTILINE))
    wanted = {
        "NoNewPrivileges": "yes", "ProtectSystem": "strict", "ProtectHome": "yes", "PrivateTmp": "yes", "PrivateDevices": "yes",
        "RestrictNamespaces": "yes", "CapabilityBoundingSet": "", "User": "zhengwu",
    }  # fmt: skip
    assert {key: said.get(key) for key in wanted} == wanted


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd-analyze on this machine")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_understands_the_units(unit: Path, tmp_path: Path) -> None:
    # Its own place, and a command that is there: what is asked is whether every line is understood.
    text = re.sub(r"^ExecStart=.*$", "ExecStart=/bin/true", unit.read_text(), flags=re.MULTILINE)
    copy = tmp_path / unit.name.replace("@.", "@8001.")
    copy.write_text(text)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(copy)], capture_output=True, text=True, check=False
    )
    complaints = [line for line in done.stderr.splitlines() if unit.stem.rstrip("@") in line]
    assert complaints == []


def test_every_page_of_the_handbook_is_led_to_and_leads_somewhere() -> None:
    index = (HANDBOOK / "README.md").read_text()
    links = set(re.findall(r"\]\(([a-z]+\.md)\)", index))
    #: Written beside this one, by those who build what they describe.
    elsewhere = {"backup.md", "alerts.md", "../performance.md"}
    assert {path.name for path in HANDBOOK.glob("*.md")} - {"README.md"} - elsewhere == links - elsewhere
    for page in HANDBOOK.glob("*.md"):
        for target in re.findall(r"\]\((?!http|#)([^)#]+)", page.read_text()):
            assert target in elsewhere or (page.parent / target).exists(), f"{page.name} leads to {target}"
