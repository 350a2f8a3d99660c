"""`{% load gallery %}`: show a sample where it stands, so that the page carries its icons and its form tokens."""

from __future__ import annotations

from typing import cast

from django import template
from django.template import Engine
from django.template.context import Context
from django.utils.safestring import SafeString

from zhengwu.doors.ui.gallery.entries import Entry, Sample

register = template.Library()


@register.simple_tag(takes_context=True)
def sample(context: Context, entry: Entry, one: Sample) -> SafeString:
    """Render one sample of a component in this page's context."""
    engine = cast(Engine, context.template.engine)  # type: ignore[union-attr]
    shown = engine.from_string(f"{{% load ui %}}{entry.source_of(one)}")
    with context.push(it=one.value(context["request"].GET), label=str(one.words)):
        return shown.render(context)
