"""What the surroundings say: folders, secrets, database address. Read once, before Django starts."""

from __future__ import annotations

import json
import os
import re
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

ROOT = Path(__file__).resolve().parents[2]
Shape = TypeVar("Shape", dict[str, Any], list[Any])


#: Variables that hold a secret. Each may come from a file instead, named by `…_FILE`: an environment is read by whoever
#: may list processes, and container engines and systemd hand secrets over as files.
SECRETS = (
    "DATABASE_URL", "DATABASE_REPLICA_URLS", "SECRET_KEY", "DATA_KEY", "DATA_KEYS_RETIRED", "PLATFORM_SIGNING_KEY",
    "OIDC_SIGNING_KEY", "PROVINCE_CLIENT_SECRET", "SMS_ALIYUN_ACCESS_KEY_SECRET", "NOTICE_SMS_HTTP", "EMAIL_HOST_PASSWORD",
    "SEAL_PKCS11_PIN", "SEAL_REMOTE_TOKEN", "SEAL_REMOTE_PIN", "S3_ACCESS_KEY", "S3_SECRET_KEY", "METRICS_TOKEN", "DEMO_PASSWORD",
)  # fmt: skip


def read_secret_files() -> None:
    """Take what `NAME_FILE` names into `NAME`, unless that is set."""
    for name in SECRETS:
        if not os.environ.get(name) and (path := os.environ.get(f"{name}_FILE")):
            os.environ[name] = Path(path).read_text("utf-8").strip()


read_secret_files()


def var_dir() -> Path:
    """Where this installation keeps its database, files and logs (`VAR`, default `./var`)."""
    return Path(os.environ.get("VAR") or ROOT / "var").resolve()


def port() -> int:
    """The port to serve on (`PORT`, default 8000)."""
    return whole("PORT", 8000)


def whole(name: str, default: int) -> int:
    """A variable that is a whole number. Ends the process with a line an operator understands when it is none."""
    value = (os.environ.get(name) or "").strip()
    if value.strip("0123456789"):
        raise SystemExit(
            f"环境变量 {name} 要写整数，现在写的是“{value}”。各个变量的意思见 docs/handbook/variables.md。"
        )
    return int(value) if value else default


def seconds(name: str, default: float) -> float:
    """A variable that is a number of seconds, parts of one allowed. Ends the process as `whole` does."""
    value = (os.environ.get(name) or "").strip()
    if not re.fullmatch(r"[0-9]*|[0-9]+\.[0-9]+", value):
        raise SystemExit(
            f"环境变量 {name} 要写秒数，例如 5 或 0.5，现在写的是“{value}”。各个变量的意思见 docs/handbook/variables.md。"
        )
    return float(value) if value else default


def structure(name: str, default: Shape) -> Shape:
    """A variable that is JSON, a table or a list as `default` is. Ends the process as `whole` does, without the value: one of them
    holds a secret."""
    value = (os.environ.get(name) or "").strip()
    try:
        found = json.loads(value) if value else default
    except ValueError as wrong:
        raise SystemExit(f"环境变量 {name} 不是正确的 JSON：{wrong}。写法见 docs/handbook/variables.md。") from wrong
    if not isinstance(found, type(default)):
        wanted = "一个 JSON 对象 {…}" if isinstance(default, dict) else "一个 JSON 数组 […]"
        raise SystemExit(f"环境变量 {name} 要写{wanted}。写法见 docs/handbook/variables.md。")
    return found


def flag(name: str, default: bool = False) -> bool:
    """A yes-or-no variable."""
    value = os.environ.get(name)
    return default if value is None else value.strip().lower() in {"1", "true", "yes", "on"}


def secret(name: str, *, make: Callable[[], str] = lambda: secrets.token_urlsafe(48)) -> str:
    """A secret from the environment, else from `$VAR/secrets.json`, made at first use and readable by its owner only."""
    if value := os.environ.get(name):
        return value
    path = var_dir() / "secrets.json"
    kept: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    if name not in kept:
        kept[name] = make()
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}.draft")
        draft.touch(mode=0o600)
        draft.write_text(json.dumps(kept, indent=1))
        draft.replace(path)
    return kept[name]


def signing_key(name: str) -> str:
    """A private key (RSA, PEM) kept like the other secrets: with it the platform signs who somebody is."""
    return secret(name, make=_private_key)


def platform_key(name: str) -> str:
    """A private key (Ed25519, PEM) kept like the other secrets: with it the platform signs what other sites take over."""
    return secret(name, make=_platform_key)


def _platform_key() -> str:
    key = ed25519.Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def _private_key() -> str:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
