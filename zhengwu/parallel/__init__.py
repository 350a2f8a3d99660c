"""并联审批和工程建设项目: several bodies decide one thing together, under one clock, in the open.

What lives here: projects and their stages, joint approvals with a lane for each body, joint surveys and acceptances, the register
of mediating agencies. What does not: the case of a single item (`cases`, linked to a lane by its number). Start reading at
`rules/members.py` and `rules/joint.py`, then `operations/joint/open_stage.py`.
"""
