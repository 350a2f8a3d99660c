"""Reading an item file: YAML or JSON, UTF-8."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import yaml

from zhengwu.kernel.public import BadInput


class FileUnreadable(BadInput):
    """Not there, not text, or not YAML or JSON."""

    code = "items.file_unreadable"
    template = "读不了事项文件 {file}：{reason}。请检查文件后再导入。"


_SUFFIXES: Final = frozenset({".yaml", ".yml", ".json"})


class _NoDuplicates(yaml.SafeLoader):
    """YAML that refuses a key written twice: the second would silently win."""


def _mapping(loader: _NoDuplicates, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        raise yaml.constructor.ConstructorError(None, None, f"{twice} 写了两次", node.start_mark)
    return loader.construct_mapping(node, deep=deep)


_NoDuplicates.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def read_file(path: Path) -> Any:
    """The rows of the file, or of all YAML and JSON files of a folder, in the order of their names.

    Raises:
        FileUnreadable
    """
    if not path.is_dir():
        return _rows(path)
    rows: list[Any] = []
    for file in sorted(file for file in path.iterdir() if file.suffix in _SUFFIXES):
        found = _rows(file)
        if not isinstance(found, list):
            raise FileUnreadable(file=file.name, reason="要写成列表，一项一个版本")
        rows += found
    return rows


def _rows(path: Path) -> Any:
    try:
        text = path.read_text("utf-8")
        if path.suffix == ".json":
            return json.loads(text)
        return yaml.load(text, Loader=_NoDuplicates)  # noqa: S506  a SafeLoader
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValueError, RecursionError) as fault:
        raise FileUnreadable(file=path.name, reason=" ".join(str(fault).split())[:300]) from fault
