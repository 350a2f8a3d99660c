"""Pure decisions about division codes, actions and authority: no Django, no clock, no input or output."""
