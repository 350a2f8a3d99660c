"""Measurements beside their floors, in one run (DESIGN §7). Start reading at `command.py`, then `measuring.py`.

`command.py` makes a scratch database and runs `__main__.py` on it; there the demonstration county is loaded, granian is started
twice (the platform, and `bare.py`), one application is carried through while its statements are taken down (`recording.py`),
and then subject and floor take turns. `results.py` is what comes out.
"""
