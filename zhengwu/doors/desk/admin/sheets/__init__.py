"""表格: what is looked after comes and goes as a spreadsheet, tried row by row before anything is written.

`sheet.py` says what a sheet declares, `cells.py` reads and writes one cell, `workbook.py` a file, `trial.py` runs the rows,
`declared/` has one sheet a file. A new sheet is one file there and a row in `declared/__init__.py`.
"""
