"""Documents 文书: what people hand in and what the authorities hand out.

Three things live here. Files: what a person uploads is looked at closely, stored once under its digest and never
changed. Documents: a decision or notice gets a gapless number, a code to verify it by and a typeset PDF that any copy
can be compared with, under the seal of the body that issued it. Signatures: what a person signs by hand is kept with the words
it stands under, and every change of either shows. Who may issue what, and when, is decided by the rooms above; whose seal it is,
below. What a kind says is a wording an official may write (`rules/wordings`, built in: `wordings/`). Start reading at
`operations/issue.py`, `rules/kinds.py` and `operations/sign.py`.
"""
