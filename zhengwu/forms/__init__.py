"""表单 forms: what a form asks (definitions as data), what counts as a valid answer, and the same said as JSON Schema.

No tables live here: a definition is part of the item version that publishes it, and the answers belong to the case.
Start reading at `rules/definition.py`.
"""
