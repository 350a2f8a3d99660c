"""The law of time, without Django, clock or IO: working days, limits, pauses, due dates."""
