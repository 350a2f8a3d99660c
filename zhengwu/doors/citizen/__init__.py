"""The citizen's door: find, apply, follow, rate, verify. `pages.py` lists every address; `shapes.py` what templates take."""
