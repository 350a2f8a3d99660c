"""自然人登记: found by number or name, kept with its documents, ended, merged. Start at `persons.py`, then `person.py`."""
