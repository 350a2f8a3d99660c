"""Pure decisions about numbers, names and mandates: no Django, no clock, no input or output."""
