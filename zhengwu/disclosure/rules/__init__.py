"""Pure decisions of publication."""
