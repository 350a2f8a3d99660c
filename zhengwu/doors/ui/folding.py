"""`{% fold id title %}…{% endfold %}`: a section that 长辈版 folds away under its heading, and that stands open elsewhere.

The first thing a page says is the same for everybody; 长辈版 only asks for a press before it says the rest. Paper has
everything unfolded. The section keeps its id inside the fold, so that a link to it opens the fold.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.template.base import FilterExpression, Node, NodeList, Parser, Token
from django.template.context import Context
from django.template.exceptions import TemplateSyntaxError
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

_OPEN = '<section id="{0}" aria-labelledby="{0}-title"{2}><h2 id="{0}-title">{1}</h2>{3}</section>'
_FOLDED = (
    '<details class="disclosure fold"><summary><h2 id="{0}-title">{1}</h2></summary>'
    '<section id="{0}" aria-labelledby="{0}-title"{2}>{3}</section></details>'
)
_LEAST, _MOST = 3, 4


@dataclass
class Fold(Node):
    """A section with its heading."""

    nodelist: NodeList
    name: FilterExpression
    title: FilterExpression
    classes: FilterExpression | None

    def render(self, context: Context) -> SafeString:
        """Folded when the reader has 长辈版."""
        classes = self.classes.resolve(context) if self.classes else "stack"
        return format_html(
            _FOLDED if context.get("large_type") else _OPEN,
            self.name.resolve(context),
            self.title.resolve(context),
            format_html(' class="{}"', classes) if classes else "",
            mark_safe(self.nodelist.render(context)),  # noqa: S308 - a rendered template
        )


def fold(parser: Parser, token: Token) -> Fold:
    """Compile `{% fold "flow" _("怎么办") %}`; a third word gives the classes of the section, `stack` if there is none."""
    words = token.split_contents()
    if not _LEAST <= len(words) <= _MOST:
        raise TemplateSyntaxError("{% fold id title [classes] %}")
    nodelist = parser.parse(("endfold",))
    parser.delete_first_token()
    name, title, *classes = (parser.compile_filter(word) for word in words[1:])
    return Fold(nodelist, name, title, classes[0] if classes else None)
