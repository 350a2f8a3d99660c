"""One application for several items, as the pages of an application see it: one set of questions, one form, one list of papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, ClassVar
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Application, GivenMaterial, tolerance_text
from zhengwu.doors.citizen.apply._form_page import FIRST_OF_BUNDLE
from zhengwu.doors.citizen.apply.filling import Filling
from zhengwu.doors.ui.saying import listed
from zhengwu.items.public import OR, BundleView, Given, Guide, MergedGuide, Needed, check_materials
from zhengwu.kernel.public import InputError


@dataclass(frozen=True, kw_only=True)
class BundleFilling(Filling):
    """The draft opened for a bundle. `version` is the first item's; everything asked is that of `merged`."""

    door: ClassVar[str] = "bundle-apply"
    first_step: ClassVar[str] = FIRST_OF_BUNDLE
    answered_before: ClassVar[bool] = False

    bundle: BundleView
    merged: MergedGuide

    @property
    def title(self) -> str:
        """The bundle."""
        return self.bundle.name

    @property
    def back_href(self) -> str:
        """Back to the choice of items."""
        return reverse("bundle-apply-start", args=[self.bundle.code])

    @property
    def guide(self) -> Guide:
        """The questions and the form of all items."""
        return self.merged.guide

    @cached_property
    def needed(self) -> Needed:
        """Every paper once; those that several items ask for say so."""
        needed = self.merged.needed(self.answers)
        users = self.merged.users(self.answers)

        def said(paper: Any) -> Any:
            names = users.get(paper.name, [])
            if len(names) < 2:  # noqa: PLR2004
                return paper
            words = _("只交一份，{items}都用它").format(items=listed(names))
            return paper.model_copy(update={"note": " · ".join(filter(None, (words, paper.note)))})

        return replace(
            needed,
            materials=tuple(said(paper) for paper in needed.materials),
            one_of_groups=tuple(
                replace(g, materials=tuple(said(paper) for paper in g.materials)) for g in needed.one_of_groups
            ),
        )

    def gaps(self) -> Iterator[InputError]:
        """What any of the items misses, under the names of this page; each once."""
        seen: set[tuple[str, str]] = set()
        for place in range(len(self.merged.parts)):
            given = [Given(material=g.name, tolerate=g.tolerate) for g in self._given_to(place)]
            for gap in check_materials(self.merged.needed_of(place, self.answers), given):
                here = replace(gap, name=OR.join(self.merged.paper_of(place, n) for n in gap.name.split(OR)))
                if (here.name, here.problem) not in seen:
                    seen.add((here.name, here.problem))
                    yield here.as_input_error()

    def _given_to(self, place: int) -> Iterator[GivenMaterial]:
        """What was handed in for one of the items, under its own names."""
        for material in self.merged.needed_of(place, self.answers).materials:
            kept: Mapping[str, Any] = self.materials.get(self.merged.paper_of(place, material.name), {})
            if kept.get("file_id"):
                yield GivenMaterial(name=material.name, file_id=UUID(kept["file_id"]))
            elif kept.get("certificate_identifier"):
                yield GivenMaterial(name=material.name, certificate_identifier=kept["certificate_identifier"])
            elif kept.get("tolerate"):
                yield GivenMaterial(name=material.name, tolerate=True)

    def promise_texts(self) -> dict[str, str]:
        """What will be signed, item by item: each case keeps its own promise."""
        names = {item.task_code: item.name for item in self.bundle.items}
        texts = [
            tolerance_text(item=names[part.task_code], materials=later)
            for place, part in enumerate(self.merged.parts)
            if (later := [g.name for g in self._given_to(place) if g.tolerate])
        ]
        return {"tolerance": "\n".join(texts)} if texts else {}

    def applications(self) -> list[Application]:
        """What would be handed in, item by item."""
        form = {key: value for key, value in self.whole_form.items() if key in self.asked}
        return [
            Application(
                task_code=part.task_code,
                answers=self.merged.answers_of(place, self.answers),
                form=self.merged.form_of(place, form),
                materials=tuple(self._given_to(place)),
            )
            for place, part in enumerate(self.merged.parts)
        ]

    def here(self, errors: tuple[InputError, ...] | list[InputError]) -> list[InputError]:
        """Mistakes of single items, at the places of this page."""
        found = [self._here(error) for error in errors]
        return list({(error.loc, error.code): error for error in found}.values())

    def _here(self, error: InputError) -> InputError:
        if len(error.loc) < 4 or error.loc[0] != "applications":  # noqa: PLR2004
            return error
        place, where, what = int(error.loc[1]), error.loc[2], error.loc[3]
        if where == "form":
            what = self.merged.fields[place].get(str(what), what)
        elif where == "answers":
            what = self.merged.questions[place].get(str(what), what)
        elif where == "materials":
            given = list(self._given_to(place))
            name = given[what].name if isinstance(what, int) and what < len(given) else str(what)
            what = OR.join(self.merged.paper_of(place, one) for one in name.split(OR))
        return replace(error, loc=(where, what, *error.loc[4:]))
