"""Whose files are handed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from zhengwu.cases.rules.application import GivenMaterial
from zhengwu.documents.public import StoredFile
from zhengwu.kernel.public import Compiled, Given, InputError

_own = Compiled(lambda: StoredFile.objects.filter(pk__any=Given("files"), owner_ref=Given("owner")).values_list("pk"))


def own_files(given: Sequence[GivenMaterial], *, account_id: int) -> list[InputError]:
    """One error for each file that does not exist or belongs to somebody else; both read the same, on purpose."""
    wanted = {g.file_id for g in given if g.file_id is not None}
    if not wanted:
        return []
    known = _owned(wanted, account_id)
    return [
        InputError(
            loc=("materials", position),
            msg="“{name}”的文件没有找到，请重新上传。",
            code="material.file_unknown",
            facts={"name": material.name[:60]},
        )
        for position, material in enumerate(given)
        if material.file_id is not None and material.file_id not in known
    ]


def own_form_files(given: Mapping[str, str], *, account_id: int) -> list[InputError]:
    """The same for files that answer a field of the form: field key → file id."""
    if not given:
        return []
    known = _owned({UUID(file_id) for file_id in given.values()}, account_id)
    return [
        InputError(loc=("form", key), msg="文件没有找到，请重新上传。", code="form.file_unknown")
        for key, file_id in given.items()
        if UUID(file_id) not in known
    ]


def _owned(wanted: set[UUID], account_id: int) -> set[UUID]:
    return {pk for (pk,) in _own(files=list(wanted), owner=f"account:{account_id}")}
