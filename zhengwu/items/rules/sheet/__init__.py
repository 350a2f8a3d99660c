"""事项表格: items as tables, in and out.

`columns.py` declares the national columns, `cells.py` what one cell says, `spelling.py` turns items into tables and back.
`county.py` reads the narrow list a county already has, `codes.py` takes its codes apart, `departments.py` finds out whose
they are, `remarks.py` names everything that may be said of a row, `report.py` is the account of an import.
"""
