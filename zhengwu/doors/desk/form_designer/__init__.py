"""表单设计 the form of a draft, designed on the desk. Start at `form.py`; what a change does is in `forms/rules/designing.py`."""
