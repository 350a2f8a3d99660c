"""The hall (大厅): service centres, their windows, when they are open and what each window does.

What a window has received does not live here: cases and hall stand side by side and know nothing of each other; a
window serves `task_code`s, as data. Start at `rules/opening.py`.
"""
